import Testing

@testable import Safelight

/// Times are exact, whatever their scales.
@Suite struct MediaTimeTests {
  @Test(arguments: [
    ("6", 6, 1), ("6.006", 6006, 1000), ("0.000000001", 1, 1_000_000_000),
    ("1.0000000009", 1_000_000_000, 1_000_000_000), ("999999999", 999_999_999, 1),
  ])
  func readsDecimals(text: String, ticks: Int, timescale: Int) throws {
    let time = try #require(MediaTime(decimal: text))
    #expect(time.ticks == ticks)
    #expect(time.timescale == timescale)
  }

  @Test(arguments: ["", ".5", "5.", "-1", "1e3", "1,5", "6 ", "1.2.3", "9999999999", "٣"])
  func refusesWhatIsNoDecimal(text: String) { #expect(MediaTime(decimal: text) == nil) }

  @Test(arguments: [
    (MediaTime(1001, per: 30000), 6, "0.033367"), (MediaTime(6006, per: 1000), 3, "6.006"),
    (MediaTime(-1024, per: 48000), 6, "-0.021333"), (MediaTime(5, per: 2), 0, "3"),
    (MediaTime(1, per: 100), 1, "0.0"), (.seconds(7), 6, "7.000000"),
  ])
  func writesDecimals(time: MediaTime, decimals: Int, text: String) {
    #expect(time.text(decimals: decimals) == text)
  }

  @Test func comparesAndAddsAcrossScales() {
    #expect(MediaTime(1, per: 3) + MediaTime(1, per: 6) == MediaTime(1, per: 2))
    #expect(MediaTime(1, per: 3) < MediaTime(334, per: 1000))
    #expect(MediaTime(90000, per: 90000) == .seconds(1))
    #expect(MediaTime(1, per: 2).distance(to: .seconds(2)) == MediaTime(3, per: 2))
    #expect(-MediaTime(1, per: 2) < .zero)
  }

  @Test func extremesDoNotTrap() {
    let huge = MediaTime(.max, per: 1)
    #expect(huge + huge == huge)
    #expect(-MediaTime(.min, per: 1) == huge)
    #expect(MediaTime(.max, per: 999_999_937) + MediaTime(1, per: 999_999_893) > .zero)
    #expect(huge.ticks(per: 90000) == .max)
  }
}
