/// Runs recipes: opens the input, renders, and publishes the outputs whole or not at all.
///
/// A value that may be kept and used from many tasks at once. The work itself runs on threads of
/// its own; cancelling the calling task stops it, also inside a long decode.
public struct Engine: Sendable {
  /// What renders the outputs of one input.
  package typealias Render =
    @Sendable (
      InputFile, [RenderRequest], Limits, DamagePolicy, JobControl
    ) throws(MediaError) -> (outputs: [Rendered], warnings: [String])

  /// What tells what one input is.
  package typealias Examine =
    @Sendable (InputFile, ProbeOptions, Limits, JobControl) throws(MediaError) -> ProbeResult

  /// What one input may cost.
  public var limits: Limits
  /// What becomes of damaged inputs.
  public var damage: DamagePolicy
  /// Whether the smaller outputs of an input are made from the largest of them instead of from what
  /// was decoded: quicker, and a little softer.
  public var isFast = false

  let render: Render
  let examine: Examine
  /// The processes that read the inputs; nil reads them in this one.
  public let workers: WorkerPool?
  let swept = SweptFolders()

  /// Makes an engine.
  ///
  /// - Parameters:
  ///   - limits: What one input may cost.
  ///   - damage: What becomes of damaged inputs.
  ///   - threads: How many threads work on one input. Where several inputs are worked on at once,
  ///     1 is fastest.
  ///   - workers: The processes that read the inputs; nil reads them in this one, where a file that
  ///     crashes its decoder takes the program with it.
  public init(
    limits: Limits = .standard, damage: DamagePolicy = .fail, threads: Int = 2,
    workers: WorkerPool? = nil
  ) {
    self.limits = limits
    self.damage = damage
    self.workers = workers
    if let workers {
      render = workers.render(threads: threads)
      examine = workers.examine
    } else {
      render = { (input, requests, limits, damage, control) throws(MediaError) in
        try Renderer.render(
          input, requests, limits: limits, damage: damage, threads: threads, control: control)
      }
      examine = Self.examineHere
    }
  }

  /// The same engine with other threads and workers.
  package func with(threads: Int, workers: WorkerPool?) -> Engine {
    var engine = Engine(limits: limits, damage: damage, threads: threads, workers: workers)
    engine.isFast = isFast
    return engine
  }

  /// Makes an engine around another renderer.
  package init(
    limits: Limits = .standard, damage: DamagePolicy = .fail, render: @escaping Render
  ) {
    self.limits = limits
    self.damage = damage
    self.render = render
    examine = Self.examineHere
    workers = nil
  }

  private static let examineHere: Examine = {
    (input, options, limits, control) throws(MediaError) in
    try Prober(input: input, limits: limits, control: control).probe(options)
  }

  /// Makes one output of one input.
  ///
  /// - Parameters:
  ///   - recipe: The steps.
  ///   - source: The input.
  ///   - sink: Where the output goes and how it is written.
  ///   - progress: Called from the working thread, at most once a percent.
  /// - Returns: What was made.
  /// - Throws: ``MediaError``; then nothing was published.
  @discardableResult
  public func run(
    _ recipe: Recipe, from source: Source, to sink: Sink,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async throws(MediaError) -> Report {
    try await run([OutputSpec(recipe: recipe, sink: sink)], from: source, progress: progress)
  }

  /// Makes several outputs from one decode of one input; all of them appear, or none.
  ///
  /// - Parameters:
  ///   - outputs: The outputs, in the order of the report.
  ///   - source: The input.
  ///   - progress: Called from the working thread, at most once a percent.
  /// - Returns: What was made.
  /// - Throws: ``MediaError``; then nothing was published.
  @discardableResult
  public func run(
    _ outputs: [OutputSpec], from source: Source,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async throws(MediaError) -> Report {
    try await blocking(source, progress: progress) { (control) throws(MediaError) in
      try EngineJob(engine: self, control: control).run(outputs, from: source)
    }
  }

  /// Does work that blocks on a thread of its own, until its time is up or the task is cancelled.
  func blocking<Result: Sendable>(
    _ source: Source, progress: (@Sendable (Progress) -> Void)? = nil,
    _ work: @escaping @Sendable (JobControl) throws(MediaError) -> Result
  ) async throws(MediaError) -> Result {
    let control = JobControl(onProgress: progress)
    if let workers, await !workers.takeTurn() { throw MediaError(.cancelled, "cancelled") }
    defer { workers?.giveTurnBack() }
    let deadline = Deadline(seconds: limits.timeout, control: control)
    // A worker is watched by itself.
    let memory = workers == nil ? MemoryWatch(limit: limits.memory, control: control) : nil
    let result: Swift.Result<Result, MediaError> = await withTaskCancellationHandler {
      await WorkThreads.shared.run {
        do throws(MediaError) {
          return .success(try work(control))
        } catch {
          return .failure(explained(error, source: source, control: control))
        }
      }
    } onCancel: {
      control.cancel()
    }
    deadline.disarm()
    memory?.disarm()
    return try result.get()
  }

  /// Says of which input an error is, and what a cancellation was for.
  private func explained(
    _ error: MediaError, source: Source, control: JobControl
  ) -> MediaError {
    var error = error
    let isStopped = error.code == .cancelled || error.code == .timedOut
    if isStopped, error.signal == nil, control.reason == .timedOut {
      error.code = .timedOut
      error.message =
        "took longer than the \(Limits.text(seconds: limits.timeout)) it may; --timeout raises it"
    }
    if error.input == nil { error.input = source.label }
    return error
  }
}
