import Safelight
import SystemPackage

extension RunCommand {
  func plan() throws(MediaError) -> any Work {
    if recipes.list { return TextWork(text: ReadyMadeRecipe.list) }
    if let name = recipes.print { return TextWork(text: try ReadyMadeRecipe.named(name).text) }
    guard let word = input.inputs.first, word != "-" else {
      throw MediaError(
        .usage, "no recipe: name a file, or one of those that --list tells, before the inputs")
    }
    var file = try recipe(word)
    file.limits = file.limits.overridden(by: limits.overrides)
    file.isFast = file.isFast || recipes.fast
    var engine = Engine(
      limits: file.limits.over(.standard), damage: file.limits.damage ?? .fail,
      workers: limits.workers.pool(for: Self.self))
    engine.isFast = file.isFast
    var input = input
    input.inputs.removeFirst()
    if output.explain {
      return ExplainWork(
        file: file, inputs: report.verbose ? InputRequest(input) : nil, engine: engine)
    }
    try input.check()
    return try work(file, InputRequest(input), engine)
  }

  /// The recipe that a word names: a file, or a ready-made one.
  private func recipe(_ word: String) throws(MediaError) -> RecipeFile {
    let path = ArgumentBytes.path(word)
    if !PathFacts.isThere(path), !word.contains("/"), !word.contains(".") {
      return try ReadyMadeRecipe.named(word).file()
    }
    return try RecipeFile(reading: path)
  }

  private func work(
    _ file: RecipeFile, _ inputs: InputRequest, _ engine: Engine
  ) throws(MediaError) -> PictureWork {
    let place = try place(inputs)
    let variants = try file.variants()
    let films = try file.films?.outputs(limits: file.limits.over(.video))
    for case .file(let profile) in (variants + (films?.variants ?? [])).map(\.encoding.profile)
    where !PathFacts.isReadable(profile) {
      throw MediaError(.badRecipe, "cannot read the profile \(profile) that the recipe names")
    }
    for variant in variants + (films?.variants ?? []) { try variant.recipe.checkFiles() }
    for watermark in films?.presentation?.packaging.watermarks ?? [] { try watermark.checkFiles() }
    var batch = Batch(
      engine: engine, variants: variants, destination: try place.destination(),
      publishing: output.publishing)
    batch.probe = file.probe
    batch.films = films
    batch.skipExisting = output.skipExisting
    batch.jobs = limits.workers.width
    batch.failFast = report.failFast
    batch.onCollision = output.onCollision
    try batch.check([])
    var inputs = inputs
    inputs.selection.accepts = file.accepted
    if case .folder(let folder) = batch.destination { inputs.selection.outputFolder = folder }
    let isClaimed = place == .standardOutput && !output.dryRun
    return PictureWork(
      inputs: inputs, batch: batch, update: try UpdatePlace(output, place),
      isDryRun: output.dryRun, report: report,
      form: isClaimed || report.quiet && !report.json ? .nothing : report.json ? .json : .table)
  }

  /// Where the outputs go.
  private func place(_ inputs: InputRequest) throws(MediaError) -> OutputPlace {
    if output.inPlace { return .inPlace }
    guard let text = output.output else {
      throw MediaError(.usage, "where to? add -o DIR/")
    }
    let place = OutputPlace(text)
    guard place == .standardOutput, !output.dryRun else { return place }
    guard !report.json else {
      throw MediaError(.usage, "--json and the picture both claim standard output")
    }
    guard !Console.shared.writesToTerminal else {
      throw MediaError(
        .usage, "a terminal shows no picture: redirect standard output, or name an output with -o")
    }
    return place
  }
}

extension RecipeFile {
  /// Which files in folders are inputs: those of which something is made.
  fileprivate var accepted: @Sendable (MediaKind) -> Bool {
    let takesPictures = films == nil || !outputs.isEmpty || probe != nil
    let takesFilms = films != nil
    return { kind in
      if case .image = kind { return takesPictures }
      return takesFilms && FilmWork.accepts(kind)
    }
  }
}
