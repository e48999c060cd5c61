import ArgumentParser
import Safelight

/// A command that makes pictures of films.
protocol FilmCommand: PictureCommand {
  /// What the pictures show.
  var view: FilmView { get }

  /// The outputs' format where nothing says another.
  var usualFormat: ImageFormat { get }

  /// Refuses a format that the output cannot have.
  func checkFormat(_ format: ImageFormat?) throws(MediaError)
}

extension FilmCommand {
  static var preload: EnginePreload { .films }

  var usualFormat: ImageFormat { .jpeg }

  func checkFormat(_ format: ImageFormat?) throws(MediaError) {}

  func variants() throws(MediaError) -> [PictureVariant] {
    try checkFormat(outputEncoding.format)
    return [PictureVariant(recipe: Recipe(steps: [], view: view))]
  }

  /// How the outputs are encoded; a name that tells a format decides.
  var outputEncoding: Encoding {
    var chosen = encoding.encoding
    chosen.profile = encoding.profile ?? usualProfile
    if chosen.format == nil { chosen.format = namedFormat ?? usualFormat }
    return chosen
  }

  /// The format that the output's name tells, if it tells one that can be told without reading.
  private var namedFormat: ImageFormat? {
    switch output.output.map(OutputPlace.init) {
    case .file(let path): (try? OutputFormat.resolve(nil, path)) ?? nil
    case .template(let bytes): (try? OutputTemplate(bytes: bytes).format(or: nil)) ?? nil
    default: nil
    }
  }

  var sought: Sought { FilmWork.sought }

  /// Checks what no command of this kind can do.
  func validateFilm() throws {
    guard encoding.encoding.frame == nil else {
      throw ValidationError(
        "--frame is for pictures; safelight poster --at takes a frame of a video")
    }
  }
}

/// What working on films asks of inputs.
enum FilmWork {
  /// Which files in folders count.
  static let accepts: @Sendable (MediaKind) -> Bool = { kind in
    switch kind {
    case .video(let container): container != "hls"
    default: false
    }
  }

  static let sought = Sought("films", accepts)
}
