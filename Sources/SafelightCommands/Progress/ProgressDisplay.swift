import Safelight
import Synchronization

/// Shows how far a run over inputs is on standard error, in the way asked for.
final class ProgressDisplay: Sendable {
  private struct State {
    var meter: ProgressMeter
    /// How far the inputs are that are worked on, by their places.
    var begun: [Int: (fraction: Double, bytes: Int)] = [:]
  }

  private let ticker: ProgressTicker
  private let state: Mutex<State>
  private let start = ContinuousClock.now

  init(_ mode: ProgressMode, _ items: [InputItem], quiet: Bool, console: Console = .shared) {
    ticker = ProgressTicker(mode, quiet: quiet, console: console)
    let bytes = items.reduce(0) { $0 &+ ($1.size ?? 0) }
    state = Mutex(State(meter: ProgressMeter(total: items.count, totalBytes: bytes)))
  }

  /// Whether anything is shown.
  var isShown: Bool { ticker.isShown }

  /// Notes how far an input is, 0…1.
  func note(_ item: InputItem, _ fraction: Double) {
    state.withLock { $0.begun[item.index] = (fraction, item.size ?? 0) }
  }

  /// Counts one finished input; `place` is where it stands among those of which ``note(_:_:)`` tells.
  func count(_ item: InputItem, at place: Int? = nil, _ status: InputResult.Status) {
    state.withLock { state in
      state.meter.count(status, bytes: item.size ?? 0)
      if let place { state.begun[place] = nil }
    }
  }

  /// The last line of a run.
  func summary(elapsed: Duration) -> String {
    "safelight: " + ProgressBar(state.withLock(\.meter), elapsed: elapsed).result
  }

  /// Shows progress while the body runs, from half a second on.
  func showing<Result: Sendable>(_ body: @Sendable () async -> Result) async -> Result {
    await ticker.showing({ ProgressBar(self.meter, elapsed: .now - self.start) }, body)
  }

  private var meter: ProgressMeter {
    state.withLock { state in
      state.meter.begin(state.begun.values)
      return state.meter
    }
  }
}
