import ArgumentParser
import Safelight

/// The command `safelight poster`.
struct PosterCommand: ShapingCommand {
  static let configuration = CommandConfiguration(
    commandName: "poster",
    abstract: "Take a picture from a video.",
    usage: "safelight poster INPUT… -o OUTPUT [--at MOMENT] [options]",
    discussion: """
      The frame shown at a moment, upright, with square pixels and in sRGB, of the film's own size \
      unless another is asked for. Sound with a cover gives the cover.

      Example: safelight poster film.mp4 --at 12s --size 1280x -o poster.jpg
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Poster") var poster: PosterOptions
  @OptionGroup(title: "Geometry") var geometry: GeometryOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let readsPixels = false

  func validate() throws {
    guard !output.explain else {
      throw ValidationError("--explain: recipes hold no outputs of videos yet")
    }
    guard !output.inPlace else {
      throw ValidationError("--in-place: a picture cannot take a video's place")
    }
  }

  func variants() throws(MediaError) -> [PictureVariant] {
    var recipe = try plainRecipe()
    recipe.view = .frame(poster.at)
    return [PictureVariant(recipe: recipe)]
  }

  var usualLimits: Limits { .video }

  var accepted: @Sendable (MediaKind) -> Bool { FilmWork.accepts }
}

/// What taking pictures from films asks of inputs.
enum FilmWork {
  /// Which files in folders count.
  static let accepts: @Sendable (MediaKind) -> Bool = { kind in
    switch kind {
    case .video(let container): container != "hls"
    default: false
    }
  }
}
