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
      workers: limits.pool(for: Self.self))
    engine.isFast = file.isFast
    var input = input
    input.inputs.removeFirst()
    if output.writing.explain {
      return ExplainWork(
        file: file, inputs: report.verbose ? InputRequest(input, file.sought) : nil, engine: engine)
    }
    try input.check()
    return try work(file, InputRequest(input, file.sought), engine)
  }

  /// The recipe that a word names: a file, or a ready-made one.
  private func recipe(_ word: String) throws(MediaError) -> RecipeFile {
    let path = ArgumentBytes.path(word)
    if !PathFacts.isThere(path), !word.contains("/"), !word.contains(".") {
      return try ReadyMadeRecipe.named(word).file()
    }
    // What is only explained need not be there.
    return try RecipeFile(reading: path, checksFiles: !output.writing.explain)
  }

  private func work(
    _ file: RecipeFile, _ inputs: InputRequest, _ engine: Engine
  ) throws(MediaError) -> PictureWork {
    let place = try place(inputs)
    let variants = try file.variants()
    let films = try file.films?.outputs(limits: file.limits.over(.video))
    var batch = Batch(
      engine: engine, variants: variants, destination: try place.destination(),
      publishing: output.publishing)
    batch.probe = file.probe
    batch.films = films
    batch.skipExisting = output.writing.skipExisting
    batch.jobs = limits.width
    batch.failFast = report.failFast
    batch.onCollision = output.writing.onCollision
    try batch.check([])
    var inputs = inputs
    if case .folder(let folder) = batch.destination { inputs.selection.outputFolder = folder }
    let isClaimed = place == .standardOutput && !output.writing.dryRun
    return PictureWork(
      inputs: inputs, batch: batch, update: try UpdatePlace(output.writing, place),
      isDryRun: output.writing.dryRun, report: report,
      form: isClaimed || report.quiet && !report.json ? .nothing : report.json ? .json : .table)
  }

  /// Where the outputs go.
  private func place(_ inputs: InputRequest) throws(MediaError) -> OutputPlace {
    if output.inPlace { return .inPlace }
    guard let text = output.output else {
      throw MediaError(.usage, "where to? add -o DIR/")
    }
    let place = OutputPlace(text)
    guard place == .standardOutput, !output.writing.dryRun else { return place }
    try Console.shared.checkStandardOutput(for: "output", report)
    return place
  }
}

extension RecipeFile {
  /// Which files in folders are inputs: those of which something is made.
  fileprivate var sought: Sought {
    let takesPictures = films == nil || !outputs.isEmpty || probe != nil
    let takesFilms = films != nil
    let name = takesPictures ? takesFilms ? "pictures or films" : "pictures" : "films"
    return Sought(name) { kind in
      if case .image = kind { return takesPictures }
      return takesFilms && FilmWork.accepts(kind)
    }
  }
}
