internal import Glibc
internal import Synchronization
public import SystemPackage

/// Worker processes that read media for an ``Engine``, so that no file can harm the program.
///
/// A file that crashes its decoder, hangs or takes too much memory costs its own job and no other.
/// Workers are started when they are needed, kept for the next job, and replaced when they die or
/// have grown. They end with the pool, and with the process that has it.
///
/// ```swift
/// @main enum Service {
///   static func main() async throws {
///     Worker.runIfRequested()
///     let engine = Engine(limits: .untrusted, workers: try WorkerPool())
///     …
///   }
/// }
/// ```
public final class WorkerPool: Sendable {
  /// How many jobs run at once.
  public let size: Int
  private let executable: FilePath
  private let arguments: WorkerArguments
  private let turns: Turns
  private let idle: Mutex<[WorkerProcess]>

  /// Makes a pool.
  ///
  /// - Parameters:
  ///   - executable: The program that becomes a worker: an installed `safelight`, or one that begins
  ///     with ``Worker/runIfRequested()``. Nil is the running program, which must begin so.
  ///   - size: How many jobs run at once, at least 1; nil is one a core.
  ///   - sandbox: How workers are confined.
  ///   - preload: What workers load before they are asked to.
  /// - Throws: ``MediaError/Code/usage`` when the running program never offered to be a worker.
  public convenience init(
    executable: FilePath? = nil, size: Int? = nil, sandbox: SandboxMode = .auto,
    preload: EnginePreload = .pictures
  ) throws(MediaError) {
    guard executable != nil || Worker.isOffered.load(ordering: .relaxed) else {
      throw MediaError(
        .usage, "this program cannot become a worker: begin its main with Worker.runIfRequested()")
    }
    self.init(
      executable: executable ?? Self.thisProgram, size: size,
      arguments: WorkerArguments(sandbox: sandbox, preload: preload), first: nil)
  }

  /// A pool of a program that is known to become a worker when it is asked to.
  package static func ofThisProgram(
    size: Int, sandbox: SandboxMode, preload: EnginePreload
  ) -> WorkerPool {
    let arguments = WorkerArguments(sandbox: sandbox, preload: preload)
    return WorkerPool(
      executable: thisProgram, size: size, arguments: arguments,
      first: FirstWorker.take(arguments))
  }

  /// Begins a worker early, for the first ``ofThisProgram(size:sandbox:preload:)`` that wants one
  /// like it.
  ///
  /// The process must have one thread and no open file that matters: it goes on as two.
  package static func startFirst(preload: EnginePreload) {
    FirstWorker.start(WorkerArguments(preload: preload))
    if preload != .pictures { PosixThread { Rehearsal.run() }?.detach() }
  }

  /// Ends this process at once, and its workers with it.
  package static func exit(_ code: Int) -> Never { WorkerProcess.exit(code) }

  /// Makes a pool around a worker that runs already.
  init(
    executable: FilePath, size: Int?, arguments: WorkerArguments, first: WorkerProcess?
  ) {
    self.executable = executable
    self.size = max(1, size ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.arguments = arguments
    turns = Turns(self.size)
    idle = Mutex([first].compactMap(\.self))
  }

  /// The running program, also when its file was replaced meanwhile.
  static let thisProgram: FilePath = "/proc/self/exe"

  /// Waits until a job may run; false when the task was cancelled first.
  func takeTurn() async -> Bool { await turns.take() }

  /// Lets the next job run.
  func giveTurnBack() { turns.giveBack() }

  /// Has a worker do an order, and returns what it said; blocks.
  ///
  /// - Throws: ``MediaError/Code/engineCrashed`` when the worker died, or why the job was stopped.
  func perform(
    _ order: WorkerOrder, files: [FileDescriptor], limits: Limits, control: JobControl
  ) throws(MediaError) -> WorkerReply {
    // Every worker that waits for a job may have been killed meanwhile, and one or two new ones.
    var spare = size + 2
    while true {
      try control.check()
      let worker = try take()
      let reply: WorkerReply
      do throws(WorkerChannelError) {
        reply = try ask(worker, order, files, limits, control)
      } catch {
        let death = WorkerDeath(of: worker, after: error)
        try control.check()
        // One that was gone before it took the order says nothing of the file.
        guard case .notTaken = error, spare > 0 else { throw death.error(limits: limits) }
        spare -= 1
        continue
      }
      try control.check()
      giveBack(worker)
      return reply
    }
  }

  /// Has one worker do an order, watched.
  private func ask(
    _ worker: WorkerProcess, _ order: WorkerOrder, _ files: [FileDescriptor], _ limits: Limits,
    _ control: JobControl
  ) throws(WorkerChannelError) -> WorkerReply {
    worker.limitMemory(limits.memory)
    let memory = MemoryWatch(limit: limits.memory, process: worker.number, control: control)
    control.onCancel { worker.kill() }
    defer {
      control.onCancel(nil)
      memory.disarm()
    }
    return try worker.ask(order, files: files) {
      control.advance(to: $0.fraction, step: $0.step)
    }
  }

  private func take() throws(MediaError) -> WorkerProcess {
    if let worker = idle.withLock({ $0.popLast() }) { return worker }
    return try WorkerProcess.start(executable, arguments)
  }

  private func giveBack(_ worker: WorkerProcess) {
    // One that is not kept ends when it is let go.
    guard !worker.isWornOut else { return }
    _ = worker.takeErrors()
    idle.withLock { if $0.count < size { $0.append(worker) } }
  }
}

extension WorkerProcess {
  private static let mostOrders = 1000
  private static let mostMemoryAtRest = 256 << 20

  /// Whether it has done so much, or kept so much memory, that a new one is better.
  fileprivate var isWornOut: Bool {
    orders >= Self.mostOrders
      || ProcessMemory.bytes(of: number).map { $0 > Self.mostMemoryAtRest } ?? true
  }
}
