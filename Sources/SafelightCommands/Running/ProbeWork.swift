import Glibc
import Safelight
import SystemPackage

extension ProbeCommand {
  func plan() throws(MediaError) -> any Work {
    try limits.checkSandbox()
    try input.check()
    var options = ProbeOptions()
    options.check = findings.check
    options.phash = findings.phash
    options.sha256 = findings.sha256
    options.blurhash = findings.blurhash
    options.thumbhash = findings.thumbhash
    options.colors = findings.colors
    return ProbeWork(
      input: input, options: options, engine: Engine(limits: limits.limits),
      jobs: limits.jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), report: report)
  }
}

/// Probing: what `safelight probe` does once its options are checked.
struct ProbeWork: Work {
  let input: InputOptions
  let options: ProbeOptions
  let engine: Engine
  let jobs: Int
  let report: ReportOptions

  func run() async -> Int32 {
    let reporter = Reporter(report.json ? .json : .table, isQuiet: report.quiet)
    let items = input.inputs
    let display = ProgressDisplay(report.progress, total: items.count, quiet: report.quiet)
    await display.showing {
      await Crew.run(items, width: jobs) { item in
        let line = await probe(item)
        display.count(failed: line.status == .failed, skipped: false)
        return reporter.report(line) && !(report.failFast && line.status == .failed)
      }
    }
    return reporter.exitCode(isSingle: items.count == 1)
  }

  private func probe(_ text: String) async -> ReportLine {
    let start = ContinuousClock.now
    let name = ArgumentBytes.bytes(text)
    let source = text == "-" ? Source.standardInput : .file(ArgumentBytes.path(text))
    do throws(MediaError) {
      let result = try await engine.probe(source, options: options)
      return ReportLine(
        input: name, status: .ok, warnings: result.warnings,
        elapsed: ContinuousClock.now - start, media: result)
    } catch {
      return ReportLine(
        input: name, status: .failed, error: error, elapsed: ContinuousClock.now - start)
    }
  }
}
