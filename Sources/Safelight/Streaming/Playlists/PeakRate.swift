/// The bit rates of a media playlist as RFC 8216 §4.1 defines them, exact.
package struct PeakRate: Sendable, Hashable {
  /// A segment as rates see it.
  package struct Segment: Sendable {
    package var bytes: Int
    package var duration: MediaTime

    package init(bytes: Int, duration: MediaTime) {
      self.bytes = bytes
      self.duration = duration
    }
  }

  /// The highest rate of segments in a row that last 0.5 to 1.5 target durations together, in bits a
  /// second, rounded up. That of the whole where no segments do, or a short one that is in none of those
  /// rows makes that higher.
  package let peak: Int
  /// The rate of the whole, in bits a second, rounded up.
  package let average: Int

  private static let longestRun = 500

  /// Measures segments in a row.
  ///
  /// - Parameters:
  ///   - segments: In order; initialization sections are no segments and do not count.
  ///   - targetDuration: In seconds.
  package init(_ segments: [Segment], targetDuration: Int) {
    let timescale = segments.reduce(MediaTime(0, per: 2)) {
      $0 + MediaTime(0, per: $1.duration.timescale)
    }
    .timescale
    var ends: [(bits: Int128, ticks: Int128)] = [(0, 0)]
    var time = MediaTime.zero
    for segment in segments {
      time += segment.duration
      ends.append(
        (ends[ends.count - 1].bits + Int128(segment.bytes) * 8, Int128(time.ticks(per: timescale))))
    }
    let unit = Int128(timescale) * Int128(max(1, targetDuration))
    var best: (bits: Int128, ticks: Int128)?
    var first = 1
    for start in ends.indices.dropLast() {
      first = max(first, start + 1)
      while first < ends.count, (ends[first].ticks - ends[start].ticks) * 2 < unit { first += 1 }
      // More segments in one run than this are no segments; the bound keeps the search from squaring.
      for end in first..<max(first, min(ends.count, first + Self.longestRun)) {
        let ticks = ends[end].ticks - ends[start].ticks
        guard ticks * 2 <= unit * 3 else { break }
        let bits = ends[end].bits - ends[start].bits
        if ticks > 0, best.map({ bits * $0.ticks > $0.bits * ticks }) ?? true {
          best = (bits, ticks)
        }
      }
    }
    let whole = ends[ends.count - 1]
    average = Self.rate(whole.bits, whole.ticks, timescale)
    peak = max(average, best.map { Self.rate($0.bits, $0.ticks, timescale) } ?? 0)
  }

  private init(peak: Int, average: Int) {
    self.peak = peak
    self.average = average
  }

  /// Nothing at all.
  package static let zero = Self(peak: 0, average: 0)

  private static func rate(_ bits: Int128, _ ticks: Int128, _ timescale: Int) -> Int {
    guard ticks > 0 else { return 0 }
    return Int(clamping: (bits * Int128(timescale) + ticks - 1) / ticks)
  }

  /// The highest rates of any combination that can be played: a variant with one rendition of each
  /// of its groups.
  ///
  /// - Parameters:
  ///   - variant: The variant's own playlist.
  ///   - groups: For each group the variant names, its renditions.
  package static func combined(_ variant: Self, with groups: [[Self]]) -> Self {
    groups.reduce(variant) { sum, group in
      Self(
        peak: sum.peak + (group.map(\.peak).max() ?? 0),
        average: sum.average + (group.map(\.average).max() ?? 0))
    }
  }
}
