/// The files of a rendition, by the container of its segments.
extension HLSPackaging.Container {
  /// Whether what a decoder needs first stands in a file of its own, and not in every segment.
  var hasInitialization: Bool { self == .fmp4 }

  /// The file that holds the initialization segment and all segments, if they share one.
  var singleName: String {
    switch self {
    case .fmp4: "media.mp4"
    case .ts: "media.ts"
    }
  }

  /// The file of a segment, counted from 0.
  func segmentName(_ index: Int) -> String { "segment-\(Self.digits(index)).\(suffix)" }

  /// The file with the I-frames of a range, counted from 0.
  func iFramesName(_ range: Int) -> String { "iframes-\(Self.digits(range)).\(suffix)" }

  /// The file that a worker writes all segments of a range to where they have none of their own yet.
  func undividedName(_ range: Int) -> String { "segments-\(Self.digits(range)).part" }

  /// The file with what a range adds to a segment that another one began.
  func continuationName(_ range: Int) -> String { "continuation-\(Self.digits(range)).part" }

  /// What the media's clock shows when the presentation begins, in 1/90,000 s.
  var origin: Int {
    switch self {
    case .fmp4: 0
    case .ts: TransportStreamWriter.origin
    }
  }

  private var suffix: String {
    switch self {
    case .fmp4: "m4s"
    case .ts: "ts"
    }
  }

  private static func digits(_ index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
