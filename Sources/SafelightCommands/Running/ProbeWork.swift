import Safelight

extension ProbeCommand {
  func plan() throws(MediaError) -> any Work {
    let engine = Engine(limits: limits.limits, workers: limits.workers.pool(for: Self.self))
    if findings.explain { return ExplainWork(file: recipeFile, inputs: nil, engine: engine) }
    try input.check()
    return ProbeWork(
      inputs: InputRequest(input), options: findings.options, engine: engine,
      jobs: limits.workers.width,
      report: report)
  }

  /// The recipe that the options make: it finds out the same, and writes it to a file.
  var recipeFile: RecipeFile {
    RecipeFile(outputs: [], limits: limits.overrides, probe: findings.options)
  }
}

/// Probing: what `safelight probe` does once its options are checked.
struct ProbeWork: Work {
  let inputs: InputRequest
  let options: ProbeOptions
  var engine: Engine
  let jobs: Int
  let report: ReportOptions

  func run() async -> Int32 {
    let start = ContinuousClock.now
    let items: [InputItem]
    let failed: FailedList?
    do throws(MediaError) {
      items = try inputs.items()
      failed = try inputs.failedList()
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let reporter = Reporter(report.json ? .json : .table, isQuiet: report.quiet, failedList: failed)
    if items.isEmpty, !report.quiet { Console.shared.say(Diagnostic.warning(inputs.emptiness)) }
    let display = ProgressDisplay(report.progress, items, quiet: report.quiet)
    await display.showing {
      await Crew.run(items, width: jobs) { item in
        let line = await probe(item)
        display.count(item, line.status)
        return reporter.report(line) && !(report.failFast && line.status == .failed)
      }
    }
    if report.showsSummary(of: items.count) {
      Console.shared.say(display.summary(elapsed: ContinuousClock.now - start))
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  func probe(_ item: InputItem) async -> ReportLine {
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
