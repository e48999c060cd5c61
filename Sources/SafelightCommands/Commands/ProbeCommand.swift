import ArgumentParser
import Safelight

/// The command `safelight probe`.
struct ProbeCommand: PlannedCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "Tell what pictures are: type, size, colour, frames, EXIF.",
    usage: "safelight probe INPUT… [options]",
    discussion: """
      Reads headers only; --check, --phash, --blurhash, --thumbhash and --colors decode the picture, \
      --sha256 reads the file.

      Example: safelight probe --json photos/ | jq .media.width
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Findings") var findings: FindingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let readsPixels = false
}
