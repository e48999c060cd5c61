import Glibc
import Safelight
import SystemPackage

extension MakingCommand {
  func plan() throws(MediaError) -> any Work {
    if output.writing.explain { return try explanation() }
    try input.check()
    let place = try place()
    let variants = try variants()
    try check(place, variants)
    var batch = Batch(
      engine: limits.engine(for: Self.self),
      variants: batchVariants(variants),
      destination: try place.destination(), publishing: output.publishing)
    batch.engine.isFast = isFast
    batch.skipExisting = output.writing.skipExisting
    batch.jobs = limits.width
    batch.failFast = report.failFast
    batch.onCollision = output.writing.onCollision
    var inputs = InputRequest(input, sought)
    if case .folder(let folder) = batch.destination { inputs.selection.outputFolder = folder }
    return PictureWork(
      inputs: inputs, batch: batch, update: try UpdatePlace(output.writing, place),
      isDryRun: output.writing.dryRun, report: report,
      form: place == .standardOutput && !output.writing.dryRun ? .nothing : reportForm)
  }
}

extension MakingCommand {
  /// The variants as a batch takes them.
  func batchVariants(_ variants: [PictureVariant]) -> [Variant] {
    variants.map {
      Variant(
        recipe: $0.recipe, encoding: outputEncoding, density: $0.density,
        nominalWidth: $0.nominalWidth)
    }
  }

  /// The recipe that the options make.
  func recipeFile() throws(MediaError) -> RecipeFile {
    let outputs = batchVariants(try variants()).map(RecipeOutput.init)
    var file = RecipeFile(
      outputs: outputs.filter { $0.recipe.view == nil }, limits: limits.overrides)
    let films = outputs.filter { $0.recipe.view != nil }
    if !films.isEmpty { file.films = FilmRecipe(outputs: films) }
    file.isFast = isFast
    return file
  }

  private func explanation() throws(MediaError) -> ExplainWork {
    var file = try recipeFile()
    // The recipe shall make the format that the output's name tells wherever it is run.
    for index in file.outputs.indices {
      file.outputs[index].encoding.format = try namedFormat(file.outputs[index].encoding.format)
    }
    for index in file.films?.outputs.indices ?? 0..<0 {
      let format = file.films?.outputs[index].encoding.format
      file.films?.outputs[index].encoding.format = try namedFormat(format)
    }
    var engine = limits.engine(for: Self.self)
    engine.isFast = isFast
    return ExplainWork(
      file: file, inputs: report.verbose ? InputRequest(input, sought) : nil, engine: engine)
  }

  /// The format that the output's name tells, else the one asked for.
  private func namedFormat(_ asked: ImageFormat?) throws(MediaError) -> ImageFormat? {
    switch output.output.map(OutputPlace.init) {
    case .file(let path): try OutputFormat.resolve(asked, path)
    case .template(let bytes): try OutputTemplate(bytes: bytes).format(or: asked)
    default: asked
    }
  }
}

/// Making pictures: what the commands that write do once their options are checked.
struct PictureWork: Work {
  let inputs: InputRequest
  let batch: Batch
  let update: UpdatePlace?
  let isDryRun: Bool
  let report: ReportOptions
  let form: Reporter.Form

  func run() async -> Int32 {
    let start = ContinuousClock.now
    var batch: Batch
    let items: [InputItem]
    let failed: FailedList?
    do throws(MediaError) {
      let state = try update?.open()
      items = try self.items(state)
      batch = sharing(among: items, state)
      try batch.check(items)
      failed = isDryRun ? nil : try inputs.failedList()
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let reporter = Reporter(form, isQuiet: report.quiet, failedList: failed)
    if items.isEmpty, !report.quiet { Console.shared.say(Diagnostic.warning(inputs.emptiness)) }
    if isDryRun { return await preview(items, batch, reporter) }
    let display = ProgressDisplay(report.progress, items, quiet: report.quiet)
    if display.isShown { batch.onProgress = { display.note($0, $1.fraction) } }
    let densities = batch.variants.map(\.density)
    await display.showing { [batch] in
      _ = await batch.run(items) { result in
        display.count(items[result.index], at: result.index, result.status)
        return reporter.report(ReportLine(result), densities: densities)
      }
    }
    do throws(MediaError) {
      if !Task.isCancelled { try batch.update?.forgetVanished() }
      try batch.update?.close()
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    if report.showsSummary(of: items.count) {
      Console.shared.say(display.summary(elapsed: ContinuousClock.now - start))
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  /// The inputs, those that are as they were not read.
  private func items(_ update: UpdateState?) throws(MediaError) -> [InputItem] {
    var inputs = inputs
    inputs.selection.recognizes = update.map { update in
      { @Sendable (path, status) in update.format(of: path, status) }
    }
    return try inputs.items()
  }

  /// The batch with the processor's cores shared out among the inputs worked on at once.
  private func sharing(among items: [InputItem], _ state: UpdateState?) -> Batch {
    var batch = batch
    batch.update = state
    batch.jobs = min(batch.jobs, DescriptorLimit.jobs(outputs: mostOutputs))
    let atOnce = max(1, min(batch.jobs, items.count))
    batch.jobs = atOnce
    batch.engine = batch.engine.with(
      threads: max(1, WorkerOptions.cores / atOnce), workers: batch.engine.workers)
    return batch
  }

  /// How many files are open for one input at most; parts of a film are up to a hundred at once.
  private var mostOutputs: Int {
    max(batch.variants.count, batch.films?.variants.count ?? 0) + (batch.encodesFilms ? 100 : 0)
  }

  /// Tells what would be written.
  private func preview(
    _ items: [InputItem], _ batch: Batch, _ reporter: Reporter
  ) async -> Int32 {
    for item in items {
      let line = await preview(item, batch)
      let goesOn = reporter.report(line, densities: batch.variants.map(\.density))
      guard goesOn, !(report.failFast && line.status == .failed), !Task.isCancelled else { break }
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  func preview(_ item: InputItem, _ batch: Batch) async -> ReportLine {
    let start = ContinuousClock.now
    var line = ReportLine(input: item.label, status: .ok, elapsed: .zero)
    do throws(MediaError) {
      let isUpToDate = try batch.isUpToDate(item)
      let planned = isUpToDate ? [] : try await batch.plan(item)
      line.planned = planned
      let existing = planned.first(where: \.exists)
      if isUpToDate { line.status = .skipped }
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
