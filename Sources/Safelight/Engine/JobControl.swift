import Synchronization

/// The hand on one running job: cancels it from any thread.
package final class JobControl: Sendable {
  private let state = Mutex<State>(State())

  private struct State {
    var isCancelled = false
    var onCancel: (@Sendable () -> Void)?
  }

  package init() {}

  /// Whether the job should stop.
  package var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Asks the job to stop; takes effect inside a long decode.
  package func cancel() {
    let action = state.withLock { state in
      state.isCancelled = true
      return state.onCancel
    }
    action?()
  }

  /// What interrupts the engine; run at once when the job was cancelled already.
  package func onCancel(_ action: (@Sendable () -> Void)?) {
    let late = state.withLock { state in
      state.onCancel = action
      return state.isCancelled
    }
    if late { action?() }
  }
}
