/// A stretch of a file that is a media segment or its initialization section (RFC 8216 §4.3.2.2).
package struct SegmentByteRange: Sendable, Hashable, Codable {
  /// How many bytes.
  package var length: Int
  /// Where they begin; nil is behind the range before of the same file.
  package var offset: Int?

  package init(length: Int, offset: Int?) {
    self.length = length
    self.offset = offset
  }

  /// Reads `n` or `n@o`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let length = DecimalInteger.read(parts[0]) else { return nil }
    self.init(length: length, offset: nil)
    if parts.count == 2 {
      guard let offset = DecimalInteger.read(parts[1]) else { return nil }
      self.offset = offset
    }
  }

  package var text: String { offset.map { "\(length)@\($0)" } ?? "\(length)" }
}
