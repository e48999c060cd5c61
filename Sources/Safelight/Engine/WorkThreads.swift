internal import Glibc
import Synchronization

/// Threads of our own for work that blocks, so that it never starves Swift's cooperative pool.
///
/// A thread is started when there is work, does what waits, and ends. Its stack is as large as
/// codecs expect of a program's first thread, and SIGPIPE is blocked on it: a write to a pipe that
/// nobody reads fails instead of ending the process.
final class WorkThreads: Sendable {
  /// The threads all engines of a process share.
  static let shared = WorkThreads(limit: 64)

  private static let stackSize = 8 << 20

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
  func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
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
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    defer { unsafe _ = pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, Self.stackSize)
    unsafe pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(self)
    let result = unsafe pthread_create(
      &thread, attributes,
      { context in
        guard let context = unsafe context else { return nil }
        let threads = unsafe Unmanaged<WorkThreads>.fromOpaque(context).takeRetainedValue()
        WorkThreads.blockBrokenPipes()
        threads.drain()
        return nil
      }, context.toOpaque())
    if result != 0 { unsafe context.release() }
    return result == 0
  }

  private static func blockBrokenPipes() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
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
