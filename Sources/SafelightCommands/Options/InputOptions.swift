import ArgumentParser
import Safelight

/// What is read: inputs, lists of inputs, and what of a folder counts.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (searched through, media found by content), or - for standard input.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .customLong("files-from"),
    help: ArgumentHelp(
      "Read more inputs from FILE, one path a line; - is standard input.", valueName: "file"),
    completion: .file())
  var list: String?

  @Option(
    name: .customLong("failed-to"),
    help: ArgumentHelp(
      "Write the paths of inputs that fail to FILE, for --files-from.", valueName: "file"),
    completion: .file())
  var failedList: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Lists of files are separated by NUL bytes instead of line ends.")
  var nulSeparated = false

  @Option(
    help: ArgumentHelp(
      "In folders, take only files whose path matches GLOB, such as '*.jpg' or '*.mp4'; repeatable.",
      valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("In folders, leave out what matches GLOB; repeatable.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Follow symbolic links met in folders.")
  var follow = false

  func validate() throws {
    guard list != nil || failedList != nil || !nulSeparated else {
      throw ValidationError("-0 needs --files-from or --failed-to")
    }
    guard failedList == nil || failedList != list else {
      throw ValidationError("--failed-to would replace the list that --files-from reads")
    }
    guard failedList != "", failedList != "-" else {
      throw ValidationError("--failed-to needs the name of a file")
    }
  }

  /// Checks the names, which validation may not have seen all of.
  func check() throws(MediaError) {
    guard !inputs.isEmpty || list != nil else {
      throw MediaError(.usage, "no input: name files, folders or -, or use --files-from")
    }
    guard !inputs.contains("") else { throw MediaError(.usage, "an input has no name") }
    guard inputs.count(where: { $0 == "-" }) + (list == "-" ? 1 : 0) <= 1 else {
      throw MediaError(.usage, "standard input can be read only once")
    }
  }
}
