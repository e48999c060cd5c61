internal import CProcess
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// The front's hold on one worker: asks it, and ends it.
final class WorkerProcess: Sendable {
  /// The number of the process.
  let number: pid_t
  private let channel: WorkerChannel
  /// Where its standard error goes, which nobody reads until it is dead.
  private let errors: FileDescriptor
  private let isReaped = Mutex(false)
  private let jobs = Atomic(0)
  private let dataLimit = Atomic(0)

  init(number: pid_t, socket: FileDescriptor, errors: FileDescriptor) {
    self.number = number
    self.errors = errors
    channel = WorkerChannel(socket: socket)
    Self.running.withLock { _ = $0.insert(number) }
  }

  deinit {
    WorkerChannel.close([channel.socket, errors])
    reap()
  }

  /// How many orders it was given.
  var orders: Int { jobs.load(ordering: .relaxed) }

  /// Has it do an order; blocks.
  ///
  /// - Throws: Why no result came; the worker is of no use then.
  func ask(
    _ order: WorkerOrder, files: [FileDescriptor], _ onProgress: (Progress) -> Void
  ) throws(WorkerChannelError) -> WorkerReply {
    jobs.add(1, ordering: .relaxed)
    try channel.send(order, files: files)
    while true {
      let (reply, files) = try channel.receive(WorkerReply.self)
      WorkerChannel.close(files)
      guard case .progress(let progress) = reply else { return reply }
      onProgress(progress)
    }
  }

  /// Bounds what it may hold in memory.
  ///
  /// The front's watch stops a job at the limit itself. This bound is for what grows faster than
  /// anyone can watch, and higher: it counts memory that is never touched, and encoders that run
  /// into it may write rubbish without a word.
  func limitMemory(_ bytes: Int) {
    let (doubled, tooLarge) = bytes.multipliedReportingOverflow(by: 2)
    let (sum, overflow) = doubled.addingReportingOverflow(Self.ownMemory)
    let limit = tooLarge || overflow ? Int.max : sum
    guard dataLimit.exchange(limit, ordering: .relaxed) != limit else { return }
    // Where the kernel refuses, the front's own watch is what is left.
    _ = cprocess_limit_data(number, limit)
  }

  /// Address space for stacks and tables of libraries, which counts as data though little is used.
  private static let ownMemory = 512 << 20

  /// Ends it at once.
  func kill() {
    isReaped.withLock { isReaped in
      // A number that was reaped may be another process's by now.
      if !isReaped { _ = Glibc.kill(number, SIGKILL) }
    }
  }

  /// Waits for its end and tells what it died of; nil when that was told before.
  @discardableResult
  func reap() -> Int32? {
    isReaped.withLock { isReaped in
      guard !isReaped else { return nil }
      isReaped = true
      var status: Int32 = 0
      // It may be alive still when it only stopped making sense.
      Self.running.withLock { running in
        guard running.remove(number) != nil else { return }
        if unsafe waitpid(number, &status, WNOHANG) == 0 { Self.end([number], &status) }
      }
      return status
    }
  }

  /// Those whose end nobody has waited for.
  private static let running = Mutex<Set<pid_t>>([])

  /// Ends this process, and before it all of its workers.
  ///
  /// Where nobody adopts orphans, as in many a container, they would stay as zombies.
  static func exit(_ code: Int) -> Never {
    // Who misses a worker from here on waits for the lock, and tells nobody.
    running.withLock { running in
      var status: Int32 = 0
      end(running, &status)
      _exit(Int32(truncatingIfNeeded: code))
    }
  }

  private static func end(_ numbers: Set<pid_t>, _ status: inout Int32) {
    for number in numbers { _ = Glibc.kill(number, SIGKILL) }
    for number in numbers {
      while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// The last of what it wrote to standard error, and forgets it.
  func takeErrors() -> String {
    let size = (try? Stat(errors).size) ?? 0
    guard size > 0 else { return "" }
    let length = min(Int(size), 4096)
    let text = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = unsafe max(
        0, pread(errors.rawValue, buffer.baseAddress, length, off_t(Int(size) - length)))
    }
    _ = ftruncate(errors.rawValue, 0)
    return String(decoding: text, as: UTF8.self)
  }
}
