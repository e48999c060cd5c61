import Safelight
import Synchronization

/// Shows how far a run over inputs is on standard error, in the way asked for.
final class ProgressDisplay: Sendable {
  private let ticker: ProgressTicker
  private let meter: Mutex<ProgressMeter>
  private let start = ContinuousClock.now

  init(_ mode: ProgressMode, _ items: [InputItem], quiet: Bool, console: Console = .shared) {
    ticker = ProgressTicker(mode, quiet: quiet, console: console)
    let bytes = items.reduce(0) { $0 &+ ($1.size ?? 0) }
    meter = Mutex(ProgressMeter(total: items.count, totalBytes: bytes))
  }

  /// Counts one finished input.
  func count(_ item: InputItem, _ status: InputResult.Status) {
    meter.withLock { $0.count(status, bytes: item.size ?? 0) }
  }

  /// The last line of a run.
  func summary(elapsed: Duration) -> String {
    "safelight: " + ProgressBar(meter.withLock(\.self), elapsed: elapsed).result
  }

  /// Shows progress while the body runs, from half a second on.
  func showing<Result: Sendable>(_ body: @Sendable () async -> Result) async -> Result {
    await ticker.showing(
      { ProgressBar(self.meter.withLock(\.self), elapsed: .now - self.start) }, body)
  }
}
