import TestSupport
import Testing

@testable import Safelight

/// The rates that playlists declare (RFC 8216 §4.1).
@Suite struct PeakRateTests {
  private func segments(_ pairs: [(Int, Double)]) -> [PeakRate.Segment] {
    pairs.map { .init(bytes: $0.0, duration: MediaTime(Int($0.1 * 1000), per: 1000)) }
  }

  @Test(arguments: [
    // One segment of the target duration is a run by itself.
    ([(600, 6.0), (1200, 6.0), (600, 6.0)], 6, 1600, 1067),
    // A short tail alone is no run; with its neighbour it is.
    ([(600, 6.0), (600, 6.0), (400, 0.04)], 6, 1325, 1064),
    // No segment lasts half a target duration: the whole counts.
    ([(100, 0.4)], 6, 2000, 2000),
    // Short segments count in runs of half a target duration and more, not one by one.
    ([(100, 1.0), (900, 1.0), (100, 1.0), (100, 1.0), (100, 1.0), (100, 1.0)], 6, 2934, 1867),
    // A segment longer than one and a half target durations is no run, but what counts is no less than the whole.
    ([(9000, 10.0), (600, 6.0)], 6, 4800, 4800),
    ([(9000, 0.5), (600, 6.5)], 4, 10972, 10972), ([(600, 10.0), (900, 6.0)], 6, 1200, 750),
    ([], 6, 0, 0),
  ])
  func measures(pairs: [(Int, Double)], target: Int, peak: Int, average: Int) {
    let rate = PeakRate(segments(pairs), targetDuration: target)
    #expect(rate.peak == peak)
    #expect(rate.average == average)
  }

  /// Against trying every run.
  @Test func agreesWithTryingAll() {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let pairs = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        (
          Int.random(in: 1...5000, using: &random),
          Double(Int.random(in: 1...9000, using: &random)) / 1000
        )
      }
      var best = 0.0
      for first in pairs.indices {
        for last in first..<pairs.count {
          let (bits, time) = pairs[first...last].reduce((0.0, 0.0)) {
            ($0.0 + Double($1.0) * 8, $0.1 + Double(Int($1.1 * 1000)) / 1000)
          }
          if time >= 3 - 1e-9, time <= 9 + 1e-9 { best = max(best, bits / time) }
        }
      }
      let rate = PeakRate(segments(pairs), targetDuration: 6)
      let expected = max(Int((best - 1e-6).rounded(.up)), rate.average)
      #expect(abs(rate.peak - expected) <= 1)
    }
  }

  @Test func combinationsTakeTheHighestOfEachGroup() {
    let video = PeakRate(segments([(600, 6)]), targetDuration: 6)
    let low = PeakRate(segments([(60, 6)]), targetDuration: 6)
    let high = PeakRate(segments([(120, 6)]), targetDuration: 6)
    let sum = PeakRate.combined(video, with: [[low, high], []])
    #expect(sum.peak == 960)
    #expect(sum.average == 960)
  }

  @Test func scalesMix() {
    let rate = PeakRate(
      [
        .init(bytes: 1000, duration: MediaTime(1001, per: 30000)),
        .init(bytes: 1000, duration: MediaTime(1024, per: 44100)),
        .init(bytes: .max / 16, duration: MediaTime(1, per: 999_999_937)),
      ], targetDuration: 1)
    #expect(rate.peak == rate.average)
    #expect(rate.peak > 0)
  }
}
