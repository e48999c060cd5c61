internal import SystemPackage

/// The work on one input of a batch; blocks.
struct BatchJob {
  let batch: Batch
  let rules: [OutputRule]
  let claims: PathClaims
  let settled: [SettledPath: FilePath]
  let inputs: Set<FileIdentity>
  let update: UpdateCheck?
  let item: InputItem
  let control: JobControl

  /// Does the work; a report without outputs means that there was none to do.
  func run() throws(MediaError) -> Report {
    if try batch.skipExisting ? allExist() : isUpToDate() {
      return Report(outputs: [], warnings: [], elapsed: .zero)
    }
    try control.check()
    let checked = InputStamp.now()
    let input = try InputFile.open(item.source, limits: batch.engine.limits, control: control)
    let stamp = InputStamp(try input.status())
    let info = { (input: InputFile) throws(MediaError) in
      try batch.engine.info(input, control, view: batch.view)
    }
    let subject = try batch.subject(of: input, rules)
    let rules = try WidthLadder.fitted(rules.filter { $0.isFor(subject) }, to: input, info)
    let fields = rules.flatMap(\.fields)
    let facts = fields.isEmpty ? ContentFacts() : try ContentFacts.read(input, for: fields, info)
    var outputs: [OutputSpec] = []
    var presentation: PendingPresentation?
    for rule in rules {
      if let packaging = rule.packaging {
        presentation = try pending(packaging, rule, facts)
        continue
      }
      if let files = try StoryboardFiles(
        rule, input, engine: batch.engine, at: batch.destination, control: control)
      {
        outputs += try storyboard(files, rule, facts)
        continue
      }
      var output = OutputSpec(
        name: rule.variant.name, recipe: rule.variant.recipe, sink: try sink(rule, facts))
      if let probe = rule.probe { output.document = try document(input, probe, subject) }
      outputs.append(output)
    }
    var job = EngineJob(engine: batch.engine, control: control, inputs: inputs)
    job.presentation = presentation
    job.cores = batch.packagingCores
    var report = try job.run(outputs, from: input)
    do throws(MediaError) {
      try update?.record(
        item, input, stamp, checked: checked, report, subject,
        isInPlace: batch.destination == .inPlace)
    } catch {
      // The outputs are made and whole; the next run makes them once more.
      report.warnings.append("not recorded for --update: \(error.message)")
    }
    return report
  }

  /// Whether an earlier run made the outputs, and nothing has changed since; they keep their names.
  private func isUpToDate() throws(MediaError) -> Bool {
    guard let outputs = try update?.outputs(of: item) else { return false }
    let expected = rules.compactMap { rule -> FilePath? in
      let path = settled[SettledPath(item: item.index, output: rule.position)]
      return rule.packaging == nil ? path : path?.appending(PackagingReport.name)
    }
    for path in expected where try !outputs.contains(path.absolute()) { return false }
    if expected.isEmpty {
      for path in outputs where try claims.claim(path) != path { return false }
    }
    return true
  }

  /// A presentation that is still to be made; nil where it is there and stays.
  private func pending(
    _ packaging: HLSPackaging, _ rule: OutputRule, _ facts: ContentFacts
  ) throws(MediaError) -> PendingPresentation? {
    let settled = settled[SettledPath(item: item.index, output: rule.position)]
    guard let named = settled ?? batch.path(item, rule, facts) else {
      throw MediaError(.cannotCreate, "the presentation could not be named", step: "publish")
    }
    let path = settled == nil ? try claims.claim(named) : named
    if batch.skipExisting {
      let status = try MediaError.creating(path) { () throws(Errno) in
        try FileSystem.status(path, following: false)
      }
      if status != nil { return nil }
    }
    var publishing = batch.publishing
    publishing.createFolders = true
    if update != nil { publishing.synchronize = true }
    var pending = try PendingPresentation(packaging, into: path, publishing, control: control)
    pending.name = rule.variant.name
    return pending
  }

  /// What was found out about the input, as far as every output's metadata policy lets it be told.
  private func document(
    _ input: InputFile, _ probe: ProbeOptions, _ subject: InputSubject?
  ) throws(MediaError) -> [UInt8] {
    var found = try batch.engine.examine(input, probe, batch.engine.limits, control)
    let variants = subject == .film ? batch.films?.variants ?? [] : batch.variants
    let policies = variants.map(\.encoding.metadata)
    found.keepOnly(MetadataPolicy.strictest(of: policies))
    return MediaJSON.object(found).line
  }

  /// Whether all outputs have names that can be told without reading, and exist.
  private func allExist() throws(MediaError) -> Bool {
    let facts = ContentFacts(format: item.format)
    for rule in rules {
      guard var path = batch.path(item, rule, facts) else { return false }
      // What a storyboard's sheets are called is known only with the film; this names them all.
      if case .storyboard = rule.variant.recipe.view {
        path = StoryboardFiles.cues(beside: path)
      }
      let status = try MediaError.creating(path) { () throws(Errno) in
        try FileSystem.status(path, following: false)
      }
      if status == nil { return false }
    }
    return true
  }

  /// The files of a storyboard, named after the sheet that would be the only one.
  private func storyboard(
    _ files: StoryboardFiles, _ rule: OutputRule, _ facts: ContentFacts
  ) throws(MediaError) -> [OutputSpec] {
    var sink = plainSink(rule)
    let settled = settled[SettledPath(item: item.index, output: rule.position)]
    guard let path = settled ?? batch.path(item, rule, facts, made: files.first) else {
      throw MediaError(.usage, "a storyboard is several files: name a file or a folder with -o")
    }
    if case .file = batch.destination {
      return try files.outputs(at: path, sink) { (path) throws(MediaError) in path }
    }
    sink.publishing.createFolders = true
    return try files.outputs(at: path, sink) { (path) throws(MediaError) in
      try claims.claim(path)
    }
  }

  /// How an output is written, wherever it goes.
  private func plainSink(_ rule: OutputRule) -> Sink {
    var sink = Sink(.standardOutput, encoding: rule.variant.encoding, publishing: batch.publishing)
    if batch.skipExisting { sink.publishing.existing = .skip }
    if update != nil { sink.publishing.synchronize = true }
    return sink
  }

  private func sink(_ rule: OutputRule, _ facts: ContentFacts) throws(MediaError) -> Sink {
    var sink = plainSink(rule)
    switch batch.destination {
    case .standardOutput:
      return sink
    case .file(let path):
      sink.destination = .file(path)
    case .inPlace:
      guard let path = item.path else { throw Self.noPlace }
      sink.destination = .file(path)
      sink.publishing.inPlace = true
    case .folder, .template:
      sink.publishing.createFolders = true
      sink.encoding.format = rule.format
      if !rule.isNarrowed,
        let path = settled[SettledPath(item: item.index, output: rule.position)]
      {
        sink.destination = .file(path)
      } else if let path = rule.path(item, facts) {
        sink.destination = .file(try claims.claim(path))
      } else {
        sink.destination = .named(staging: rule.template?.folder ?? ".") {
          (made) throws(MediaError) in
          guard let path = rule.path(item, facts, made: made) else {
            throw MediaError(.cannotCreate, "the output could not be named", step: "publish")
          }
          return try claims.claim(path)
        }
      }
    }
    return sink
  }

  /// In place needs a file to replace.
  static let noPlace = MediaError(.usage, "standard input has no place to be replaced in")
}
