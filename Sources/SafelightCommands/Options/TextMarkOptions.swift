import ArgumentParser
import Safelight

/// A text as the mark, and how it looks.
struct TextMarkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The mark: a text. {copyright}, {creator}, {date}, {date:%d.%m.%Y}, {name} and {stem} are what "
        + "each picture tells; \\n begins a line; {{, }} and \\\\ stand for themselves.",
      valueName: "text"),
    transform: TextMarkOptions.plain)
  var text: String?

  @Option(
    help: ArgumentHelp(
      "Sans (default), Serif, Monospace or an installed family, with its style: \"DejaVu Sans Bold\". "
        + "A number behind it is the size in pixels for --scale none (32).",
      valueName: "font"),
    transform: TextMarkOptions.plain)
  var font: String?

  @Option(
    name: .customLong("font-file"),
    help: ArgumentHelp("The font, from a file such as .ttf or .otf.", valueName: "file"),
    completion: .file(), transform: FileArgument.name)
  var fontFile: String?

  @Option(
    help: ArgumentHelp("The letters' colour (white).", valueName: "color"),
    transform: GeometryValues.color)
  var color: Color?

  @Option(
    help: ArgumentHelp(
      "A line around the letters: black, 2px:black or 5%:#0008, % being of the font's size (5%).",
      valueName: "stroke"),
    transform: TextMarkValues.stroke)
  var stroke: TextMark.Stroke?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What they cast: black, 2px,2px:black or, with a blur, 5%,5%,8%:#0008.",
      valueName: "shadow"),
    transform: TextMarkValues.shadow)
  var shadow: TextMark.Shadow?

  /// The text, if one was given.
  func mark() throws(MediaError) -> TextMark? {
    var request = TextMarkRequest()
    request.prefix = "--"
    request.text = text
    request.font = font
    request.fontFile = fontFile
    request.color = color
    request.stroke = stroke
    request.shadow = shadow
    return try request.mark()
  }

  @Sendable private static func plain(_ text: String) throws -> String {
    guard let plain = ArgumentBytes.plain(text), !plain.isEmpty else {
      throw OptionError("expected a text in UTF-8")
    }
    return plain
  }
}
