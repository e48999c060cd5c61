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
  /// What is done of the inputs that are worked on: 1.5 is two of three quarters each.
  private(set) var begun = 0.0
  /// Their bytes, as far as they are done.
  private(set) var begunBytes = 0

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

  /// Takes over how far the inputs are that are worked on: the share of each that is done, and its bytes.
  mutating func begin(_ shares: some Sequence<(fraction: Double, bytes: Int)>) {
    (begun, begunBytes) = (0, 0)
    for share in shares {
      begun += share.fraction
      begunBytes &+= Int(share.fraction * Double(share.bytes))
    }
  }

  /// From 0 to 1.
  var fraction: Double { total > 0 ? min(1, (Double(done) + begun) / Double(total)) : 1 }

  /// Inputs a second.
  func rate(elapsed: Duration) -> Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(done) / seconds : 0
  }

  /// Bytes of inputs a second, skipped ones left out.
  func byteRate(elapsed: Duration) -> Int {
    let seconds = elapsed / .seconds(1)
    // No disk comes near the bound; a clock that stands still would go beyond it.
    return seconds > 0
      ? Int(min((Double(workedBytes) + Double(begunBytes)) / seconds, 1e15).rounded()) : 0
  }

  /// The time left at the rate so far; nil before that can be told.
  ///
  /// Goes by bytes where they are known: the largest inputs come first, and skipped ones cost nothing.
  func timeLeft(elapsed: Duration) -> Duration? {
    guard total >= done, done > 0 || begun > 0.01 else { return nil }
    let (worked, over) = workedBytes.addingReportingOverflow(begunBytes)
    if !over, worked > 0, totalBytes - doneBytes >= begunBytes {
      return elapsed * (Double(totalBytes - doneBytes - begunBytes) / Double(worked))
    }
    let share = Double(done) + begun
    return elapsed * (max(0, Double(total) - share) / share)
  }
}
