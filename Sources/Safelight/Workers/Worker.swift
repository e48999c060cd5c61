internal import CProcess
internal import Glibc
internal import Synchronization

/// A process that works on media bytes for another, confined so that no file can do harm.
///
/// A program that uses a ``WorkerPool`` of its own executable begins its `main` with
/// ``runIfRequested()``: the pool starts the program again, and there it becomes a worker.
public enum Worker {
  /// The first argument of a program that is to be a worker.
  static let argument = "--safelight-worker"
  /// The descriptor a worker is talked to through.
  static let socket: Int32 = 3

  /// Becomes a worker, and never returns, if that is what this process was started for.
  ///
  /// Must be the first thing a program does, while it has one thread.
  public static func runIfRequested() {
    let arguments = WorkerArguments.ofThisProcess
    isOffered.store(true, ordering: .relaxed)
    guard let arguments else { return }
    run(arguments)
  }

  /// Becomes a worker.
  static func run(_ arguments: WorkerArguments) -> Never {
    // The terminal's Ctrl-C reaches the whole group, but it is the front that decides.
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { signal(number, SIG_IGN) }
    // Swift's own handlers would have a crashed process examine itself, and start a program for that.
    for number in [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT, SIGSYS] {
      signal(number, SIG_DFL)
    }
    unsafe cprocess_set_name("safelight-worker")
    WorkerLoop.run(arguments)
  }
}
