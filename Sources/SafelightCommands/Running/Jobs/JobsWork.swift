import Safelight
import Synchronization

/// Doing jobs as they come: what `safelight batch` does once its options are checked.
struct JobsWork: Work {
  let source: Source
  let jobs: Int
  let workers: WorkerPool

  func run() async -> Int32 {
    let lines: JobLines
    do throws(MediaError) {
      lines = try JobLines(source)
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let results = JobResults()
    let runner = JobRunner(workers: workers, threads: max(1, WorkerOptions.cores / jobs))
    let failure = await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group -> MediaError? in
        var running = 0
        while results.isWanted, !Task.isCancelled {
          switch await Self.next(in: lines) {
          case .failure(let error): return error
          case .success(nil): return nil
          case .success(let line?):
            if running == jobs {
              await group.next()
              running -= 1
            }
            running += 1
            group.addTask { await results.add(runner.result(of: line)) }
          }
        }
        return nil
      }
    } onCancel: {
      lines.stop()
    }
    if let failure { Console.shared.say(Diagnostic.error(failure)) }
    return results.exitCode(failure)
  }

  private static func next(in lines: JobLines) async -> Result<JobLines.Line?, MediaError> {
    // Waiting for another program must not keep the threads that results come on.
    await WorkThreads.shared.run {
      do throws(MediaError) {
        return .success(try lines.next())
      } catch {
        return .failure(error)
      }
    }
  }
}

/// What came of the jobs.
final class JobResults: Sendable {
  private struct State {
    var hasFailed = false
    var failure: OutputFailure?
  }

  private let state = Mutex(State())

  /// Whether anybody reads them.
  var isWanted: Bool { state.withLock { $0.failure == nil } }

  /// Writes one result at once; nil, of a job that was stopped, is none.
  func add(_ result: JobResult?) {
    guard let result else { return }
    do throws(OutputFailure) {
      try Console.shared.emit(result.json.line)
      if result.line.status == .failed { state.withLock { $0.hasFailed = true } }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  /// 0, 1 when jobs failed, or what ended it all.
  func exitCode(_ error: MediaError?) -> Int32 {
    let state = state.withLock(\.self)
    if let failure = state.failure { return failure.report() }
    if let error { return ExitCodes.code(for: error.code) }
    return state.hasFailed ? ExitCodes.someFailed : ExitCodes.success
  }
}
