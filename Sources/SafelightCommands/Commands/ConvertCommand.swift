import ArgumentParser
import Safelight

/// The command `safelight convert`.
struct ConvertCommand: ShapingCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write pictures in another format.",
    usage: "safelight convert INPUT… -o OUTPUT [--format FORMAT] [options]",
    discussion: """
      Animation, alpha and depth are kept where the format can. Of frames it cannot hold the first is \
      taken, with a warning. Colours are converted to sRGB unless --profile says otherwise.

      Example: safelight convert shot.heic -o shot.jpg --quality 85
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Geometry") var geometry: GeometryOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func variants() throws(MediaError) -> [PictureVariant] {
    [PictureVariant(recipe: try plainRecipe())]
  }
}
