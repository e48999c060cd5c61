/// When the segments of a presentation begin and when its key frames are due: the same for every rung.
///
/// All follows from times alone, so that whoever encodes a part of a film cuts it where the others do.
package struct CutClock: Sendable, Codable {
  /// A media segment.
  package struct Segment: Sendable, Codable {
    /// The first frame shown from here on begins it.
    package var start: MediaTime
    /// Where the next one starts, or the film ends.
    package var end: MediaTime
    /// When key frames are due, the first of them ``start``: each time the first frame from then on.
    package var keyFrames: [MediaTime]
  }

  /// More than a week of the usual ones.
  package static let mostSegments = 100_000
  /// Key frames are this far apart, or a little less.
  static let keyInterval = MediaTime.seconds(2)
  /// Segments that would be shorter than this are joined to the one before.
  static let leastTail = MediaTime.seconds(1)

  /// At least one.
  package let segments: [Segment]

  init(segments: [Segment]) { self.segments = segments }

  /// When segments begin.
  package var segmentStarts: [MediaTime] { segments.map(\.start) }

  /// When key frames are due, those that begin segments among them.
  package var keyFrames: [MediaTime] { segments.flatMap(\.keyFrames) }

  /// Whether a segment of that length is within the target duration of others of a usual one, and clear of
  /// rounding: frames do not come exactly when they are due.
  static func fits(_ length: MediaTime, besides usual: MediaTime) -> Bool {
    let target = max(1, usual.ticks(per: 1))
    return length + MediaTime(1, per: 10) < MediaTime(2 * target + 1, per: 2)
  }

  /// The failure of a film that is too long for its segments.
  static func check(_ length: MediaTime, _ segment: MediaTime) throws(MediaError) {
    guard segment >= MediaTime(1, per: 10) else {
      throw MediaError(.usage, "segments are at least 100 ms long", step: "plan")
    }
    guard length.approximateSeconds / segment.approximateSeconds < Double(mostSegments) else {
      throw MediaError(
        .limitExceeded,
        "the film would have more than \(mostSegments) segments; longer ones (--segment) are fewer",
        step: "plan")
    }
  }
}
