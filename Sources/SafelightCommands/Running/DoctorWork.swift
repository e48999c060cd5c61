import Glibc
import Safelight

/// Examining the machine: what `safelight doctor` does once its options are checked.
struct DoctorWork: Work {
  let workers: WorkerPool
  let isJSON: Bool

  func run() async -> Int32 {
    do throws(MediaError) {
      let report = try await examine()
      do throws(OutputFailure) {
        try Console.shared.emit(isJSON ? report.json.line : Array(report.text.utf8))
      } catch {
        return error.report()
      }
      return report.worker.engineVersion == nil
        ? ExitCodes.code(for: .unavailable) : ExitCodes.success
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
  }

  private func examine() async throws(MediaError) -> DoctorReport {
    var limits = Limits.standard
    limits.allowedFormats = Set(ImageFormat.allCases)
    let engine = Engine(limits: limits, workers: workers)
    let folder = try TrialFolder()
    defer { folder.remove() }
    let worker = try await engine.workerFacts(attemptingIn: folder.path)
    var formats: [FormatTrial] = []
    if worker.engineVersion != nil {
      formats = await FormatTrial.all(with: engine, in: folder)
    }
    return DoctorReport(
      worker: worker, formats: formats, cores: WorkerOptions.cores,
      memory: max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE))),
      limits: .standard)
  }
}
