import ArgumentParser
import Safelight

/// The command `safelight exif copy`.
struct ExifCopyCommand: MetadataCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy metadata from another file without touching a pixel.",
    usage: "safelight exif copy --from FILE INPUT… -o OUTPUT [--tags NAMES] [options]",
    discussion: """
      By default EXIF, XMP and IPTC are copied, but for what tells how FILE's own pixels are stored and \
      shown: orientation, size, resolution, thumbnail, colour space and profile. What the input says \
      and FILE does not, stays.

      Example: safelight exif copy --from original.jpg edited.jpg --in-place
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "What is copied") var copy: CopyOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func steps() throws(MediaError) -> [any Operation] { [try copy.step()] }
}
