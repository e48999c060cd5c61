import ArgumentParser
import Safelight

/// The command `safelight watermark`.
struct WatermarkCommand: PictureCommand {
  static let configuration = CommandConfiguration(
    commandName: "watermark",
    abstract: "Lay a mark over pictures: a logo or a text, once or across all of it.",
    usage: "safelight watermark INPUT… -o OUTPUT --image FILE|--text TEXT [options]",
    discussion: """
      Pictures are turned upright and keep their size, format, depth and colour space, and what \
      --metadata says of their own metadata; nothing of the mark's. A mark larger than the picture is \
      shrunk to fit; every frame of an animation gets the same.

      Example: safelight watermark photos/ --image logo.svg --opacity 0.6 -o marked/
               safelight watermark photos/ --text '© {creator}' -o marked/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Watermark") var watermark: WatermarkOptions
  @OptionGroup(title: "Text") var text: TextMarkOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  /// A picture that is only marked stays what it is.
  var usualProfile: ProfileChoice { .keep }

  func variants() throws(MediaError) -> [PictureVariant] {
    [PictureVariant(recipe: Recipe(steps: [try watermark.watermark(text: text.mark())]))]
  }
}
