internal import CProcess
internal import Glibc
internal import Libav
internal import Synchronization
internal import SystemPackage
internal import Vips

/// The life of a worker: confine itself, then do one order after the other until the front is gone.
enum WorkerLoop {
  private static let channel = WorkerChannel(socket: FileDescriptor(rawValue: Worker.socket))

  /// Never returns; must be called while the process has one thread.
  static func run(_ arguments: WorkerArguments) -> Never {
    // While there is one thread: the confinement binds only the thread that asks for it.
    unsafe setenv("VIPSHOME", VipsRuntime.homeWithoutModules, 1)
    // Large pictures stay in memory, which is watched; no file can be made.
    unsafe setenv("VIPS_DISC_THRESHOLD", "1024g", 1)
    StandIns.use()
    let confined = Result { () throws(MediaError) in
      try Sandbox.confine(mode: arguments.sandbox, readable: StandIns.folder)
    }
    let start = Start(arguments: arguments, confined: confined)
    unsafe cprocess_work_until_hang_up(
      Worker.socket,
      { context in
        guard let context = unsafe context else { return }
        let start = unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        WorkerLoop.serve(start.arguments, start.confined)
      }, Unmanaged.passRetained(start).toOpaque(), PosixThread.stackSize)
  }

  /// What the thread that works is given.
  private final class Start: Sendable {
    let arguments: WorkerArguments
    let confined: Result<SandboxState, MediaError>

    init(arguments: WorkerArguments, confined: Result<SandboxState, MediaError>) {
      self.arguments = arguments
      self.confined = confined
    }
  }

  private static func serve(
    _ arguments: WorkerArguments, _ confined: Result<SandboxState, MediaError>
  ) -> Never {
    // The outcome is kept, and thrown where a job needs the engine.
    switch arguments.preload {
    case .pictures: try? VipsRuntime.ensureStarted()
    case .films:
      PosixThread { try? LibavRuntime.ensureStarted() }?.detach()
      Rehearsal.run()
    case .nothing: Rehearsal.run()
    }
    while true {
      do throws(WorkerChannelError) {
        let (order, files) = try channel.receive(WorkerOrder.self)
        try channel.send(reply(to: order, files, confined))
      } catch {
        _exit(0)
      }
    }
  }

  private static func reply(
    to order: WorkerOrder, _ files: [FileDescriptor], _ confined: Result<SandboxState, MediaError>
  ) -> WorkerReply {
    var rest = files[...]
    defer { WorkerChannel.close(Array(rest)) }
    do throws(MediaError) {
      let sandbox = try confined.get()
      if case .examineSelf(let folder) = order.task {
        return .examinedSelf(facts(sandbox, attemptingIn: FilePath(folder)))
      }
      guard let input = rest.popFirst() else { throw incomplete }
      let file = InputFile(adopting: input, size: order.size, label: order.label)
      let named = Array(rest.suffix(order.namedFiles.count))
      guard named.count == order.namedFiles.count else { throw incomplete }
      rest = rest.dropLast(named.count)
      HandedFiles.replace(Dictionary(zip(order.namedFiles, named)) { first, _ in first })
      return try result(of: order, file, outputs: Array(rest))
    } catch {
      return .failed(error)
    }
  }

  private static func result(
    of order: WorkerOrder, _ input: InputFile, outputs: [FileDescriptor]
  ) throws(MediaError) -> WorkerReply {
    let control = JobControl(onProgress: order.tellsProgress ? tell : nil)
    switch order.task {
    case .render(let requests, let threads, let damage):
      guard requests.count == outputs.count else { throw incomplete }
      let (rendered, warnings) = try Renderer.render(
        input,
        zip(requests, outputs).map {
          RenderRequest(
            recipe: $0.recipe, encoding: $0.encoding, isFast: $0.isFast, descriptor: $1)
        }, limits: order.limits, damage: damage, threads: threads, control: control)
      return .rendered(rendered, warnings: warnings)
    case .probe(let options):
      return .probed(
        try Prober(input: input, limits: order.limits, control: control).probe(options))
    case .measure(let view):
      return .measured(
        try StillLoader.measure(input, view, limits: order.limits, control: control))
    case .list(let options):
      return .listed(PackedListing(try MetadataLister(input: input).list(options)))
    case .stream(let task):
      return .streamed(
        try StreamWork.perform(
          task, input, outputs: outputs, limits: order.limits, control: control))
    case .examine(let parts):
      var files = [input]
      for name in order.namedFiles { files.append(try HandedFiles.open(name)) }
      return .examined(
        PartExamination.examine(parts, files: files, limits: order.limits, control: control))
    case .examineSelf:
      throw incomplete
    }
  }

  private static func facts(
    _ sandbox: SandboxState, attemptingIn folder: FilePath
  ) -> WorkerFacts {
    var facts = WorkerFacts(sandbox: sandbox, attempts: ConfinementAttempt.all(in: folder))
    do throws(VipsError) {
      try VipsRuntime.ensureStarted()
      facts.engineVersion = VipsRuntime.version
    } catch {
      facts.engineProblem = error.message
    }
    facts.film = FilmFacilities.ofThisMachine()
    return facts
  }

  private static var incomplete: MediaError {
    MediaError(.engineCrashed, "a worker was given too few files", step: "worker")
  }

  private static let lastTold = Mutex(ContinuousClock.now)

  /// Tells the front how far the job is, a few times a second.
  private static let tell: @Sendable (Progress) -> Void = { progress in
    let isDue = lastTold.withLock { last in
      let now = ContinuousClock.now
      guard now - last >= .milliseconds(50) else { return false }
      last = now
      return true
    }
    // A front that is gone ends this process; there is nobody else to tell.
    if isDue { try? channel.send(WorkerReply.progress(progress)) }
  }
}
