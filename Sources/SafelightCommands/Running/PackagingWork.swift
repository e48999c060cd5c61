import Safelight
import SystemPackage

extension HLSCommand {
  func plan() throws(MediaError) -> any Work {
    let wanted = try packaging.packaging()
    if explain {
      let file = RecipeFile(
        outputs: [], limits: limits.overrides,
        films: FilmRecipe(presentation: PresentationOutput(packaging: wanted)))
      return ExplainWork(
        file: file, inputs: report.verbose ? InputRequest(input, FilmWork.sought) : nil,
        engine: limits.engine(for: Self.self))
    }
    try input.check()
    guard let output, !output.isEmpty, output != "-" else {
      throw MediaError(.usage, "a presentation is a folder: -o DIR/")
    }
    var inputs = InputRequest(input, FilmWork.sought)
    let folder = ArgumentBytes.path(output)
    inputs.selection.outputFolder = folder
    return PackagingWork(
      inputs: inputs, folder: folder, packaging: wanted,
      resumes: packaging.resume, engine: limits.engine(for: Self.self), report: report)
  }
}

/// Packaging films: what `safelight hls` does once its options are checked.
struct PackagingWork: Work {
  let inputs: InputRequest
  let folder: FilePath
  let packaging: HLSPackaging
  let resumes: Bool
  let engine: Engine
  let report: ReportOptions

  func run() async -> Int32 {
    let items: [InputItem]
    let failed: FailedList?
    do throws(MediaError) {
      items = try inputs.items()
      try checkCollisions(items)
      failed = try inputs.failedList()
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    let reporter = Reporter(
      report.json ? .json : report.quiet ? .nothing : .table, isQuiet: report.quiet,
      failedList: failed)
    if items.isEmpty, !report.quiet {
      Console.shared.say(Diagnostic.warning(inputs.emptiness))
    }
    // One after the other: each takes all workers.
    for item in items where !Task.isCancelled {
      let line = await line(for: item)
      guard reporter.report(line), !(report.failFast && line.status == .failed) else { break }
    }
    return reporter.exitCode(isSingle: inputs.isSingle(items))
  }

  /// Refuses films that would land in one folder, before any work.
  private func checkCollisions(_ items: [InputItem]) throws(MediaError) {
    var seen: [FilePath: InputItem] = [:]
    var pairs: [String] = []
    for item in items where item.failure == nil {
      let place = place(of: item).lexicallyNormalized()
      guard let other = seen.updateValue(item, forKey: place) else { continue }
      let names = [other, item].map { String(decoding: $0.label, as: UTF8.self) }
      pairs.append("\(names[0]) and \(names[1]) would both be \(place)")
    }
    guard !pairs.isEmpty else { return }
    let more = pairs.count > 3 ? ", and \(pairs.count - 3) more" : ""
    throw MediaError(
      .usage,
      "outputs would collide: \(pairs.prefix(3).joined(separator: "; "))\(more); package them one by one, "
        + "or by a recipe, whose path may have {name} in it")
  }

  private func line(for item: InputItem) async -> ReportLine {
    await line(
      for: item, engine, PackagingDisplay(report.progress, quiet: report.quiet))
  }

  private func line(
    for item: InputItem, _ engine: Engine, _ display: PackagingDisplay
  ) async -> ReportLine {
    let start = ContinuousClock.now
    var line = ReportLine(input: item.label, status: .failed, elapsed: .zero)
    do throws(MediaError) {
      if let failure = item.failure { throw failure }
      let made = await display.showing {
        await Self.outcome { () async throws(MediaError) in
          try await engine.package(
            item.source, as: packaging, into: place(of: item), resumes: resumes
          ) {
            display.note($0)
          }
        }
      }
      let presentation = try made.get()
      line.status = .ok
      line.presentation = presentation
      line.warnings = presentation.warnings
    } catch {
      line.error = error
    }
    line.elapsed = ContinuousClock.now - start
    return line
  }

  private static func outcome(
    _ body: () async throws(MediaError) -> HLSReport
  ) async -> Result<HLSReport, MediaError> {
    do throws(MediaError) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }

  /// The presentation's folder: the one that was named, or one in it where there may be several films.
  private func place(of item: InputItem) -> FilePath {
    guard !inputs.namesOne(item) else { return folder }
    return folder.pushing(item.relativeFolder).pushing(FilePath(bytes: item.stem))
  }
}

extension PackagingWork: JobWork {
  var claimsStandardOutput: Bool { false }

  func line(for item: InputItem, workers: WorkerPool, threads: Int) async -> ReportLine? {
    let line = await line(
      for: item, engine.with(threads: threads, workers: workers),
      PackagingDisplay(.none, quiet: true))
    return line.error?.code == .cancelled ? nil : line
  }
}
