extension CutClock {
  /// The longest range: what is lost when a job is stopped, and waited for at its end.
  private static let longestRange = MediaTime.seconds(24)

  /// Divides the film at key frames among workers that take one range after the other.
  ///
  /// Ranges end within segments too, or of a film of four segments one worker would encode three. Each
  /// costs the decoding of what lies between the source's key frame and its first frame, so that there are
  /// no more than workers have turns.
  ///
  /// - Parameters:
  ///   - workers: How many work at once.
  ///   - most: How many ranges there are at most, or one for each worker.
  /// - Returns: Numbers of key frames, all of them, in order; ranges differ by at most one.
  package func ranges(workers: Int, atMost most: Int = .max) -> [Range<Int>] {
    let total = segments.reduce(0) { $0 + $1.keyFrames.count }
    let length = segments[segments.count - 1].end - segments[0].start
    let turns = length.approximateSeconds / Self.longestRange.approximateSeconds
    let workers = max(1, min(workers, total))
    // A little longer is better than a whole round of ranges more.
    let rounds = max(1, Int((turns / Double(workers) - 0.25).rounded(.up)))
    let count = min(total, min(rounds, max(1, most / workers)) * workers)
    let (share, more) = total.quotientAndRemainder(dividingBy: count)
    var start = 0
    return (0..<count).map { index in
      let range = start..<(start + share + (index < more ? 1 : 0))
      start = range.upperBound
      return range
    }
  }
}
