import Testing

@testable import Safelight

/// When segments begin and key frames are due.
@Suite struct CutClockTests {
  private func clock(
    _ end: MediaTime, from start: MediaTime = .zero, segment: MediaTime = .seconds(6),
    rate: (Int, Int)? = (25, 1), step: Int = 1
  ) throws -> CutClock {
    try CutClock(
      from: start, to: end, segment: segment, frameRate: rate.flatMap { FrameRate($0.0, in: $0.1) },
      frameStep: step)
  }

  /// The frames with which segments and groups begin, each the first at or after its instant.
  private func frames(_ instants: [MediaTime], rate: (Int, Int), per timescale: Int? = nil) -> [Int]
  {
    instants.map { instant in
      var frame = max(0, instant.ticks(per: rate.0) / rate.1 - 2)
      func time() -> MediaTime {
        let exact = MediaTime(frame * rate.1, per: rate.0)
        return timescale.map { MediaTime(exact.ticks(per: $0), per: $0) } ?? exact
      }
      while time() < instant { frame += 1 }
      return frame
    }
  }

  @Test(arguments: [
    ([25, 1], 150, 50), ([24000, 1001], 144, 48), ([30000, 1001], 180, 60),
    ([60000, 1001], 360, 120),
    ([50, 1], 300, 100), ([1, 1], 6, 2), ([15, 1], 90, 30), ([12, 1], 72, 24),
    ([120, 1], 720, 240),
  ])
  func distancesAreWholeFrames(rate: [Int], segment: Int, group: Int) throws {
    let rate = (rate[0], rate[1])
    let count = 20 * segment + group
    let clock = try clock(MediaTime(count * rate.1, per: rate.0), rate: rate, step: 2)
    // On the film's own clock, and on those of containers that round.
    for timescale in [nil, 90_000, 1000] {
      #expect(
        frames(clock.segmentStarts, rate: rate, per: timescale) == (0...20).map { $0 * segment })
      #expect(
        frames(clock.keyFrames, rate: rate, per: timescale)
          == Array(stride(from: 0, to: count, by: group)))
    }
    for segment in clock.segments {
      #expect(segment.keyFrames.first == segment.start)
      #expect((segment.end - segment.start).ticks(per: 1) <= 6)
    }
  }

  @Test func unevenFramesAreCutByTime() throws {
    let clock = try clock(.seconds(18), rate: nil)
    #expect(clock.segmentStarts == [0, 6, 12].map { MediaTime.seconds($0) })
    #expect(clock.keyFrames == [0, 2, 4, 6, 8, 10, 12, 14, 16].map { MediaTime.seconds($0) })
    #expect(clock.segments.last?.end == .seconds(18))
  }

  /// Lengths of segments in milliseconds.
  @Test(arguments: [
    (400, [400]), (6000, [6000]), (6040, [6040]), (6300, [6300]), (6700, [3360, 3340]),
    (6999, [3480, 3519]), (7000, [6000, 1000]), (12_040, [6000, 6040]),
    (12_800, [6000, 3400, 3400]),
    (1, [1]), (0, [0]),
  ])
  func tailsAreNotShort(length: Int, lengths: [Int]) throws {
    let clock = try clock(MediaTime(length, per: 1000))
    let made = clock.segments.map { ($0.end - $0.start).ticks(per: 1000) }
    #expect(made.count == lengths.count)
    for (one, other) in zip(made, lengths) { #expect(abs(one - other) <= 1, "\(made)") }
    // No I-frame stands alone at the end.
    for segment in clock.segments {
      let last = try #require(segment.keyFrames.last)
      #expect(last == segment.start || segment.end - last > MediaTime(59, per: 1000))
    }
  }

  @Test func filmsMayBeginLater() throws {
    let clock = try clock(.seconds(13), from: .seconds(1))
    #expect(clock.segmentStarts.first == .seconds(1))
    #expect(clock.segmentStarts.count == 2)
    #expect(frames(clock.segmentStarts, rate: (25, 1)) == [25, 175])
  }

  @Test(arguments: [
    (1000, 1000, 1000), (2000, 2000, 2000), (4000, 4000, 2000), (5000, 5000, 1667),
    (10_000, 10_000, 2000), (30_000, 30_000, 2000), (6006, 6006, 1502), (100, 100, 100),
  ])
  func segmentsHaveTheLengthAskedFor(asked: Int, segment: Int, group: Int) throws {
    let clock = try clock(.seconds(90), segment: MediaTime(asked, per: 1000), rate: nil)
    let first = try #require(clock.segments.first)
    #expect(abs((first.end - first.start).ticks(per: 1000) - segment) <= 4)
    let apart = first.keyFrames.count > 1 ? first.keyFrames[1] : first.end
    #expect(apart.ticks(per: 1000) == group)
  }

  @Test func slowFilmsHaveFewFrames() throws {
    // One frame in five seconds: segments of one frame, none empty.
    let clock = try clock(.seconds(50), rate: (1, 5))
    #expect(frames(clock.segmentStarts, rate: (1, 5)) == Array(0..<10))
  }

  @Test func copiedFilmsAreCutAtTheirKeyFrames() throws {
    let keys = [0, 1, 3, 5, 6, 8, 11, 12, 20, 22].map { MediaTime.seconds($0) }
    let clock = try CutClock(following: keys, to: .seconds(25), segment: .seconds(6))
    #expect(clock.segmentStarts == [0, 6, 12, 20].map { MediaTime.seconds($0) })
    #expect(clock.keyFrames == keys)
    #expect(clock.segments.last?.end == .seconds(25))
    // A little more than asked for is no other target duration.
    let drift = (0...10).map { MediaTime(2002 * $0, per: 1000) }
    let steady = try CutClock(
      following: drift, to: MediaTime(22_022, per: 1000), segment: .seconds(6))
    #expect(steady.segmentStarts.map { $0.ticks(per: 1000) } == [0, 6006, 12_012, 18_018])
  }

  @Test func copiedTailsAreNotShort() throws {
    let keys = [0, 2, 4, 6].map { MediaTime.seconds($0) }
    let joined = try CutClock(following: keys, to: MediaTime(6200, per: 1000), segment: .seconds(6))
    #expect(joined.segmentStarts.count == 1)
    #expect(joined.keyFrames == keys)
    let evened = try CutClock(following: keys, to: MediaTime(6800, per: 1000), segment: .seconds(6))
    #expect(evened.segmentStarts == [0, 4].map { MediaTime.seconds($0) })
    let far = try CutClock(
      following: [.zero, .seconds(10)], to: MediaTime(103, per: 10), segment: .seconds(6))
    #expect(far.segmentStarts == [.zero])
    // After the end there is nothing.
    let late = try CutClock(following: keys, to: .seconds(4), segment: .seconds(2))
    #expect(late.keyFrames == [0, 2].map { MediaTime.seconds($0) })
    #expect(throws: MediaError.self) {
      try CutClock(following: [], to: .seconds(4), segment: .seconds(2))
    }
  }

  @Test func filmsWithoutEndAreRefused() {
    for end in [
      MediaTime.seconds(1_000_000), MediaTime(.max, per: 1), MediaTime(.max, per: .max / 3_000_000),
    ] {
      let error = #expect(throws: MediaError.self) { try clock(end) }
      #expect(error?.code == .limitExceeded)
    }
    let error = #expect(throws: MediaError.self) { try clock(.seconds(9), segment: .zero) }
    #expect(error?.code == .usage)
    #expect(throws: Never.self) { try clock(.seconds(-5), rate: (.max, 1), step: .max) }
  }

  /// Nobody waits for the others for longer than it takes to encode from one key frame to the next.
  @Test func rangesShareTheKeyFrames() throws {
    for count in 1...60 {
      let clock = try clock(.seconds(2 * count))
      for workers in 1...9 {
        let ranges = clock.ranges(workers: workers)
        #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        let sizes = ranges.map(\.count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        #expect((1...15).contains(sizes.max() ?? 0))
        #expect(ranges.count.isMultiple(of: min(workers, count)) || ranges.count == count)
      }
    }
    #expect(try clock(.seconds(20)).ranges(workers: 2) == [0..<5, 5..<10])
    #expect(try clock(.seconds(600)).ranges(workers: 2).count == 26)
  }
}
