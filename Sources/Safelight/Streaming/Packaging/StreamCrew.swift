internal import Synchronization
internal import SystemPackage

/// Has several orders on one film done at once, by workers or, where there are none, by threads.
struct StreamCrew {
  /// One order and the files it writes.
  struct Job: Sendable {
    var order: StreamOrder
    /// How much of all the work it is, in any unit.
    var weight: Double
    /// Whether it is done beside the others and not in turn with them.
    var isBeside = false
    /// Makes the files, just before the order is given.
    var outputs: @Sendable () throws(MediaError) -> [FileDescriptor]
    /// Told what came of it, before it counts as done.
    var onDone: @Sendable (StreamReply) throws(MediaError) -> Void = { _ in }
  }

  let input: InputFile
  let workers: WorkerPool?
  let limits: Limits
  let control: JobControl
  /// How much may be done at once.
  let cores: Int

  /// Does the jobs, earlier ones first; the replies come in the order of the jobs.
  ///
  /// - Parameters:
  ///   - jobs: What is to be done.
  ///   - atOnce: How many are; of those that are done beside others, one more, unless there is one core.
  ///   - onProgress: Called from any thread with the share that is done, 0…1.
  /// - Throws: Why the first job failed that did; the others are stopped.
  func run(
    _ jobs: [Job], atOnce: Int, onProgress: @escaping @Sendable (Double) -> Void
  ) throws(MediaError) -> [StreamReply] {
    let board = Board(weights: jobs.map(\.weight), onProgress: onProgress)
    control.onCancel { board.stop(control.reason) }
    defer { control.onCancel(nil) }
    let beside = jobs.indices.filter { jobs[$0].isBeside && cores > 1 }
    let others = jobs.indices.filter { !beside.contains($0) }
    let lanes = [(jobs: others, width: atOnce), (jobs: beside, width: 1)]
    _ = ParallelMap.run(count: lanes.count, threads: lanes.count) { lane in
      let (own, width) = lanes[lane]
      _ = ParallelMap.run(count: own.count, threads: width) { perform(own[$0], jobs, board) }
    }
    try control.check()
    return try board.replies(count: jobs.count)
  }

  private func perform(_ index: Int, _ jobs: [Job], _ board: Board) {
    guard let own = board.begin(index) else { return }
    do throws(MediaError) {
      let reply = try perform(jobs[index], own)
      try jobs[index].onDone(reply)
      board.end(index, .success(reply))
    } catch {
      board.end(index, .failure(error))
    }
  }

  private func perform(_ job: Job, _ own: JobControl) throws(MediaError) -> StreamReply {
    let outputs = try job.outputs()
    // They were only written, and whoever publishes them finds out what writing came to.
    defer { for output in outputs { try? output.close() } }
    if let workers {
      return try workers.perform(job.order, input, outputs: outputs, limits, own)
    }
    return try StreamWork.perform(job.order, input, outputs: outputs, limits: limits, control: own)
  }

  /// What the threads share.
  private final class Board: Sendable {
    private struct State {
      var controls: [Int: JobControl] = [:]
      var done: [Double]
      var replies: [Int: StreamReply] = [:]
      var failure: MediaError?
      var reason: JobControl.Reason?
    }

    private let weights: [Double]
    private let onProgress: @Sendable (Double) -> Void
    private let state: Mutex<State>

    init(weights: [Double], onProgress: @escaping @Sendable (Double) -> Void) {
      self.weights = weights
      self.onProgress = onProgress
      state = Mutex(State(done: weights.map { _ in 0 }))
    }

    /// The hand on a job that begins; nil when no more shall.
    func begin(_ index: Int) -> JobControl? {
      let control = JobControl { progress in self.note(index, progress.fraction) }
      return state.withLock { state in
        guard state.failure == nil, state.reason == nil else { return nil }
        state.controls[index] = control
        return control
      }
    }

    func end(_ index: Int, _ result: Result<StreamReply, MediaError>) {
      let others = state.withLock { state -> [JobControl] in
        state.controls[index] = nil
        switch result {
        case .success(let reply): state.replies[index] = reply
        case .failure(let error):
          guard state.failure == nil else { return [] }
          state.failure = error
          return Array(state.controls.values)
        }
        return []
      }
      for control in others { control.cancel() }
      note(index, 1)
    }

    func stop(_ reason: JobControl.Reason?) {
      let running = state.withLock { state in
        state.reason = reason ?? .cancelled
        return Array(state.controls.values)
      }
      for control in running { control.cancel(reason ?? .cancelled) }
    }

    func replies(count: Int) throws(MediaError) -> [StreamReply] {
      let state = state.withLock(\.self)
      if let failure = state.failure { throw failure }
      let replies = (0..<count).compactMap { state.replies[$0] }
      guard replies.count == count else { throw MediaError(.cancelled, "cancelled") }
      return replies
    }

    private func note(_ index: Int, _ fraction: Double) {
      let done = state.withLock { state in
        state.done[index] = max(state.done[index], fraction)
        return zip(state.done, weights).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let all = weights.reduce(0, +)
      if all > 0 { onProgress(min(1, done / all)) }
    }
  }
}
