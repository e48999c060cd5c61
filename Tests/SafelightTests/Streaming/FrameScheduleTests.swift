import TestSupport
import Testing

@testable import Safelight

/// Which frames belong to which range, whoever decodes them.
@Suite struct FrameScheduleTests {
  private struct Outcome {
    var slots: [FrameSchedule.Slot] = []
    var next: Int?
  }

  /// What one range makes of a film that is read from its beginning.
  private func run(
    _ times: [Int], from start: Int, to end: Int?, instants: [Int], starts: [Int],
    filmEnd: Int, gap: Int = 1, longestTail: Int? = nil
  ) -> Outcome {
    var schedule = FrameSchedule(
      start: start, end: end, instants: instants, segmentStarts: starts, minimumGap: gap,
      patience: 500)
    var outcome = Outcome()
    for time in times where !schedule.isOver { outcome.slots += schedule.take(time) }
    outcome.slots += schedule.finish(filmEnd: filmEnd, longestTail: longestTail)
    outcome.next = schedule.next
    return outcome
  }

  /// Films of any rhythm, cut anywhere: each frame is in one range, and a range ends where the next begins.
  @Test(arguments: 0..<40) func everyFrameHasOneOwner(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var times: [Int] = []
    var time = Int.random(in: 0...900, using: &random)
    while time < 30_000 {
      times.append(time)
      // Mostly steady, now and then nothing for seconds.
      time +=
        Int.random(in: 0..<20, using: &random) == 0
        ? Int.random(in: 1...4000, using: &random) : Int.random(in: 8...60, using: &random)
    }
    let instants = Array(stride(from: 0, to: 30_000, by: 2000))
    let starts = Array(stride(from: 0, to: 30_000, by: 6000))
    let whole = run(
      times, from: 0, to: nil, instants: instants, starts: starts, filmEnd: 30_000)
    var joined: [FrameSchedule.Slot] = []
    for (start, end) in zip(starts, starts.dropFirst().map(Optional.some) + [nil]) {
      let part = run(
        times, from: start, to: end,
        instants: instants.filter { $0 >= start && $0 < end ?? .max }, starts: [start],
        filmEnd: 30_000)
      if let last = joined.last, let first = part.slots.first { #expect(last.time < first.time) }
      joined += part.slots
      if end != nil {
        let following = whole.slots.first { $0.time >= part.next ?? .max }
        #expect(following?.startsSegment == true)
        #expect(following?.time == part.next)
      }
    }
    #expect(joined == whole.slots)
    #expect(whole.slots.count(where: \.startsSegment) == starts.count)
    #expect(whole.slots.filter { !$0.repeats }.map(\.time) == times)
  }

  @Test func frameBeforeIsRepeatedOverGaps() {
    let outcome = run(
      [0, 40, 5000], from: 0, to: nil, instants: [0, 2000, 4000], starts: [0], filmEnd: 5040)
    #expect(outcome.slots.map(\.time) == [0, 40, 2000, 4000, 5000])
    #expect(outcome.slots.map(\.repeats) == [false, false, true, true, false])
    #expect(outcome.slots.map(\.isKey) == [true, false, true, true, false])
  }

  /// Sound may begin before the picture: its first frame is shown until it comes.
  @Test(arguments: [
    (20, [20, 60]), (21, [0, 21, 61]), (400, [0, 400, 440]), (900, [0, 900, 940]),
  ])
  func firstFrameIsShownFromTheBeginning(first: Int, times: [Int]) {
    let outcome = run(
      [first, first + 40], from: 0, to: nil, instants: [0, 2000], starts: [0], filmEnd: 1000)
    #expect(outcome.slots.map(\.time) == times)
    #expect(outcome.slots.map(\.isKey) == times.map { $0 == times[0] })
    #expect(outcome.slots.first?.startsSegment == true)
  }

  /// Sound may go on behind the last picture, into a range that has none of its own.
  @Test(arguments: [(10_300, [10_000]), (10_600, [10_000]), (12_700, [10_000, 12_000])])
  func noRangeIsWithoutAFrame(filmEnd: Int, times: [Int]) {
    let outcome = run(
      [9920, 9960], from: 10_000, to: nil, instants: times, starts: [10_000], filmEnd: filmEnd)
    #expect(outcome.slots.map(\.time) == times)
    #expect(outcome.slots.allSatisfy { $0.isKey && $0.repeats })
    #expect(outcome.slots.first?.startsSegment == true)
    #expect(outcome.next == filmEnd)
  }

  @Test func fastFramesAreLeftOut() {
    let outcome = run(
      Array(stride(from: 0, to: 100, by: 10)), from: 0, to: nil, instants: [0, 50],
      starts: [0], filmEnd: 100, gap: 15)
    #expect(outcome.slots.map(\.time) == [0, 20, 40, 50, 70, 90])
  }

  @Test func lastFrameLastsUntilTheEnd() {
    let outcome = run(
      [0, 40], from: 0, to: nil, instants: [0, 2000, 4000], starts: [0], filmEnd: 4800)
    #expect(outcome.slots.map(\.time) == [0, 40, 2000, 4000])
    #expect(outcome.next == 4800)
  }

  /// Where nothing says how long the last frame lasts, it is shown once more.
  @Test(arguments: [
    (4800, [0, 40, 2000, 4000, 4760]), (4080, [0, 40, 2000, 4040]), (120, [0, 40]),
  ])
  func lastFrameIsShownAtTheEnd(filmEnd: Int, times: [Int]) {
    let outcome = run(
      [0, 40], from: 0, to: nil, instants: [0, 2000, 4000].filter { $0 < filmEnd }, starts: [0],
      filmEnd: filmEnd, longestTail: 80)
    #expect(outcome.slots.map(\.time) == times)
    #expect(outcome.slots.dropFirst(2).allSatisfy { $0.repeats })
    #expect(outcome.slots.dropFirst(4).allSatisfy { !$0.isKey })
    #expect(outcome.next == filmEnd)
  }

  /// Nor longer than the frames before it, where they come as they like.
  @Test(arguments: [(270, [0, 40, 80, 120, 230]), (201, [0, 40, 80, 120])])
  func lastFrameLastsAsLongAsOthers(filmEnd: Int, times: [Int]) {
    let outcome = run(
      [0, 40, 80, 120], from: 0, to: nil, instants: [0], starts: [0], filmEnd: filmEnd,
      longestTail: 160)
    #expect(outcome.slots.map(\.time) == times)
  }
}
