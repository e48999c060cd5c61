import Synchronization

/// Ends work on a file from any thread: raised by hand, or by itself when a deadline passes. It takes
/// effect with the next packet, and where libav reads on in search of one, with the next block read.
package final class StopSignal: Sendable {
  private let raised = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?

  /// - Parameter deadline: When it is raised by itself; nil is never.
  package init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
  }

  /// Raises it for good.
  package func stop() {
    raised.store(true, ordering: .relaxed)
  }

  /// Whether work is to end.
  package var isRaised: Bool {
    if raised.load(ordering: .relaxed) { return true }
    guard let deadline, ContinuousClock.now >= deadline else { return false }
    stop()
    return true
  }

  /// Throws once it is raised.
  package func check() throws(LibavError) {
    if isRaised { throw LibavError(.stopped, "stopped") }
  }
}
