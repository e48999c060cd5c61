import ArgumentParser
import Safelight

/// What is copied, and from where.
struct CopyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Copy the metadata of FILE, a picture of any format.", valueName: "file"),
    completion: .file(), transform: FileArgument.name)
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Copy these only: EXIF tags, or exif, xmp, iptc, icc, gps.",
      discussion: "Commas between; repeatable.", valueName: "names"),
    completion: .list(CopiedMetadata.Group.allCases.map(\.rawValue)),
    transform: CopyOptions.choices)
  var tags: [[CopiedMetadata]] = []

  /// The step these options describe.
  func step() throws(MediaError) -> CopyMetadata {
    guard let from else {
      throw MediaError(.usage, "copy from where? add --from FILE")
    }
    return CopyMetadata(from: from, tags.flatMap(\.self))
  }

  @Sendable private static func choices(_ text: String) throws -> [CopiedMetadata] {
    do { return try CopiedMetadata.list(text) } catch { throw OptionError(error) }
  }
}
