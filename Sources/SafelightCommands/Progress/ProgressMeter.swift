/// How far the work is.
struct ProgressMeter: Sendable, Equatable {
  /// Inputs in all.
  let total: Int
  /// Inputs finished, whatever came of them.
  private(set) var done = 0
  /// Inputs that failed.
  private(set) var failed = 0
  /// Inputs skipped.
  private(set) var skipped = 0

  init(total: Int) { self.total = total }

  /// Counts one finished input.
  mutating func count(failed: Bool, skipped: Bool) {
    done += 1
    if failed { self.failed += 1 }
    if skipped { self.skipped += 1 }
  }

  /// From 0 to 1.
  var fraction: Double { total > 0 ? min(1, Double(done) / Double(total)) : 1 }

  /// Inputs a second.
  func rate(elapsed: Duration) -> Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(done) / seconds : 0
  }

  /// The time left at the rate so far; nil before the first input is done.
  func timeLeft(elapsed: Duration) -> Duration? {
    guard done > 0, total >= done else { return nil }
    return elapsed * (Double(total - done) / Double(done))
  }
}
