import Glibc
import Safelight
import SystemPackage

extension PictureCommand {
  func plan() throws(MediaError) -> any Work {
    try limits.checkSandbox()
    try input.check()
    let place = try place()
    let variants = try variants()
    try check(place, variants)
    var batch = Batch(
      engine: Engine(limits: limits.limits, damage: limits.onDamage),
      variants: variants.map {
        Variant(
          recipe: $0.recipe, encoding: encoding.encoding, density: $0.density,
          nominalWidth: $0.nominalWidth)
      },
      destination: try place.destination(), publishing: output.publishing)
    batch.skipExisting = output.skipExisting
    batch.jobs = limits.width
    batch.failFast = report.failFast
    batch.onCollision = output.onCollision
    return PictureWork(
      inputs: InputRequest(input), batch: batch, isDryRun: output.dryRun, report: report,
      form: place == .standardOutput ? .nothing : reportForm)
  }
}

/// Making pictures: what the commands that write do once their options are checked.
struct PictureWork: Work {
  let inputs: InputRequest
  let batch: Batch
  let isDryRun: Bool
  let report: ReportOptions
  let form: Reporter.Form

  func run() async -> Int32 {
    let start = ContinuousClock.now
    let items: [InputItem]
    do throws(MediaError) {
      items = try inputs.items()
      try batch.check(items)
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let reporter = Reporter(form, isQuiet: report.quiet)
    if isDryRun { return preview(items, reporter) }
    let display = ProgressDisplay(report.progress, total: items.count, quiet: report.quiet)
    let densities = batch.variants.map(\.density)
    await display.showing {
      _ = await batch.run(items) { result in
        display.count(failed: result.status == .failed, skipped: result.status == .skipped)
        return reporter.report(ReportLine(result), densities: densities)
      }
    }
    if report.verbose { Console.shared.say(reporter.summary(elapsed: ContinuousClock.now - start)) }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  /// Tells the paths that would be written.
  private func preview(_ items: [InputItem], _ reporter: Reporter) -> Int32 {
    for item in items {
      var line = ReportLine(input: item.label, status: .ok, elapsed: .zero)
      line.error = item.failure
      if line.error != nil { line.status = .failed }
      guard reporter.report(line) else { break }
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }
}
