import ArgumentParser
import Safelight

/// The command `safelight exif set`.
struct ExifSetCommand: MetadataCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set, remove and shift EXIF tags without touching a pixel.",
    usage: "safelight exif set TAG=VALUE… INPUT… -o OUTPUT [options]",
    discussion: """
      What stands first and looks like TAG=VALUE is an assignment; -- ends them, for a file that is \
      named like one. TAG= removes a tag, TAG+=1h30m and TAG-=2d move a date; AllDates are three of \
      them. Numbers may be given by exiftool's words, GPS as latitude,longitude[,altitude]. What says \
      the same in XMP and IPTC follows; everything else, maker notes and thumbnail among it, stays.

      Example: safelight exif set Artist='Ana Lopez' DateTimeOriginal+=1h photos/ --in-place -p
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "An assignment, as those that stand first; repeatable.", valueName: "tag=value"),
    transform: TagArguments.assignment)
  var set: [TagAssignment] = []

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func steps() throws(MediaError) -> [any Operation] {
    guard !set.isEmpty else {
      throw MediaError(.usage, "nothing to set: write TAG=VALUE before the inputs")
    }
    return [SetMetadata(set)]
  }
}
