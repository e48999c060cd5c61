import Safelight

/// The outputs of one input as a web page refers to them.
struct SourceSet {
  /// One candidate.
  struct Candidate {
    let output: Report.Output
    let path: [UInt8]
    let density: Int?
  }

  let candidates: [Candidate]
  /// Whether they differ in density alone, so that densities describe them, not widths.
  let byDensity: Bool

  /// Makes a set of outputs and the density each is for; nil when none has a path.
  init?(_ outputs: [(output: Report.Output, density: Int?)], byDensity: Bool) {
    var widths: Set<Int> = []
    candidates = outputs.compactMap { output, density in
      guard let path = output.path, byDensity || widths.insert(output.width).inserted else {
        return nil
      }
      return Candidate(output: output, path: path, density: density)
    }
    self.byDensity = byDensity
    if candidates.isEmpty { return nil }
  }

  /// The candidate for browsers that know no sets: the largest for plain screens.
  private var fallback: Candidate? {
    let plain = candidates.filter { ($0.density ?? 1) == 1 }
    return (plain.isEmpty ? candidates : plain).max { $0.output.width < $1.output.width }
  }

  /// An `img` element and a line end.
  var html: [UInt8] {
    guard let fallback else { return [] }
    let sizes = byDensity ? "" : " sizes=\"100vw\""
    return Array(
      """
      <img src="\(Self.url(fallback.path))" srcset="\(text)"\(sizes) \
      width="\(fallback.output.width)" height="\(fallback.output.height)" alt="">

      """.utf8)
  }

  /// An object with the set as text and its parts.
  func json(input: [UInt8]) -> JSONValue {
    .object(
      JSONValue.path(input, as: "input") + [
        ("src", .optional(fallback) { .string(Self.url($0.path)) }), ("srcset", .string(text)),
        (
          "sources",
          .array(
            candidates.map { candidate in
              .object([
                ("url", .string(Self.url(candidate.path))),
                ("descriptor", .string(descriptor(candidate))),
                ("width", .integer(candidate.output.width)),
                ("height", .integer(candidate.output.height)),
                ("type", .string(candidate.output.format.mimeType)),
              ])
            })
        ),
      ])
  }

  private var text: String {
    candidates.map { "\(Self.url($0.path)) \(descriptor($0))" }.joined(separator: ", ")
  }

  private func descriptor(_ candidate: Candidate) -> String {
    byDensity ? "\(candidate.density ?? 1)x" : "\(candidate.output.width)w"
  }

  /// A path as a relative URL: what could be misread, commas and quotes among it, is escaped.
  private static func url(_ path: [UInt8]) -> String {
    path.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "@"):
        String(Unicode.Scalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
