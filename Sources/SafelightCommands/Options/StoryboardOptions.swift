import ArgumentParser
import Safelight

/// How a storyboard is laid out.
struct StoryboardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The time between two frames (5s).", valueName: "time"),
    transform: FilmValues.interval)
  var interval = Duration.seconds(5)

  @Option(
    help: ArgumentHelp("Frames beside each other on a sheet (5).", valueName: "n"),
    transform: { try Numbers.whole($0, in: 1...100) })
  var columns = 5

  @Option(
    help: ArgumentHelp(
      "Frames below each other on a sheet, more go on further sheets (about 100 frames a sheet).",
      valueName: "n"),
    transform: { try Numbers.whole($0, in: 1...1000) })
  var rows: Int?

  @Option(
    help: ArgumentHelp(
      "The size of each frame, made even: 160x90 (a box; 90x160 for upright films), 240x, 10%.",
      valueName: "size"),
    transform: GeometryValues.size)
  var size: Size.Parsed?

  /// The storyboard these options describe.
  var storyboard: Storyboard {
    Storyboard(interval: interval, columns: columns, rows: rows, cell: size?.size)
  }

  func validate() throws {
    guard size?.fit == nil else {
      throw ValidationError("--size: a frame keeps the film's shape; leave the suffix out")
    }
  }
}
