internal import SystemPackage

/// The work on one input, from opening it to publishing what was made; blocks.
struct EngineJob {
  let engine: Engine
  let outputs: [OutputSpec]
  let source: Source
  let control: JobControl

  /// Does the work; when it throws, every folder is as it was.
  func run() throws(MediaError) -> Report {
    let clock = ContinuousClock()
    let start = clock.now
    try control.check()
    let input = try InputFile.open(source, limits: engine.limits, control: control)
    var pending: [PendingOutput] = []
    do throws(MediaError) {
      let (made, warnings) = try make(from: input, &pending)
      return Report(outputs: made, warnings: warnings, elapsed: clock.now - start)
    } catch {
      Publication.discard(pending)
      throw error
    }
  }

  private func make(
    from input: InputFile, _ pending: inout [PendingOutput]
  ) throws(MediaError) -> (outputs: [Report.Output], warnings: [String]) {
    let origin = try PublishingOrigin(input)
    var encodings: [Encoding] = []
    for spec in outputs {
      encodings.append(try OutputFormat.resolve(spec.sink, from: origin))
      pending.append(try .prepare(spec.sink, origin: origin, swept: engine.swept))
    }
    try checkPlaces(pending, .usage)
    let requests = zip(outputs, zip(encodings, pending)).map { spec, rest in
      RenderRequest(recipe: spec.recipe, encoding: rest.0, descriptor: rest.1.descriptor)
    }
    let rendered = try engine.render(input, requests, engine.limits, engine.damage, control)
    try control.check()
    guard rendered.outputs.count == outputs.count else {
      throw MediaError(.engineCrashed, "the renderer made too few outputs", step: "encode")
    }
    var reports: [Report.Output] = []
    for (index, spec) in outputs.enumerated() {
      reports.append(try complete(spec, rendered.outputs[index], pending[index]))
    }
    try checkPlaces(pending, .exists)
    let paths = try Publication.publish(pending, control: control)
    for (index, path) in paths.enumerated() { reports[index].path = path?.bytes }
    return (reports, rendered.warnings)
  }

  private func complete(
    _ spec: OutputSpec, _ rendered: Rendered, _ pending: PendingOutput
  ) throws(MediaError) -> Report.Output {
    let bytes = try pending.complete()
    guard bytes > 0 else {
      throw MediaError(.engineCrashed, "the encoder wrote nothing", step: "encode")
    }
    let report = Report.Output(
      name: spec.name, path: nil, format: rendered.format, width: rendered.size.width,
      height: rendered.size.height, frames: rendered.frames, bytes: bytes,
      quality: rendered.quality)
    if case .file(let file) = pending, case .named(_, let path) = spec.sink.destination {
      try file.setPath(path(report))
    }
    return report
  }

  private func checkPlaces(
    _ pending: [PendingOutput], _ code: MediaError.Code
  ) throws(MediaError) {
    var places: Set<PendingFile.Place> = []
    for case .file(let file) in pending {
      guard let place = file.place, !places.insert(place).inserted else { continue }
      throw MediaError(code, "two outputs would be \(place.name)", step: "publish")
    }
  }
}
