import ArgumentParser
import Safelight

/// The command `safelight exif show`.
struct ExifShowCommand: PlannedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every tag of pictures and films: EXIF, XMP, IPTC, QuickTime.",
    usage: "safelight exif show INPUT… [--tags NAMES] [options]",
    discussion: """
      Tags have the names of the EXIF standard; --tags knows exiftool's too. With --json each has its \
      value as it stands in the file and in words.

      Example: safelight exif show --tags GPS,DateTimeOriginal photos/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "What is shown") var listing: ListingSelection
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let preload = EnginePreload.nothing
}
