/// A media segment of fragmented MP4: its boxes and fragments, and how they hang together.
package struct FragmentFile: Sendable {
  /// The boxes of the file with their places, in order.
  package var boxes: [(type: String, range: Range<Int>, isWhole: Bool)] = []
  package var fragments: [MovieFragment] = []

  /// More fragments than a segment of minutes has.
  private static let mostFragments = 20_000
  /// More samples than such a segment has; boxes of a few bytes can announce any number.
  package static let usualSamples = 400_000

  /// Reads a file, or a stretch of one.
  ///
  /// - Parameters:
  ///   - window: The bytes.
  ///   - defaults: What the initialization segment says of each track.
  ///   - mostSamples: Where reading stops; what is left out is told by
  ///     ``MovieFragment/Track/isCutShort``.
  /// - Throws: ``MediaError/Code/damagedInput`` where a box ends early.
  package init(
    _ window: ByteWindow, defaults: [Int: InitSegment.Defaults],
    mostSamples: Int = usualSamples
  ) throws(MediaError) {
    window.part = "its boxes"
    var start = 0
    var left = mostSamples
    for box in try ISOBox.boxes(window, from: 0, to: window.size) {
      let length = try Self.length(window, at: start, end: window.size)
      boxes.append((box.type.description, start..<box.end, start + length <= window.size))
      if box.type == "moof", fragments.count < Self.mostFragments {
        fragments.append(
          try MovieFragment(window, box, start: start, defaults: defaults, left: &left))
      }
      start = box.end
    }
  }

  /// The length that a box declares.
  private static func length(
    _ window: ByteWindow, at place: Int, end: Int
  ) throws(MediaError) -> Int {
    switch try window.u32(place) {
    case 0: end - place
    case 1: try window.u64(place + 8)
    case let length: length
    }
  }

  /// Where boxes stop: the end of the file unless something else follows.
  package var end: Int { boxes.last?.range.upperBound ?? 0 }
}
