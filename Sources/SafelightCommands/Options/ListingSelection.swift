import ArgumentParser
import Safelight

/// Which tags are shown.
struct ListingSelection: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Show only these tags or groups, commas between, such as Artist,GPS,dc:creator; XP* is all that begin so.",
      valueName: "names"),
    transform: Self.names)
  var tags: [[String]] = []

  @Flag(
    name: .customLong("maker-notes"),
    help: "Show what the camera's maker keeps in its own way, as far as libexif knows it.")
  var makerNotes = false

  /// What the options ask for.
  var options: ListingOptions {
    var options = ListingOptions()
    options.tags = tags.flatMap(\.self)
    options.makerNotes = makerNotes
    return options
  }

  private static func names(_ text: String) throws(OptionError) -> [String] {
    let names = text.split(separator: ",").map { $0.trimming(" ") }.filter { !$0.isEmpty }
    guard !names.isEmpty else {
      throw OptionError("expected names of tags, such as Artist,GPS")
    }
    return names
  }
}
