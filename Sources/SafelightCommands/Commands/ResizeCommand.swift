import ArgumentParser
import Safelight

/// The command `safelight resize`.
struct ResizeCommand: ShapingCommand {
  static let configuration = CommandConfiguration(
    commandName: "resize",
    abstract: "Change the size and shape of pictures.",
    usage: "safelight resize INPUT… -o OUTPUT --size SIZE [options]",
    discussion: """
      Pictures are turned upright, converted to sRGB and never enlarged unless told. Steps run in a \
      fixed order: trim, crop box, resize, rotate, flip, flop, blur, grayscale, sharpen, round.

      Example: safelight resize photos/ --size 1600x1600 --format webp -o small/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Geometry") var geometry: GeometryOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func variants() throws(MediaError) -> [PictureVariant] {
    let recipe = try plainRecipe()
    guard !recipe.steps.isEmpty else {
      throw MediaError(
        .usage, "nothing to do: give a size such as --size 800x600, or another geometry option")
    }
    return [PictureVariant(recipe: recipe)]
  }
}
