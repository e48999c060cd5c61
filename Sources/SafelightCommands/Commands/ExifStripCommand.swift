import ArgumentParser
import Safelight

/// The command `safelight exif strip`.
struct ExifStripCommand: MetadataCommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Take metadata out of pictures and films without touching a pixel.",
    usage: "safelight exif strip INPUT… -o OUTPUT [--safe | --all | --gps] [options]",
    discussion: """
      By default position, serial numbers, owner, maker notes, embedded thumbnails, comments and edit \
      history go; copyright, creator, dates, orientation and colour stay. Pictures and films appended to \
      a picture are cleaned or removed, with a warning. What was written is read again and checked.

      Example: safelight exif strip photos/ --in-place --backup -p
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "What goes") var strip: StripOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func steps() throws(MediaError) -> [any Operation] { [strip.step] }
}
