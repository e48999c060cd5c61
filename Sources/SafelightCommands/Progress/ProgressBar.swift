import Safelight

/// Draws progress as text; knows no terminal.
enum ProgressBar {
  /// One line of at most `columns`: `[######------] 33/66  1 failed  12.3/s  2.7 s left`.
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
      words.append("\(Amounts.time(.seconds((left / .seconds(1)).rounded(.up)))) left")
    } else {
      words.append(Amounts.time(elapsed))
    }
    return words.joined(separator: "  ")
  }

  /// The same for programs.
  static func object(_ meter: ProgressMeter, elapsed: Duration) -> JSONValue {
    .object([
      ("done", .integer(meter.done)), ("total", .integer(meter.total)),
      ("failed", .integer(meter.failed)), ("skipped", .integer(meter.skipped)),
      ("per_second", .number(meter.rate(elapsed: elapsed))),
      ("elapsed_ms", .integer(Amounts.milliseconds(elapsed))),
      (
        "left_ms",
        .optional(meter.timeLeft(elapsed: elapsed)) { .integer(Amounts.milliseconds($0)) }
      ),
    ])
  }
}
