import Synchronization

/// Threads of our own for work that blocks, so that it never starves Swift's cooperative pool.
///
/// A thread is started when there is work, does what waits, and ends.
package final class WorkThreads: Sendable {
  /// The threads all engines of a process share.
  package static let shared = WorkThreads(limit: 64)

  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// Makes threads of which at most `limit` run at a time.
  init(limit: Int) {
    self.limit = limit
  }

  /// Runs `work` on a thread and waits for what it returns.
  package func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      start { continuation.resume(returning: work()) }
    }
  }

  private func start(_ work: @escaping @Sendable () -> Void) {
    let needsThread = state.withLock { state in
      state.waiting.append(work)
      guard state.running < limit else { return false }
      state.running += 1
      return true
    }
    if needsThread, !startThread() {
      // Without a thread to be had, the caller's does the work: slower, but it is done.
      drain()
    }
  }

  private func startThread() -> Bool {
    guard let thread = PosixThread({ self.drain() }) else { return false }
    thread.detach()
    return true
  }

  private func drain() {
    while let work = next() { work() }
  }

  private func next() -> (@Sendable () -> Void)? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.running -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
  }
}
