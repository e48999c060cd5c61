import TestSupport
import Testing

@testable import Safelight

@Suite struct TimeShiftTests {
  @Test(arguments: [
    ("1h", 3600), ("30m", 1800), ("45s", 45), ("2d", 172_800), ("1w", 604_800),
    ("1h30m", 5400), ("1d12h", 129_600), ("1W2D3H4M5S", 788_645), ("1:30", 5400),
    ("0:00:07", 7), ("100:00", 360_000),
  ])
  func readsSpans(text: String, seconds: Int) {
    #expect(TimeShift(text)?.seconds == seconds)
    #expect(TimeShift(text, isNegative: true)?.seconds == -seconds)
  }

  @Test(arguments: [
    "", "1", "h", "1x", "1h1h", "-1h", "1.5h", "1:60", ":30", "1:2:3:4", "1h30", "99999999999999h",
    "9999999w",
  ])
  func refusesWhatIsNone(text: String) { #expect(TimeShift(text) == nil) }

  @Test(arguments: [
    ("2024-02-28T23:30:00", 3600, "2024-02-29T00:30:00"),
    ("2023-02-28T23:30:00", 3600, "2023-03-01T00:30:00"),
    ("2023-12-31T23:59:59", 1, "2024-01-01T00:00:00"),
    ("2024-01-01T00:00:00", -1, "2023-12-31T23:59:59"),
    ("2024-03-01T00:00:00.5+02:00", -86_400, "2024-02-29T00:00:00.5+02:00"),
    ("2000-02-29T12:00:00", 366 * 86_400, "2001-03-01T12:00:00"),
    ("1900-02-28T12:00:00", 86_400, "1900-03-01T12:00:00"),
    ("0001-01-01T00:00:00", 0, "0001-01-01T00:00:00"),
    ("9999-12-31T23:59:58", 1, "9999-12-31T23:59:59"),
  ])
  func crossesBorders(date: String, seconds: Int, moved: String) throws {
    let shift = try #require(
      TimeShift("\(abs(seconds))s", isNegative: seconds < 0))
    #expect(ExifDate(date)?.moved(by: shift)?.description == moved)
  }

  @Test func staysInTheCalendar() throws {
    let day = try #require(TimeShift("1d"))
    let back = try #require(TimeShift("1d", isNegative: true))
    #expect(ExifDate("9999-12-31T12:00:00")?.moved(by: day) == nil)
    #expect(ExifDate("0001-01-01T12:00:00")?.moved(by: back) == nil)
  }

  /// Whatever the span: there and back is where it was, and Python comes to the same.
  @Test func agreesWithPython() throws {
    var random = SplitMix(state: 7)
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }
    var script = "import datetime as d\n"
    var moved: [String] = []
    for _ in 0..<300 {
      let (year, month, day) = (number(500...9000), number(1...12), number(1...28))
      let seconds = number(-9_000_000_000...9_000_000_000)
      let text =
        "\(String(year + 10_000).suffix(4))-\(String(month + 100).suffix(2))-"
        + "\(String(day + 100).suffix(2))T07:08:09"
      let date = try #require(ExifDate(text))
      let shift = try #require(TimeShift("\(abs(seconds))s", isNegative: seconds < 0))
      let result = try #require(date.moved(by: shift))
      let back = try #require(TimeShift("\(abs(seconds))s", isNegative: seconds > 0))
      #expect(result.moved(by: back) == date)
      moved.append(result.description)
      script +=
        "print((d.datetime(\(year),\(month),\(day),7,8,9)+d.timedelta(seconds=\(seconds))).isoformat())\n"
    }
    #expect(try run("python3", ["-"], input: Array(script.utf8)).lines == moved)
  }
}
