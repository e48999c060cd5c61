import ArgumentParser
import Safelight

/// Where outputs go and what happens to what is there.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file; a folder (DIR/ or existing); a template such as 'out/{dir}/{stem}-{width}.{ext}'; "
        + "- for standard output.",
      discussion: """
        Template fields: {dir} {name} {stem} {ext} {width} {height} {index} {output} {camera} \
        {date:%Y/%m} {hash}. Without -o, input - goes to standard output.
        """,
      valueName: "output"),
    completion: .file())
  var output: String?

  @Flag(name: .customLong("in-place"), help: "Replace each input by its output; same format only.")
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      "With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.",
      valueName: "suffix"))
  var backup: String?

  @Flag(name: .customLong("no-clobber"), help: "Fail when an output exists (code exists).")
  var noClobber = false

  @Flag(name: .customLong("skip-existing"), help: "Skip an input whose outputs exist.")
  var skipExisting = false

  @Option(
    help: ArgumentHelp(
      "Make only what is missing or out of date; verify also reads the outputs to tell.",
      discussion: """
        An input is out of date when its content, the options, safelight or its engine changed. An \
        interrupted run is resumed by the same command. Outputs are flushed as with --fsync.
        """,
      valueName: "mode"))
  var update: UpdateMode?

  @Option(
    help: ArgumentHelp(
      "Where --update remembers what was made (.safelight.sqlite in the output folder).",
      valueName: "file"),
    completion: .file())
  var state: String?

  @Option(
    name: .customLong("on-collision"),
    help: "When two inputs would make one path: fail, or add a number to the name.")
  var onCollision = Batch.Collision.error

  @Flag(
    name: [.customShort("p"), .customLong("preserve-times")],
    help: "Give outputs their input's modification time.")
  var preserveTimes = false

  @Flag(help: "Flush each output to the disk before it counts as made.")
  var fsync = false

  @Flag(name: .customLong("dry-run"), help: "Print what would be written; write nothing.")
  var dryRun = false

  @Flag(
    help: "Print the recipe that these options make, for safelight run; with -v also how it is met."
  )
  var explain = false

  /// How outputs take their names.
  var publishing: Publishing {
    var publishing = Publishing()
    if noClobber { publishing.existing = .refuse }
    publishing.inPlace = inPlace
    publishing.backupSuffix = backup
    publishing.preserveTimes = preserveTimes
    publishing.synchronize = fsync
    publishing.createFolders = true
    return publishing
  }

  func validate() throws {
    guard output == nil || !inPlace else {
      throw ValidationError("--in-place and -o exclude each other")
    }
    guard output != "" else { throw ValidationError("the output has no name") }
    guard backup == nil || inPlace else { throw ValidationError("--backup needs --in-place") }
    if let backup {
      guard !backup.isEmpty, !backup.contains("/") else {
        throw ValidationError("the value of --backup is added to the name: it cannot hold a /")
      }
    }
    guard update == nil || !(noClobber || skipExisting) else {
      throw ValidationError(
        "--update replaces what is out of date: it excludes --no-clobber and --skip-existing")
    }
    guard state == nil || update != nil else { throw ValidationError("--state needs --update") }
    guard state != "" else { throw ValidationError("the state has no name") }
    guard !noClobber || !skipExisting else {
      throw ValidationError("--no-clobber and --skip-existing exclude each other")
    }
    guard !inPlace || !(noClobber || skipExisting) else {
      throw ValidationError("--in-place replaces: it excludes --no-clobber and --skip-existing")
    }
  }
}

/// How `--update` tells that an output is as it was made.
enum UpdateMode: String, ExpressibleByArgument, CaseIterable {
  /// By its size and the time it was modified.
  case quick
  /// By its content.
  case verify
}
