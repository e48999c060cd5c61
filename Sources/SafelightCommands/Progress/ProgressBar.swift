import Safelight

/// Draws progress as text; knows no terminal.
enum ProgressBar {
  /// One line of at most `columns`: `[######------] 33/66  1 failed  12.3/s  45.6 MB/s  2.7 s left`.
  static func bar(_ meter: ProgressMeter, elapsed: Duration, columns: Int) -> String {
    let words = summary(meter, elapsed: elapsed)
    let room = min(40, columns - words.count - 4)
    guard room >= 8 else { return String(words.prefix(max(0, columns - 1))) }
    let filled = Int((meter.fraction * Double(room)).rounded(.down))
    let cells = String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled)
    return "[\(cells)] \(words)"
  }

  /// The same without the bar.
  static func summary(_ meter: ProgressMeter, elapsed: Duration) -> String {
    var words = ["\(meter.done)/\(meter.total)"]
    if meter.failed > 0 { words.append("\(meter.failed) failed") }
    if meter.skipped > 0 { words.append("\(meter.skipped) skipped") }
    if let left = meter.timeLeft(elapsed: elapsed) {
      words.append("\(Amounts.threeDigits(meter.rate(elapsed: elapsed)))/s")
      if let rate = byteRate(meter, elapsed: elapsed) { words.append(rate) }
      words.append("\(Amounts.time(.seconds((left / .seconds(1)).rounded(.up)))) left")
    } else {
      words.append(Amounts.time(elapsed))
    }
    return words.joined(separator: "  ")
  }

  /// What a run ends with: `64 done, 1 skipped, 1 failed in 3.1 s, 21.3 files/s, 45.6 MB/s`.
  static func result(_ meter: ProgressMeter, elapsed: Duration) -> String {
    let made = meter.done - meter.skipped - meter.failed
    let rates = [
      "\(Amounts.threeDigits(meter.rate(elapsed: elapsed))) files/s",
      byteRate(meter, elapsed: elapsed),
    ]
    return "\(made) done, \(meter.skipped) skipped, \(meter.failed) failed in "
      + ([Amounts.time(elapsed)] + rates.compactMap(\.self)).joined(separator: ", ")
  }

  private static func byteRate(_ meter: ProgressMeter, elapsed: Duration) -> String? {
    guard meter.workedBytes > 0 else { return nil }
    return Amounts.bytes(meter.byteRate(elapsed: elapsed)) + "/s"
  }

  /// The same for programs.
  static func object(_ meter: ProgressMeter, elapsed: Duration) -> JSONValue {
    .object([
      ("done", .integer(meter.done)), ("total", .integer(meter.total)),
      ("failed", .integer(meter.failed)), ("skipped", .integer(meter.skipped)),
      ("per_second", .number(meter.rate(elapsed: elapsed))),
      ("bytes", .integer(meter.doneBytes)), ("total_bytes", .integer(meter.totalBytes)),
      ("bytes_per_second", .integer(meter.byteRate(elapsed: elapsed))),
      ("elapsed_ms", .integer(Amounts.milliseconds(elapsed))),
      (
        "left_ms",
        .optional(meter.timeLeft(elapsed: elapsed)) { .integer(Amounts.milliseconds($0)) }
      ),
    ])
  }
}
