import ArgumentParser
import Safelight

/// The command `safelight probe`.
struct ProbeCommand: PlannedCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "Tell what pictures and films are: type, size, colour, streams, EXIF.",
    usage: "safelight probe INPUT… [options]",
    discussion: """
      Reads headers only, of films without an index their first packets too; --check, --phash, \
      --blurhash, --thumbhash and --colors decode the picture, --check a whole film, --sha256 reads the file.

      Example: safelight probe --json photos/ | jq .media.width
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Findings") var findings: FindingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let preload = EnginePreload.nothing
}
