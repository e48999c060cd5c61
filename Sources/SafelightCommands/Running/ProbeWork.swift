import Safelight

extension ProbeCommand {
  func plan() throws(MediaError) -> any Work {
    let engine = Engine(limits: limits.limits, workers: limits.pool(for: Self.self))
    if findings.explain { return ExplainWork(file: recipeFile, inputs: nil, engine: engine) }
    try input.check()
    return ProbeWork(
      inputs: InputRequest(input, Sought("pictures or films", Prober.accepts)),
      options: findings.options, engine: engine, jobs: limits.width, report: report)
  }

  /// The recipe that the options make: it finds out the same, and writes it to a file.
  var recipeFile: RecipeFile {
    RecipeFile(outputs: [], limits: limits.overrides, probe: findings.options)
  }
}

/// Probing: what `safelight probe` does once its options are checked.
struct ProbeWork: ReadingWork {
  let inputs: InputRequest
  let options: ProbeOptions
  var engine: Engine
  let jobs: Int
  let report: ReportOptions

  func media(of item: InputItem) async throws(MediaError) -> ReportLine.Media {
    .probed(try await engine.probe(item.source, options: options))
  }
}
