import Safelight
import Synchronization

/// Shows how far the packaging of a film is on standard error, in the way asked for.
final class PackagingDisplay: Sendable {
  private struct State {
    var progress: PackagingProgress?
    /// When encoding began.
    var begin: ContinuousClock.Instant?
  }

  private let ticker: ProgressTicker
  private let state = Mutex(State())

  init(_ mode: ProgressMode, quiet: Bool, console: Console = .shared) {
    ticker = ProgressTicker(mode, quiet: quiet, console: console)
  }

  /// Notes how far it is.
  func note(_ progress: PackagingProgress) {
    state.withLock { state in
      if progress.step == .encode, state.begin == nil { state.begin = .now }
      state.progress = progress
    }
  }

  /// Shows progress while the body runs, from half a second on.
  func showing<Result: Sendable>(_ body: @Sendable () async -> Result) async -> Result {
    await ticker.showing({ self.meter }, body)
  }

  private var meter: PackagingMeter? {
    let state = state.withLock(\.self)
    return state.progress.map {
      PackagingMeter($0, elapsed: state.begin.map { .now - $0 } ?? .zero)
    }
  }
}
