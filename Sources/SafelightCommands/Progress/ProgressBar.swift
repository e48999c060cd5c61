import Safelight

/// How far a run over inputs is: `33/66  1 failed  12.3/s  45.6 MB/s  2.7 s left`, and of one input
/// `0/1  42%  3.4 MB/s  12 s left`.
struct ProgressBar: ProgressLine {
  let meter: ProgressMeter
  /// Since the run began.
  let elapsed: Duration

  init(_ meter: ProgressMeter, elapsed: Duration) {
    self.meter = meter
    self.elapsed = elapsed
  }

  var fraction: Double { meter.fraction }

  var summary: String {
    var words = ["\(meter.done)/\(meter.total)"]
    if meter.failed > 0 { words.append("\(meter.failed) failed") }
    if meter.skipped > 0 { words.append("\(meter.skipped) skipped") }
    if meter.done == 0, meter.begun > 0 { words.append("\(Int(fraction * 100))%") }
    if let left = meter.timeLeft(elapsed: elapsed) {
      if meter.done > 0 {
        words.append("\(Amounts.threeDigits(meter.rate(elapsed: elapsed)))/s")
      }
      if let byteRate { words.append(byteRate) }
      words.append("\(Amounts.time(.seconds((left / .seconds(1)).rounded(.up)))) left")
    } else {
      words.append(Amounts.time(elapsed))
    }
    return words.joined(separator: "  ")
  }

  /// What a run ends with: `64 done, 1 skipped, 1 failed in 3.1 s, 21.3 files/s, 45.6 MB/s`.
  var result: String {
    let made = meter.done - meter.skipped - meter.failed
    let rates = ["\(Amounts.threeDigits(meter.rate(elapsed: elapsed))) files/s", byteRate]
    return "\(made) done, \(meter.skipped) skipped, \(meter.failed) failed in "
      + ([Amounts.time(elapsed)] + rates.compactMap(\.self)).joined(separator: ", ")
  }

  private var byteRate: String? {
    guard meter.workedBytes > 0 || meter.begunBytes > 0 else { return nil }
    return Amounts.bytes(meter.byteRate(elapsed: elapsed)) + "/s"
  }

  var object: JSONValue {
    .object([
      ("done", .integer(meter.done)), ("total", .integer(meter.total)),
      ("failed", .integer(meter.failed)), ("skipped", .integer(meter.skipped)),
      ("fraction", .number((fraction * 1000).rounded() / 1000)),
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
