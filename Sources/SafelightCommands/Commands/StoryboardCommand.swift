import ArgumentParser
import Safelight

/// The command `safelight storyboard`.
struct StoryboardCommand: FilmCommand {
  static let configuration = CommandConfiguration(
    commandName: "storyboard",
    abstract:
      "Make sheets of small frames of a video, and a WebVTT file that tells which is where.",
    usage: "safelight storyboard INPUT… -o OUTPUT [--interval TIME] [--columns N] [options]",
    discussion: """
      Players show such frames above their time line. -o sheet.jpg makes sheet.jpg, or sheet-1.jpg, \
      sheet-2.jpg, … for a long film, and sheet.vtt beside them. Each frame is of the moment its cue \
      begins, or of the key frame before it where key frames are no further apart than the interval.

      Example: safelight storyboard film.mp4 --interval 10s --columns 10 -o film.webp
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Storyboard") var storyboard: StoryboardOptions
  @OptionGroup(title: "Output") var output: FilmOutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: StoryboardLimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func validate() throws {
    try validateFilm()
    guard !sendsPictureToStandardOutput else {
      throw ValidationError("a storyboard is several files: name a file or a folder with -o")
    }
  }

  var view: FilmView { .storyboard(storyboard.storyboard) }
}
