import ArgumentParser

/// Where outputs go and what happens to what is there.
struct OutputOptions: OutputGroup {
  @OptionGroup var naming: OutputNameOptions

  @Flag(name: .customLong("in-place"), help: "Replace each input by its output; same format only.")
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      "With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.",
      valueName: "suffix"))
  var backup: String?

  @OptionGroup var writing: WritingOptions

  static let offersInPlace = true

  func validate() throws {
    guard output == nil || !inPlace else {
      throw ValidationError("--in-place and -o exclude each other")
    }
    guard backup == nil || inPlace else { throw ValidationError("--backup needs --in-place") }
    if let backup {
      guard !backup.isEmpty, !backup.contains("/") else {
        throw ValidationError("the value of --backup is added to the name: it cannot hold a /")
      }
    }
    guard !inPlace || !(writing.noClobber || writing.skipExisting) else {
      throw ValidationError("--in-place replaces: it excludes --no-clobber and --skip-existing")
    }
  }
}
