import Glibc
import Safelight
import SystemPackage

extension PictureCommand {
  func plan() throws(MediaError) -> any Work {
    if output.explain { return try explanation() }
    try input.check()
    let place = try place()
    let variants = try variants()
    try check(place, variants)
    var batch = Batch(
      engine: Engine(
        limits: limits.limits, damage: limits.onDamage, workers: limits.workers(preloads: true)),
      variants: batchVariants(variants),
      destination: try place.destination(), publishing: output.publishing)
    batch.skipExisting = output.skipExisting
    batch.jobs = limits.width
    batch.failFast = report.failFast
    batch.onCollision = output.onCollision
    var inputs = InputRequest(input)
    if case .folder(let folder) = batch.destination { inputs.selection.outputFolder = folder }
    return PictureWork(
      inputs: inputs, batch: batch, isDryRun: output.dryRun, report: report,
      form: place == .standardOutput && !output.dryRun ? .nothing : reportForm)
  }
}

extension PictureCommand {
  /// The variants as a batch takes them.
  func batchVariants(_ variants: [PictureVariant]) -> [Variant] {
    variants.map {
      Variant(
        recipe: $0.recipe, encoding: encoding.encoding, density: $0.density,
        nominalWidth: $0.nominalWidth)
    }
  }

  /// The recipe that the options make.
  func recipeFile() throws(MediaError) -> RecipeFile {
    RecipeFile(
      outputs: batchVariants(try variants()).map(RecipeOutput.init), limits: limits.overrides)
  }

  private func explanation() throws(MediaError) -> ExplainWork {
    var file = try recipeFile()
    if let text = output.output, case .file(let path) = OutputPlace(text) {
      // The recipe shall make that format wherever it is run.
      for index in file.outputs.indices {
        file.outputs[index].encoding.format = try OutputFormat.resolve(
          file.outputs[index].encoding.format, path)
      }
    }
    return ExplainWork(
      file: file, inputs: report.verbose ? InputRequest(input) : nil,
      engine: Engine(
        limits: limits.limits, damage: limits.onDamage, workers: limits.workers(preloads: false)))
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
    let batch = batch(for: items)
    let reporter = Reporter(form, isQuiet: report.quiet)
    if items.isEmpty, !report.quiet { Console.shared.say(Diagnostic.warning(inputs.emptiness)) }
    if isDryRun { return await preview(items, reporter) }
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

  /// The batch with the processor's cores shared out among the inputs worked on at once.
  private func batch(for items: [InputItem]) -> Batch {
    var batch = batch
    let atOnce = max(1, min(batch.jobs, items.count))
    batch.engine = Engine(
      limits: batch.engine.limits, damage: batch.engine.damage,
      threads: max(1, LimitOptions.cores / atOnce), workers: batch.engine.workers)
    return batch
  }

  /// Tells what would be written.
  private func preview(_ items: [InputItem], _ reporter: Reporter) async -> Int32 {
    for item in items {
      let line = await preview(item)
      let goesOn = reporter.report(line, densities: batch.variants.map(\.density))
      guard goesOn, !(report.failFast && line.status == .failed), !Task.isCancelled else { break }
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  private func preview(_ item: InputItem) async -> ReportLine {
    let start = ContinuousClock.now
    var line = ReportLine(input: item.label, status: .ok, elapsed: .zero)
    do throws(MediaError) {
      let planned = try await batch.plan(item)
      line.planned = planned
      let existing = planned.first(where: \.exists)
      if batch.skipExisting, planned.allSatisfy(\.exists) { line.status = .skipped }
      if batch.publishing.existing == .refuse, let path = existing?.path {
        throw MediaError(.exists, "\(path) exists")
      }
    } catch {
      line.status = .failed
      line.error = error
    }
    line.elapsed = ContinuousClock.now - start
    return line
  }
}
