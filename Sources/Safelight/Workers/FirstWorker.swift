internal import Synchronization

/// A worker begun before anything else, so that it is ready when the first job is.
enum FirstWorker {
  private static let state = Mutex<(WorkerArguments, WorkerProcess)?>(nil)

  /// Begins it; where that fails, a worker is started when it is needed.
  static func start(_ arguments: WorkerArguments) {
    guard let worker = WorkerProcess.fork(arguments) else { return }
    state.withLock { $0 = (arguments, worker) }
  }

  /// Hands it over to who wants one like it, once.
  static func take(_ arguments: WorkerArguments) -> WorkerProcess? {
    state.withLock { state in
      guard let (started, worker) = state, started == arguments else { return nil }
      state = nil
      return worker
    }
  }
}
