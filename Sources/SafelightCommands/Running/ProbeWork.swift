import Safelight

extension ProbeCommand {
  func plan() throws(MediaError) -> any Work {
    try input.check()
    var options = ProbeOptions()
    options.check = findings.check
    options.phash = findings.phash
    options.sha256 = findings.sha256
    options.blurhash = findings.blurhash
    options.thumbhash = findings.thumbhash
    options.colors = findings.colors
    return ProbeWork(
      inputs: InputRequest(input), options: options,
      engine: Engine(limits: limits.limits, workers: limits.workers(preloads: false)),
      jobs: limits.width, report: report)
  }
}

/// Probing: what `safelight probe` does once its options are checked.
struct ProbeWork: Work {
  let inputs: InputRequest
  let options: ProbeOptions
  let engine: Engine
  let jobs: Int
  let report: ReportOptions

  func run() async -> Int32 {
    let start = ContinuousClock.now
    let items: [InputItem]
    do throws(MediaError) {
      items = try inputs.items()
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let reporter = Reporter(report.json ? .json : .table, isQuiet: report.quiet)
    if items.isEmpty, !report.quiet { Console.shared.say(Diagnostic.warning(inputs.emptiness)) }
    let display = ProgressDisplay(report.progress, total: items.count, quiet: report.quiet)
    await display.showing {
      await Crew.run(items, width: jobs) { item in
        let line = await probe(item)
        display.count(failed: line.status == .failed, skipped: false)
        return reporter.report(line) && !(report.failFast && line.status == .failed)
      }
    }
    if report.verbose { Console.shared.say(reporter.summary(elapsed: ContinuousClock.now - start)) }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  private func probe(_ item: InputItem) async -> ReportLine {
    let start = ContinuousClock.now
    do throws(MediaError) {
      if let failure = item.failure { throw failure }
      let result = try await engine.probe(item.source, options: options)
      return ReportLine(
        input: item.label, status: .ok, warnings: result.warnings,
        elapsed: ContinuousClock.now - start, media: result)
    } catch {
      return ReportLine(
        input: item.label, status: .failed, error: error, elapsed: ContinuousClock.now - start)
    }
  }
}
