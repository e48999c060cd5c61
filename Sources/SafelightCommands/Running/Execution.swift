import Glibc
import Safelight
import Synchronization

/// The process: its signals, its standard streams, its end.
enum Execution {
  /// The signal that asked the work to stop, if one did.
  private static let interruption = Mutex<Int32?>(nil)

  /// Makes writing to a closed pipe an error instead of a death, and takes the numbers of closed
  /// standard streams so that no file opened later is mistaken for one. Raises the limit of open files.
  static func prepareProcess() {
    DescriptorLimit.raise()
    signal(SIGPIPE, SIG_IGN)
    for stream in 0...2 as ClosedRange<Int32> where fcntl(stream, F_GETFD) == -1 {
      // Opened the wrong way round: using it stays an error, as it would have been.
      _ = unsafe open("/dev/null", (stream == 0 ? O_WRONLY : O_RDONLY) | O_CLOEXEC)
    }
  }

  /// Does the work on other threads while this one waits for signals; never returns.
  ///
  /// The first signal cancels the work, which cleans up and ends the process; when it has not after
  /// a second, or another signal comes, the process cleans up and ends itself. A signal that was ignored when the program started, as under `nohup`, stays ignored.
  static func run(_ work: any Work) -> Never {
    guard DescriptorLimit.suffices else {
      let error = MediaError(
        .unavailable, "too few files may be open at once here; ulimit -n raises the limit")
      Console.shared.say(Diagnostic.error(error))
      end(ExitCodes.code(for: error.code))
    }
    let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
    unsafe sigemptyset(signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(signals, number)
    }
    // Threads started from here on inherit the mask, so that this thread alone gets the signals.
    unsafe pthread_sigmask(SIG_BLOCK, signals, nil)
    let task = Task.detached {
      let code = await work.run()
      end(interruption.withLock(\.self).map(ExitCodes.code(forSignal:)) ?? code)
    }
    var number: Int32 = 0
    while unsafe sigwait(signals, &number) != 0 {}
    interruption.withLock { $0 = number }
    task.cancel()
    // Some steps cannot be stopped, a slow encoder's for one: they are not waited for. A second
    // signal ends the wait.
    var patience = timespec(tv_sec: 1, tv_nsec: 0)
    let second = unsafe sigtimedwait(signals, nil, &patience)
    UnfinishedOutputs.remove()
    end(ExitCodes.code(forSignal: second > 0 ? second : number))
  }

  /// Ends the process at once: nothing is left in buffers, and engines need no farewell.
  static func end(_ code: Int32) -> Never {
    Console.shared.takeAwayBar()
    WorkerPool.exit(Int(code))
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: Glibc.sigaction.self, capacity: 1) { action in
      guard let action = action.baseAddress, unsafe sigaction(number, nil, action) == 0 else {
        return false
      }
      let handler = unsafe action.pointee.__sigaction_handler.sa_handler
      return unsafe unsafeBitCast(handler, to: Int.self) == ignoring
    }
  }

  private static var ignoring: Int { unsafe unsafeBitCast(SIG_IGN, to: Int.self) }
}
