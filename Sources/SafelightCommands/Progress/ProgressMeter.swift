import Safelight

/// How far the work is.
struct ProgressMeter: Sendable, Equatable {
  /// Inputs in all.
  let total: Int
  /// Their bytes, as far as they are known.
  let totalBytes: Int
  /// Inputs finished, whatever came of them.
  private(set) var done = 0
  /// Inputs that failed.
  private(set) var failed = 0
  /// Inputs skipped.
  private(set) var skipped = 0
  /// The bytes of the inputs finished.
  private(set) var doneBytes = 0
  /// The bytes of the inputs that were worked on and not skipped.
  private(set) var workedBytes = 0

  init(total: Int, totalBytes: Int = 0) {
    self.total = total
    self.totalBytes = totalBytes
  }

  /// Counts one finished input.
  mutating func count(_ status: InputResult.Status, bytes: Int = 0) {
    done += 1
    doneBytes &+= bytes
    if status == .failed { failed += 1 }
    if status == .skipped { skipped += 1 } else { workedBytes &+= bytes }
  }

  /// From 0 to 1.
  var fraction: Double { total > 0 ? min(1, Double(done) / Double(total)) : 1 }

  /// Inputs a second.
  func rate(elapsed: Duration) -> Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(done) / seconds : 0
  }

  /// Bytes of inputs a second, skipped ones left out.
  func byteRate(elapsed: Duration) -> Int {
    let seconds = elapsed / .seconds(1)
    // No disk comes near the bound; a clock that stands still would go beyond it.
    return seconds > 0 ? Int(min(Double(workedBytes) / seconds, 1e15).rounded()) : 0
  }

  /// The time left at the rate so far; nil before the first input is done.
  ///
  /// Goes by bytes where they are known: the largest inputs come first, and skipped ones cost nothing.
  func timeLeft(elapsed: Duration) -> Duration? {
    guard done > 0, total >= done else { return nil }
    if workedBytes > 0, totalBytes >= doneBytes {
      return elapsed * (Double(totalBytes - doneBytes) / Double(workedBytes))
    }
    return elapsed * (Double(total - done) / Double(done))
  }
}
