import ArgumentParser
import Safelight

/// What a preview is like.
struct PreviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How long it plays (3s).", valueName: "time"),
    transform: FilmValues.interval)
  var duration = Duration.seconds(3)

  @Option(
    help: ArgumentHelp("Frames a second, 1 to 50 (10).", valueName: "n"),
    transform: { try Numbers.whole($0, in: 1...50) })
  var fps = 10

  @Option(
    help: ArgumentHelp("Excerpts it is made of, from all along the film (4).", valueName: "n"),
    transform: { try Numbers.whole($0, in: 1...20) })
  var excerpts = 4

  @Option(
    help: ArgumentHelp("The size of its frames (320x): a box 320x240, 320x, x240, 25%."),
    transform: GeometryValues.size)
  var size: Size.Parsed?

  @Option(
    help: ArgumentHelp("Its width in pixels.", valueName: "pixels"), transform: GeometryValues.side)
  var width: Int?

  /// The preview these options describe.
  var preview: FilmPreview {
    FilmPreview(
      duration: duration, rate: fps,
      size: size?.size ?? Size(.box(width: width ?? 320, height: nil)), excerpts: excerpts)
  }

  func validate() throws {
    guard size?.fit == nil else {
      throw ValidationError("--size: a preview keeps the film's shape; leave the suffix out")
    }
    guard size == nil || width == nil else {
      throw ValidationError("--size and --width exclude each other")
    }
    guard Double(fps) * (duration / .seconds(1)) <= Double(FilmPreview.mostFrames) else {
      throw ValidationError(
        "--duration and --fps come to more than \(FilmPreview.mostFrames) frames")
    }
  }
}
