internal import SystemPackage

extension WorkerPool {
  /// Makes outputs in a worker.
  func render(threads: Int) -> Engine.Render {
    {
      (input, requests, limits, damage, control) throws(MediaError) in
      let task = WorkerOrder.Task.render(
        requests.map {
          WorkerOrder.Request(recipe: $0.recipe, encoding: $0.encoding, isFast: $0.isFast)
        },
        threads: threads, damage: damage)
      let reply = try self.perform(
        task, input, outputs: requests.map(\.descriptor),
        named: Set(
          requests.flatMap { [$0.encoding.profile.path].compactMap(\.self) + $0.recipe.namedFiles }),
        limits, control)
      guard case .rendered(let outputs, let warnings) = reply else { throw Self.confused }
      return (outputs, warnings)
    }
  }

  /// Tells what an input is, from a worker's reading.
  var examine: Engine.Examine {
    {
      (input, options, limits, control) throws(MediaError) in
      let reply = try self.perform(.probe(options), input, outputs: [], named: [], limits, control)
      guard case .probed(let result) = reply else { throw Self.confused }
      return result
    }
  }

  /// What a picture taken from a film would be, from a worker's reading.
  func measure(
    _ input: InputFile, _ view: FilmView, _ limits: Limits, _ control: JobControl
  ) throws(MediaError) -> FilmMeasure {
    let reply = try perform(.measure(view), input, outputs: [], named: [], limits, control)
    guard case .measured(let measure) = reply else { throw Self.confused }
    return measure
  }

  /// What an input says about itself, from a worker's reading.
  func list(
    _ input: InputFile, _ options: ListingOptions, _ limits: Limits, _ control: JobControl
  ) throws(MediaError) -> MetadataListing {
    let reply = try perform(.list(options), input, outputs: [], named: [], limits, control)
    guard case .listed(let packed) = reply, let listing = packed.listing else {
      throw Self.confused
    }
    return listing
  }

  /// What parts of a presentation hold, from a worker's reading.
  func examine(
    _ parts: PresentationParts, _ files: [InputFile], _ limits: Limits, _ control: JobControl
  ) throws(MediaError) -> [PartFacts] {
    guard let first = files.first else { return [] }
    var order = WorkerOrder(.examine(parts), input: first, limits: limits, tellsProgress: false)
    // Names only tell them apart; the same file may come twice.
    order.namedFiles = files.indices.dropFirst().map { "\($0)" }
    let reply = try withExtendedLifetime(files) { () throws(MediaError) in
      try perform(order, files: files.map(\.descriptor), limits: limits, control: control)
    }
    if case .failed(let error) = reply { throw MemoryShortage.explained(error, limits) }
    guard case .examined(let facts) = reply, facts.count == parts.parts.count else {
      throw Self.confused
    }
    return facts
  }

  /// Asks a worker what it is; see ``Engine/workerFacts(attemptingIn:)``.
  func facts(
    attemptingIn folder: FilePath, limits: Limits, control: JobControl
  ) throws(MediaError) -> WorkerFacts {
    let nothing = try InputFile.open(.bytes([]), limits: limits, control: control)
    let reply = try perform(
      .examineSelf(folder: folder.string), nothing, outputs: [], named: [], limits, control)
    guard case .examinedSelf(let facts) = reply else { throw Self.confused }
    return facts
  }

  func perform(
    _ task: WorkerOrder.Task, _ input: InputFile, outputs: [FileDescriptor], named: Set<String>,
    _ limits: Limits, _ control: JobControl
  ) throws(MediaError) -> WorkerReply {
    var order = WorkerOrder(task, input: input, limits: limits, tellsProgress: control.hasListener)
    var files: [InputFile] = []
    order.namedFiles = named.sorted()
    for name in order.namedFiles {
      files.append(try InputFile.open(.file(FilePath(name)), limits: limits, control: control))
    }
    let reply = try withExtendedLifetime(files) { () throws(MediaError) in
      try perform(
        order, files: [input.descriptor] + outputs + files.map(\.descriptor), limits: limits,
        control: control)
    }
    if case .failed(let error) = reply { throw MemoryShortage.explained(error, limits) }
    return reply
  }

  static var confused: MediaError {
    MediaError(.engineCrashed, "the worker answered something else", step: "worker")
  }
}

extension ProfileChoice {
  /// The file that it names.
  fileprivate var path: String? { if case .file(let path) = self { path } else { nil } }
}
