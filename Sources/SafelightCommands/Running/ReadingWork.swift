import Safelight

/// Work that reads inputs, writes nothing and says of each what it found.
protocol ReadingWork: JobWork {
  var inputs: InputRequest { get }
  var engine: Engine { get set }
  /// How many inputs are read at once.
  var jobs: Int { get }
  var report: ReportOptions { get }

  /// What is found in an input.
  func media(of item: InputItem) async throws(MediaError) -> ReportLine.Media
}

extension ReadingWork {
  var claimsStandardOutput: Bool { false }

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
        let line = await line(for: item)
        display.count(item, line.status)
        return reporter.report(line) && !(report.failFast && line.status == .failed)
      }
    }
    if report.showsSummary(of: items.count) {
      Console.shared.say(display.summary(elapsed: ContinuousClock.now - start))
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  func line(for item: InputItem, workers: WorkerPool, threads: Int) async -> ReportLine? {
    var work = self
    work.engine = Engine(limits: engine.limits, threads: threads, workers: workers)
    let line = await work.line(for: item)
    return line.error?.code == .cancelled ? nil : line
  }

  private func line(for item: InputItem) async -> ReportLine {
    let start = ContinuousClock.now
    do throws(MediaError) {
      if let failure = item.failure { throw failure }
      let media = try await media(of: item)
      return ReportLine(
        input: item.label, status: .ok, warnings: media.warnings,
        elapsed: ContinuousClock.now - start, media: media)
    } catch {
      return ReportLine(
        input: item.label, status: .failed, error: error, elapsed: ContinuousClock.now - start)
    }
  }
}
