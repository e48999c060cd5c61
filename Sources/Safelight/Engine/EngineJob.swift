internal import SystemPackage

/// The work on one input, from opening it to publishing what was made; blocks.
struct EngineJob {
  let engine: Engine
  let control: JobControl
  /// Files that no output may replace, whatever it is made from.
  var inputs: Set<FileIdentity> = []
  /// What is made of a film beside the other outputs.
  var presentation: PendingPresentation?
  /// How many parts of a film are worked on at once; nil is as many as the engine can.
  var cores: Int?

  /// One output on its way.
  private struct Pending {
    let spec: OutputSpec
    let encoding: Encoding
    let output: PendingOutput
    var report: Report.Output?
    /// The length of a document, once it is written.
    var documentBytes = 0
  }

  /// Opens an input and makes its outputs; when it throws, every folder is as it was.
  func run(_ outputs: [OutputSpec], from source: Source) throws(MediaError) -> Report {
    let clock = ContinuousClock()
    let start = clock.now
    try control.check()
    var report = try run(
      outputs, from: try InputFile.open(source, limits: engine.limits, control: control))
    report.elapsed = clock.now - start
    return report
  }

  /// Makes the outputs of an open input; when it throws, every folder is as it was.
  func run(_ outputs: [OutputSpec], from input: InputFile) throws(MediaError) -> Report {
    let clock = ContinuousClock()
    let start = clock.now
    var pending: [Pending] = []
    do throws(MediaError) {
      try prepare(outputs, from: input, &pending)
      if presentation != nil { control.narrow(to: 0...Self.pictures) }
      var warnings = try render(input, &pending)
      let packaged = try package(input)
      for warning in packaged?.warnings ?? [] where !warnings.contains(warning) {
        warnings.append(warning)
      }
      try dropExisting(&pending)
      try checkPlaces(pending, .exists)
      let paths = try Publication.publish(
        pending.map(\.output), control: control, last: presentation)
      let made = zip(pending, paths).compactMap { pending, path -> Report.Output? in
        var report = pending.report
        report?.path = path?.bytes
        return report
      }
      var report = Report(outputs: made, warnings: warnings, elapsed: clock.now - start)
      report.presentation = packaged
      report.documents = zip(pending, paths).filter { $0.0.spec.document != nil }.map {
        Report.Document(
          name: $0.spec.name, path: $1?.bytes, bytes: $0.documentBytes,
          format: $0.spec.documentFormat)
      }
      return report
    } catch {
      Publication.discard(pending.map(\.output))
      throw error
    }
  }

  /// How much of the work pictures are where there is a presentation too.
  private static let pictures = 0.05

  private func package(_ input: InputFile) throws(MediaError) -> HLSReport? {
    guard let presentation else { return nil }
    control.narrow(to: Self.pictures...1)
    return try presentation.make(from: input, engine: engine, cores: cores ?? 1, control: control) {
      [control] in
      if $0.step == .encode { control.advance(to: $0.fraction, step: "encode") }
    }
  }

  private func prepare(
    _ outputs: [OutputSpec], from input: InputFile, _ pending: inout [Pending]
  ) throws(MediaError) {
    let origin = try PublishingOrigin(input, others: inputs)
    for spec in outputs {
      let encoding = try encoding(of: spec, origin)
      let output = try PendingOutput.prepare(spec.sink, origin: origin, swept: engine.swept)
      pending.append(Pending(spec: spec, encoding: encoding, output: output))
    }
    try dropExisting(&pending)
    try checkPlaces(pending, .usage)
  }

  private func encoding(
    of spec: OutputSpec, _ origin: PublishingOrigin
  ) throws(MediaError) -> Encoding {
    // A document is no picture, and its name tells no format of one.
    if spec.document != nil { return spec.sink.encoding }
    if spec.recipe.mp4 != nil { return try encoding(ofFilm: spec.sink) }
    guard spec.recipe.editsMetadataOnly else {
      return try OutputFormat.resolve(spec.sink, from: origin)
    }
    // In place the name may be wrong already.
    guard case .file(let path) = spec.sink.destination,
      !(spec.sink.publishing.inPlace && origin.isInput(at: path))
    else { return spec.sink.encoding }
    var encoding = spec.sink.encoding
    encoding.format = OutputFormat.named(path) ?? encoding.format
    return encoding
  }

  /// A film is an MP4, whatever its name says.
  private func encoding(ofFilm sink: Sink) throws(MediaError) -> Encoding {
    var encoding = sink.encoding
    encoding.format = .mp4
    if case .file(let path) = sink.destination { _ = try OutputFormat.resolve(.mp4, path) }
    return encoding
  }

