import Safelight

/// A presentation, as reports tell it.
enum PresentationRendering {
  /// The entry among the outputs of a line of `--json`.
  static func json(_ report: HLSReport) -> JSONValue {
    let largest = report.renditions.compactMap(\.size).first
    let master = report.path.last == UInt8(ascii: "/") ? report.path : report.path + [0x2F]
    let name = report.name.map { [("name", JSONValue.string($0))] } ?? []
    return .object(
      name + JSONValue.path(master + Array("master.m3u8".utf8), as: "path") + [
        ("format", .string("hls")), ("width", .optional(largest) { .integer($0.width) }),
        ("height", .optional(largest) { .integer($0.height) }), ("bytes", .integer(report.bytes)),
        ("duration", .number(report.duration)),
        ("renditions", .array(report.renditions.map(rendition))),
        ("subtitles", .array(report.subtitles.map(\.json))),
        ("pictures", .array(report.pictures.map(JSONValue.string))),
        ("notes", .array(report.notes.map(JSONValue.string))),
      ])
  }

  private static func rendition(_ rendition: HLSReport.Rendition) -> JSONValue {
    .object([
      ("name", .string(rendition.name)),
      ("width", .optional(rendition.size) { .integer($0.width) }),
      ("height", .optional(rendition.size) { .integer($0.height) }),
      ("codecs", .string(rendition.codecs)),
      ("peak_rate", .integer(rendition.peakRate)),
      ("average_rate", .integer(rendition.averageRate)),
      ("segments", .integer(rendition.segments)), ("bytes", .integer(rendition.bytes)),
      ("copied", .bool(rendition.isCopied)),
    ])
  }

  /// The lines people get: the presentation, then what it offers.
  static func table(_ report: HLSReport, name: String) -> String {
    let length = Amounts.time(.milliseconds(Int((report.duration * 1000).rounded())))
    let head =
      "\(name) -> \(Printable.name(report.path))  hls  \(length)  \(Amounts.bytes(report.bytes))\n"
    return head
      + report.renditions.map { rendition in
        let size = rendition.size.map { "  \($0.width)x\($0.height)" } ?? ""
        return "  \(Printable.name(Array(rendition.name.utf8)))\(size)  "
          + "\(rendition.averageRate / 1000) kbit/s, at most \(rendition.peakRate / 1000)  "
          + "\(rendition.codecs)\(rendition.isCopied ? "  copied" : "")\n"
      }.joined()
      + report.subtitles.map { subtitles in
        let name = Printable.name(Array(subtitles.name.utf8))
        return "  \(name)  \(Printable.name(Array(subtitles.title.utf8)))\n"
      }.joined()
  }
}
