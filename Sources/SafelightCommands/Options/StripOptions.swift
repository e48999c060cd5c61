import ArgumentParser
import Safelight

/// What is taken out.
struct StripOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Keep copyright, creator, dates, orientation and colour; all else goes (default)."))
  var safe = false

  @Flag(help: "Keep nothing but what the picture needs to look as it does.")
  var all = false

  @Flag(help: "Take out the position, and nothing else.")
  var gps = false

  @Option(
    help: ArgumentHelp(
      "Keep these nevertheless: EXIF tags, or exif, xmp, iptc, icc, thumbnail, makernotes, gps.",
      discussion: "Commas between; repeatable.", valueName: "tags"),
    completion: .list(KeptMetadata.Group.allCases.map(\.rawValue)),
    transform: StripOptions.kept)
  var keep: [[KeptMetadata]] = []

  /// The step these options describe.
  var step: StripMetadata {
    StripMetadata(all ? .all : gps ? .gps : .safe, keep: keep.flatMap(\.self))
  }

  func validate() throws {
    guard [safe, all, gps].count(where: \.self) <= 1 else {
      throw ValidationError("--safe, --all and --gps exclude each other")
    }
  }

  @Sendable private static func kept(_ text: String) throws -> [KeptMetadata] {
    do { return try KeptMetadata.list(text) } catch { throw OptionError(error) }
  }
}