  private func render(
    _ input: InputFile, _ pending: inout [Pending]
  ) throws(MediaError) -> [String] {
    var warnings: [String] = []
    for index in pending.indices {
      guard let packaging = pending[index].spec.recipe.mp4 else { continue }
      warnings += try film(packaging, input, &pending[index]).filter { !warnings.contains($0) }
    }
    return try warnings + pictures(input, &pending).filter { !warnings.contains($0) }
  }

  /// Makes a film.
  private func film(
    _ packaging: MP4Packaging, _ input: InputFile, _ pending: inout Pending
  ) throws(MediaError) -> [String] {
    let output = pending.output
    var mostBytes = Int.max
    if case .stream = output { mostBytes = engine.limits.memory }
    let job = MP4Job(
      movie: MoviePlan(packaging, pending.spec.recipe), damage: engine.damage,
      crew: StreamCrew(
        input: input, workers: engine.workers, limits: engine.limits, control: control,
        cores: max(cores ?? engine.packagingCores, 1)), path: output.path,
      mostBytes: mostBytes
    ) { () throws(MediaError) in try ScratchFile(beside: output) }
    let made = try job.run(into: output.descriptor)
    pending.report = try complete(
      pending, Rendered(format: .mp4, size: made.size, frames: made.frames, bytes: 0))
    pending.report?.movie = made.movie
    return made.warnings
  }

  private func pictures(
    _ input: InputFile, _ pending: inout [Pending]
  ) throws(MediaError) -> [String] {
    for index in pending.indices {
      guard let document = pending[index].spec.document else { continue }
      pending[index].documentBytes = try complete(pending[index], document)
    }
    let pictures = pending.indices.filter {
      pending[$0].spec.document == nil && pending[$0].spec.recipe.mp4 == nil
    }
    if pictures.isEmpty { return [] }
    let requests = pictures.map { index in
      RenderRequest(
        recipe: pending[index].spec.recipe, encoding: pending[index].encoding,
        isFast: engine.isFast, descriptor: pending[index].output.descriptor)
    }
    let (rendered, warnings): ([Rendered], [String])
    do throws(MediaError) {
      (rendered, warnings) = try engine.render(
        input, requests, engine.limits, engine.damage, control)
    } catch {
      // The renderer knows descriptors, not names.
      guard error.code == .ioError, error.step == "write" else { throw error }
      var named = error
      let names = pending.map { String(describing: $0.output.path) }
      named.message = "cannot write \(names.joined(separator: " or "))"
      throw named
    }
    try control.check()
    guard rendered.count == pictures.count else {
      throw MediaError(.engineCrashed, "the renderer made too few outputs", step: "encode")
    }
    for (index, rendered) in zip(pictures, rendered) {
      pending[index].report = try complete(pending[index], rendered)
    }
    return warnings
  }

  private func complete(_ pending: Pending, _ document: [UInt8]) throws(MediaError) -> Int {
    do {
      try pending.output.descriptor.writeAll(document)
    } catch {
      throw MediaError(.ioError, "cannot write: \(error)", step: "write")
    }
    return try pending.output.complete()
  }

  private func complete(
    _ pending: Pending, _ rendered: Rendered
  ) throws(MediaError) -> Report.Output {
    let bytes = try pending.output.complete()
    guard bytes > 0 else {
      throw MediaError(.engineCrashed, "the encoder wrote nothing", step: "encode")
    }
    let report = Report.Output(
      name: pending.spec.name, path: nil, format: rendered.format, width: rendered.size.width,
      height: rendered.size.height, frames: rendered.frames, bytes: bytes,
      quality: rendered.quality)
    if case .file(let file) = pending.output,
      case .named(_, let path) = pending.spec.sink.destination
    {
      try file.setPath(path(report))
    }
    return report
  }

  /// Leaves out the outputs that exist and shall then stay.
  private func dropExisting(_ pending: inout [Pending]) throws(MediaError) {
    for index in pending.indices.reversed() where try pending[index].output.isLeftOut() {
      pending.remove(at: index).output.discard()
    }
  }

  private func checkPlaces(_ pending: [Pending], _ code: MediaError.Code) throws(MediaError) {
    var places: Set<PendingFile.Place> = []
    for case .file(let file) in pending.map(\.output) {
      if let place = file.place, !places.insert(place).inserted {
        throw MediaError(code, "two outputs would be \(place.name)", step: "publish")
      }
      guard let folder = presentation?.path, try file.path.absolute().starts(with: folder) else {
        continue
      }
      throw MediaError(
        code, "\(file.path) would lie in the presentation \(folder), which has no other files",
        step: "publish")
    }
  }
}
