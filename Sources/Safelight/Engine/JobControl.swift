import Synchronization

/// The hand on one running job: cancels it from any thread, and hears how far it is.
package final class JobControl: Sendable {
  /// Why a job was asked to stop.
  package enum Reason: Sendable, Hashable {
    /// The caller lost interest.
    case cancelled
    /// Its time ran out.
    case timedOut
    /// The process came to hold that many bytes of memory, more than it may.
    case overMemory(Int, limit: Int)
  }

  private let state = Mutex<State>(State())
  private let onProgress: (@Sendable (Progress) -> Void)?

  private struct State {
    var reason: Reason?
    var percent = -1
    /// The share of the job that what is told now is about.
    var span = 0.0...1.0
    var onCancel: (@Sendable () -> Void)?
  }

  package init(onProgress: (@Sendable (Progress) -> Void)? = nil) {
    self.onProgress = onProgress
  }

  /// Whether anyone wants to hear how far the job is.
  var hasListener: Bool { onProgress != nil }

  /// Whether the job should stop.
  package var isCancelled: Bool { reason != nil }

  /// Why the job should stop, if it should.
  package var reason: Reason? { state.withLock { $0.reason } }

  /// Asks the job to stop; takes effect inside a long decode. The first reason stays.
  package func cancel(_ reason: Reason = .cancelled) {
    let action = state.withLock { state in
      if state.reason == nil { state.reason = reason }
      return state.onCancel
    }
    action?()
  }

  /// Throws when the job should stop.
  package func check() throws(MediaError) {
    switch reason {
    case nil: return
    case .cancelled: throw MediaError(.cancelled, "cancelled")
    case .timedOut: throw MediaError(.timedOut, "took too long")
    case .overMemory(let bytes, let limit):
      let (held, most) = (Limits.text(bytes: bytes), Limits.text(bytes: limit))
      throw MediaError(
        .limitExceeded,
        "came to take \(held) of memory, more than \(most); --memory raises the limit",
        step: "limits")
    }
  }

  /// What interrupts the engine; run at once when the job was cancelled already.
  package func onCancel(_ action: (@Sendable () -> Void)?) {
    let late = state.withLock { state in
      state.onCancel = action
      return state.reason != nil
    }
    if late { action?() }
  }

  /// What is told from here on is about that share of the job.
  func narrow(to span: ClosedRange<Double>) { state.withLock { $0.span = span } }

  /// Tells how far the job is, 0…1; passed on once a percent and never backwards.
  package func advance(to fraction: Double, step: String) {
    guard let onProgress, fraction >= 0, fraction <= 1 else { return }
    let (isNews, fraction) = state.withLock { state in
      let fraction =
        state.span.lowerBound + fraction * (state.span.upperBound - state.span.lowerBound)
      let percent = Int(fraction * 100)
      defer { state.percent = max(state.percent, percent) }
      return (percent > state.percent, fraction)
    }
    if isNews { onProgress(Progress(fraction: fraction, step: step)) }
  }
}
