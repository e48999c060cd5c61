extension CutClock {
  /// The most segments of a range: what is lost when a job is stopped, and waited for at its end.
  private static let mostOfRange = 4
  /// How much of the time that a frame takes in all is its decoding.
  private static let decodingShare = 0.2

  /// Divides the segments among workers that take one range after the other.
  ///
  /// Each range costs the decoding of what lies between the source's key frame and its first frame, so that
  /// fewer are better, unless workers would wait for the last one.
  ///
  /// - Parameters:
  ///   - workers: How many work at once.
  ///   - keyInterval: How far apart the source's key frames are.
  /// - Returns: Numbers of segments, all of them, in order; ranges differ by at most one segment.
  package func ranges(workers: Int, keyInterval: MediaTime) -> [Range<Int>] {
    let workers = max(1, workers)
    let total = segments.count
    let spans = segments.map { ($0.end - $0.start).approximateSeconds }
    let usual = spans.reduce(0, +) / Double(total)
    let preRoll = keyInterval.approximateSeconds / 2 * Self.decodingShare
    var best = (count: total, cost: Double.infinity)
    for most in 1...Self.mostOfRange {
      let count = (total + most - 1) / most
      let rounds = Double((count + workers - 1) / workers)
      let cost = rounds * (Double((total + count - 1) / count) * usual + preRoll)
      if cost <= best.cost { best = (count, cost) }
    }
    let (share, more) = (total / best.count, total % best.count)
    var start = 0
    return (0..<best.count).map { index in
      let range = start..<(start + share + (index < more ? 1 : 0))
      start = range.upperBound
      return range
    }
  }
}
