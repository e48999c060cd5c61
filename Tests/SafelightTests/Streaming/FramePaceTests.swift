import Testing

@testable import Safelight

@Suite struct FramePaceTests {
  private static let timescale = 90_000

  /// The pace of frames that are shown at such seconds.
  private func pace(_ times: [Double], timescale: Int = timescale) -> FramePace {
    var meter = FrameMeter(timescale: timescale)
    for time in times { meter.add(Int((time * Double(timescale)).rounded())) }
    return meter.pace
  }

  private func steady(_ rate: Double, _ range: Range<Int>) -> [Double] {
    range.map { Double($0) / rate }
  }

  @Test func saysWhatWasMeantWhereFramesKeepToIt() throws {
    let film = FrameRate(24000, in: 1001)
    #expect(pace(steady(24000 / 1001, 0..<10)).rate(film, timescale: 90_000) == film)
    // A container's clock may count thousandths of a second.
    let coarse = pace(steady(24000 / 1001, 0..<10), timescale: 1000)
    #expect(coarse.rate(film, timescale: 1000)?.text == "23.976")
    let wrong = FrameRate(30, in: 1)
    #expect(pace(steady(25, 0..<50)).rate(wrong, timescale: 90_000)?.text == "25.000")
  }

  @Test func saysTheHighestRateThatLastsASecond() {
    let times = steady(10, 0..<20) + steady(48, 96..<192) + steady(10, 40..<60)
    #expect(pace(times).rate(nil, timescale: 90_000)?.text == "48.000")
  }

  /// Nearly even frames, some of which are missing, have the average, whatever clock tells their times next.
  @Test(arguments: [1000, 12_800, 15_360, 90_000, 1_000_000])
  func nearlyEvenFramesHaveTheAverage(timescale: Int) throws {
    for missing in [1, 3, 7, 20, 22, 24] {
      let times = steady(60, 0..<1) + steady(60, missing + 1..<360)
      let said = try #require(
        pace(times, timescale: timescale).rate(FrameRate(60, in: 1), timescale: timescale))
      let allowed = try #require(pace(times).rates(timescale: 90_000))
      #expect(allowed.contains(said.approximate), "\(missing): \(said) in \(allowed)")
    }
  }

  /// One frame a thousandth of a second behind another makes no thousand frames a second.
  @Test func isNotMisledByOneFrame() throws {
    var times = steady(30, 0..<300)
    times.insert(times[100] + 0.001, at: 101)
    let rate = try #require(pace(times).rate(nil, timescale: 90_000))
    #expect((30...31.01).contains(rate.approximate))
    // Nor do two frames that are all there is of a second.
    #expect(try #require(pace([0, 0.001]).rate(nil, timescale: 90_000)).approximate <= 1000)
    #expect(pace([0]).rate(nil, timescale: 90_000) == nil)
  }

  @Test func staysBelowWhatPlayersShow() {
    let rate = pace(steady(10, 0..<20) + steady(75, 150..<300)).rate(nil, timescale: 90_000)
    #expect(rate?.text == "60.000")
  }

  @Test func joinsRanges() throws {
    let whole = pace(steady(25, 0..<100))
    var joined = pace(steady(25, 0..<50))
    joined.append(pace(steady(25, 50..<100)))
    #expect(joined == whole)
    // A clock that begins anew adds no time.
    joined.append(pace(steady(25, 0..<50)))
    #expect(joined.whole == FramePace.Run(frames: 148, ticks: 148 * 3600))
  }

  /// A file can tell any times; their sum stays where it can be reckoned with.
  @Test func sumsOfTimesAreBounded() {
    let far = pace([0, 0x1p40], timescale: 1 << 20)
    var whole = far
    for _ in 0..<20 { whole.append(far) }
    #expect(whole.whole == FramePace.Run(frames: 21, ticks: .max))
    #expect(whole.rates(timescale: 1 << 20)?.lowerBound ?? 1 < 0.001)
  }

  /// What a worker says is not believed beyond what is possible.
  @Test func tellsTheImpossible() {
    let made = pace(steady(25, 0..<50))
    #expect(made.isPossible(frames: 50, from: 0, to: 180_000))
    #expect(!made.isPossible(frames: 40, from: 0, to: 180_000))
    #expect(!made.isPossible(frames: 50, from: 0, to: 100_000))
    #expect(!made.isPossible(frames: 50, from: 3600, to: 190_000))
  }
}
