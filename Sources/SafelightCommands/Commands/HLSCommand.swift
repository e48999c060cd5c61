import ArgumentParser
import Safelight

/// The command `safelight hls`.
struct HLSCommand: PlannedCommand {
  static let configuration = CommandConfiguration(
    commandName: "hls",
    abstract: "Package films for adaptive streaming (HLS): several qualities, in segments.",
    usage: "safelight hls INPUT… -o DIR/ [options]",
    discussion: """
      DIR/ is the presentation of one film; of several, each has DIR/{dir}/{stem}/. It holds \
      master.m3u8, a folder for each quality and each language, and report.json, and appears when it is \
      whole. A presentation that is there is replaced, anything else never.

      Example: safelight hls film.mp4 -o film/
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to make.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Print the recipe that these options make, for safelight run.")
  var explain = false

  @OptionGroup(title: "Streaming") var packaging: PackagingOptions
  @OptionGroup(title: "Limits") var limits: FilmLimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let preload = EnginePreload.films
}
