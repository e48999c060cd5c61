import ArgumentParser
import Safelight

/// The command `safelight preview`.
struct PreviewCommand: FilmCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Make a short animated WebP or GIF of a video.",
    usage: "safelight preview INPUT… -o OUTPUT [--duration TIME] [--width N] [options]",
    discussion: """
      Excerpts from all along the film, one after the other, for ever; WebP unless the output's name or \
      --format says gif. --max-bytes takes the best quality, or for GIF the most colours, that fit.

      Example: safelight preview film.mp4 --width 240 --max-bytes 200KB -o film.webp
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Preview") var preview: PreviewOptions
  @OptionGroup(title: "Output") var output: FilmOutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: FilmLimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func validate() throws {
    try validateFilm()
    if let format = encoding.encoding.format, !format.isAnimatable {
      throw ValidationError("a preview is webp or gif, not \(format.rawValue)")
    }
  }

  var view: FilmView { .preview(preview.preview) }

  var usualFormat: ImageFormat { .webp }

  func checkFormat(_ format: ImageFormat?) throws(MediaError) {
    guard let format, !format.isAnimatable else { return }
    throw MediaError(.usage, "a preview is webp or gif, not \(format.rawValue)")
  }
}
