internal import Glibc

/// A thread of our own for work that blocks.
///
/// Signals are left to the program's own threads, and SIGPIPE is blocked: a write to a pipe that nobody
/// reads fails instead of ending the process.
struct PosixThread {
  /// As large as codecs expect of a program's first thread.
  static let stackSize = 8 << 20
  private let thread: pthread_t

  /// Starts a thread; nil when there is none to be had.
  init?(_ work: @escaping @Sendable () -> Void) {
    let started = unsafe withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) {
      buffer -> pthread_t? in
      guard let attributes = buffer.baseAddress, unsafe pthread_attr_init(attributes) == 0 else {
        return nil
      }
      defer { unsafe _ = pthread_attr_destroy(attributes) }
      unsafe pthread_attr_setstacksize(attributes, Self.stackSize)
      return unsafe Self.start(work, attributes)
    }
    guard let started else { return nil }
    thread = started
  }

  /// Waits until its work is done.
  func join() { _ = pthread_join(thread, nil) }

  /// Lets it end by itself.
  func detach() { _ = pthread_detach(thread) }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(
    _ work: @escaping @Sendable () -> Void, _ attributes: UnsafePointer<pthread_attr_t>
  ) -> pthread_t? {
    var thread: pthread_t = 0
    let context = unsafe Unmanaged.passRetained(Work(work))
    let result = unsafe pthread_create(
      &thread, attributes,
      { context in
        if let context = unsafe context {
          PosixThread.blockSignals()
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context.toOpaque())
    guard result == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }

  private static func blockSignals() {
    unsafe withUnsafeTemporaryAllocation(of: sigset_t.self, capacity: 1) { signals in
      guard let set = signals.baseAddress else { return }
      unsafe sigemptyset(set)
      for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(set, signal) }
      unsafe pthread_sigmask(SIG_BLOCK, set, nil)
    }
  }
}
