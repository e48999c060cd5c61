import ArgumentParser
import Safelight

/// The command `safelight poster`.
struct PosterCommand: ShapingCommand, FilmCommand {
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
  @OptionGroup(title: "Output") var output: FilmOutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: FilmLimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func validate() throws { try validateFilm() }

  func variants() throws(MediaError) -> [PictureVariant] {
    var recipe = try plainRecipe()
    recipe.view = view
    return [PictureVariant(recipe: recipe)]
  }

  var view: FilmView { .frame(poster.at) }
}
