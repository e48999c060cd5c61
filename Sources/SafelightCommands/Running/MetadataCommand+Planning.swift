import Safelight

extension MetadataCommand {
  func plan() throws(MediaError) -> any Work {
    let variant = Variant(recipe: Recipe(steps: try steps()))
    let engine = Engine(limits: limits.limits, workers: limits.pool(for: Self.self))
    if output.writing.explain {
      let file = RecipeFile(outputs: [RecipeOutput(variant)], limits: limits.overrides)
      return ExplainWork(
        file: file, inputs: report.verbose ? InputRequest(input, MetadataWork.sought) : nil,
        engine: engine)
    }
    try input.check()
    try variant.recipe.checkFiles()
    let place = try place()
    try checkInputs(place)
    let claimsStandardOutput = place == .standardOutput && !output.writing.dryRun
    if claimsStandardOutput { try checkStandardOutput() }
    var batch = Batch(
      engine: engine, variants: [variant], destination: try place.destination(),
      publishing: output.publishing)
    batch.skipExisting = output.writing.skipExisting
    batch.jobs = limits.width
    batch.failFast = report.failFast
    batch.onCollision = output.writing.onCollision
    var inputs = InputRequest(input, MetadataWork.sought)
    if case .folder(let folder) = batch.destination { inputs.selection.outputFolder = folder }
    return PictureWork(
      inputs: inputs, batch: batch, update: try UpdatePlace(output.writing, place),
      isDryRun: output.writing.dryRun, report: report,
      form: claimsStandardOutput || report.quiet && !report.json
        ? .nothing : report.json ? .json : .table)
  }
}

/// What editing metadata asks of inputs.
enum MetadataWork {
  /// Which files in folders count: those whose metadata can be edited, and pictures, which fail with
  /// the reason why theirs cannot.
  static let sought = Sought("pictures or films") { kind in
    switch kind {
    case .image, .video("mp4"), .video("quicktime"): true
    default: false
    }
  }
}
