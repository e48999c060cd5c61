extension CutClock {
  /// Cuts a film whose packets are copied, at its own key frames, and has the other rungs follow it.
  ///
  /// - Parameters:
  ///   - keyFrames: When its key frames are shown, ascending; each can be decoded without what is before.
  ///   - end: When its last frame ends.
  ///   - segment: How long segments are meant to be; where key frames are further apart, they are longer.
  /// - Throws: ``MediaError/Code/unsupported`` without key frames, ``MediaError/Code/limitExceeded`` for more
  ///   than ``mostSegments``.
  package init(
    following keyFrames: [MediaTime], to end: MediaTime, segment: MediaTime
  ) throws(MediaError) {
    guard let first = keyFrames.first, first < end else {
      throw MediaError(.unsupported, "the film has no key frame to begin with", step: "plan")
    }
    try Self.check(end - first, segment)
    var cuts = [0]
    var next = 1
    while next < keyFrames.count {
      let start = keyFrames[cuts[cuts.count - 1]]
      // The last key frame with which the segment is not too long, else the first there is.
      var cut = next
      while cut + 1 < keyFrames.count, Self.isWithin(keyFrames[cut + 1] - start, segment) {
        cut += 1
      }
      if Self.isWithin(end - start, segment) || keyFrames[cut] >= end { break }
      cuts.append(cut)
      next = cut + 1
    }
    Self.joinTail(&cuts, keyFrames, end, segment)
    segments = cuts.indices.map { index in
      let isLast = index + 1 == cuts.count
      let keys = keyFrames[cuts[index]..<(isLast ? keyFrames.count : cuts[index + 1])]
        .filter { $0 < end }
      return Segment(
        start: keyFrames[cuts[index]], end: isLast ? end : keyFrames[cuts[index + 1]],
        keyFrames: keys)
    }
  }

  private static func isWithin(_ length: MediaTime, _ segment: MediaTime) -> Bool {
    length <= segment || fits(length, besides: segment)
  }

  /// Does away with a last segment that is too short, or makes it longer at the cost of the one before.
  private static func joinTail(
    _ cuts: inout [Int], _ keyFrames: [MediaTime], _ end: MediaTime, _ segment: MediaTime
  ) {
    guard cuts.count > 1, let last = cuts.last else { return }
    let least = min(leastTail, MediaTime(segment.ticks, per: 2 * segment.timescale))
    guard end - keyFrames[last] < least else { return }
    let before = cuts[cuts.count - 2]
    let longest = zip(cuts, cuts.dropFirst()).map { keyFrames[$1] - keyFrames[$0] }.max() ?? segment
    cuts.removeLast()
    if isWithin(end - keyFrames[before], max(segment, longest)) { return }
    // The one nearest to the middle of the two.
    let middle = (before + 1..<last).min { one, other in
      imbalance(keyFrames[one], keyFrames[before], end)
        < imbalance(keyFrames[other], keyFrames[before], end)
    }
    if let middle { cuts.append(middle) }
  }

  private static func imbalance(
    _ cut: MediaTime, _ start: MediaTime, _ end: MediaTime
  ) -> MediaTime {
    (cut - start).distance(to: end - cut)
  }
}
