internal import Libav

/// Counts a film's frames, and measures how far they lie apart.
struct FrameCensus {
  /// When frames are decoded or shown, in ticks.
  private var times: [Int] = []
  private var keys: [Int] = []
  private var openKeys: Int?
  private let timeBase: Rational

  init(timeBase: Rational) {
    self.timeBase = timeBase
  }

  mutating func add(_ time: Int, isKey: Bool) {
    times.append(time)
    if isKey { keys.append(time) }
  }

  /// Notes what a key frame that was looked into is; nil is not known.
  mutating func add(_ kind: KeyFrameKind?) {
    guard let kind else { return }
    openKeys = (openKeys ?? 0) + (kind == .open ? 1 : 0)
  }

  var count: Int { times.count }

  /// What was found; nil with fewer than two frames.
  func timing(isSample: Bool) -> FrameTiming? {
    // The last ones of a sample may have neighbours that were not read.
    let sorted = times.sorted().dropLast(isSample && times.count > 40 ? 16 : 0)
    let gaps = Self.gaps(Array(sorted))
    guard let least = gaps.min(), let most = gaps.max(), timeBase.isPositive else { return nil }
    let middle = gaps.sorted()[gaps.count / 2]
    let keyGaps = Self.gaps(keys.sorted())
    return FrameTiming(
      frames: times.count, isSample: isSample, shortest: seconds(least), longest: seconds(most),
      rate: rate(gaps),
      // Containers that count milliseconds tell 33, 33, 34.
      isVariable: most - least > max(2, middle / 10), keyFrames: keys.count,
      shortestKeyInterval: keyGaps.min().map(seconds),
      longestKeyInterval: keyGaps.max().map(seconds), openKeyFrames: openKeys)
  }

  private func rate(_ gaps: [Int]) -> FilmStream.FrameFraction? {
    let span = gaps.reduce(Int128(0)) { $0 + Int128($1) } * Int128(timeBase.numerator)
    let frames = Int128(gaps.count) * Int128(timeBase.denominator)
    guard let numerator = Int(exactly: frames), let denominator = Int(exactly: span) else {
      return nil
    }
    return FilmStream.FrameFraction(numerator: numerator, denominator: denominator)
  }

  private func seconds(_ ticks: Int) -> Double { Double(ticks) * timeBase.value }

  private static func gaps(_ times: [Int]) -> [Int] {
    zip(times, times.dropFirst()).compactMap { one, next in
      let (gap, overflow) = next.subtractingReportingOverflow(one)
      return overflow || gap <= 0 ? nil : gap
    }
  }
}
