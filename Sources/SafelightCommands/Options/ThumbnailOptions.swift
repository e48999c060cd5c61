import ArgumentParser
import Safelight

/// The sets of sizes thumbnails come in.
struct ThumbnailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A square of N pixels, cropped to what draws the eye unless --crop or --focus says where.",
      valueName: "n"),
    transform: GeometryValues.side)
  var square: Int?

  @Option(
    help: ArgumentHelp(
      "One output for each width, commas between; what the picture is too small for is made once, "
        + "at its own width.",
      valueName: "widths"),
    transform: { try Numbers.list($0, in: 1...Size.longestSide) })
  var widths: [Int]?

  @Option(
    help: ArgumentHelp(
      "With --widths or --square: outputs for screens of these densities, such as 1,2.",
      valueName: "densities"),
    transform: { try Numbers.list($0, in: 1...8) })
  var dpr: [Int]?

  @Flag(
    help: "With --widths or --dpr: make the smaller from the largest; quicker, a little softer.")
  var fast = false

  @Option(
    help: ArgumentHelp(
      "Print the srcset of each input's outputs: html (an img element) or json.",
      valueName: "form"))
  var srcset: SourceSetForm?

  /// The option that decides the sizes, if one of these does.
  var sizeOption: String? { square != nil ? "--square" : widths != nil ? "--widths" : nil }

  func validate() throws {
    guard square == nil || widths == nil else {
      throw ValidationError("--square and --widths exclude each other")
    }
    guard dpr == nil || sizeOption != nil else {
      throw ValidationError("--dpr needs --widths or --square")
    }
    guard !fast || widths != nil || dpr != nil else {
      throw ValidationError("--fast needs --widths or --dpr: one output alone has no larger one")
    }
  }
}

/// How a srcset is printed.
enum SourceSetForm: String, ExpressibleByArgument, CaseIterable {
  case html, json
}
