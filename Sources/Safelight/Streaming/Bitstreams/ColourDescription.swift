/// How a video's numbers mean colours (ITU-T H.273).
package struct ColourDescription: Sendable, Hashable, Codable {
  package var primaries: Int
  package var transfer: Int
  package var matrix: Int
  package var isFullRange: Bool

  package init(primaries: Int, transfer: Int, matrix: Int, isFullRange: Bool) {
    self.primaries = primaries
    self.transfer = transfer
    self.matrix = matrix
    self.isFullRange = isFullRange
  }

  /// The dynamic range that the transfer function means; nil where that is not said.
  package var videoRange: VariantStream.VideoRange? {
    switch transfer {
    case 1, 6, 13, 14, 15: .sdr
    case 16: .pq
    case 18: .hlg
    default: nil
    }
  }
}
