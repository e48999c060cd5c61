internal import SystemPackage

/// The files of one film's storyboard: sheets, and the WebVTT file that names them.
struct StoryboardFiles {
  private let plan: StoryboardPlan
  private let measure: FilmMeasure
  private let variant: Variant
  /// The format of the sheets.
  private let format: ImageFormat

  /// Lays out the storyboard of a film; nil where the rule makes another thing.
  init?(
    _ rule: OutputRule, _ input: InputFile, engine: Engine, at destination: Destination,
    control: JobControl
  ) throws(MediaError) {
    guard let view = rule.variant.recipe.view, case .storyboard(let storyboard) = view else {
      return nil
    }
    let kind = try FormatSniffer.kind(of: input)
    if kind == nil { try HeaderCheck.refuseUnknown(input, for: [rule.variant.recipe]) }
    guard let kind, !kind.isImage else {
      throw MediaError(.unsupported, "is not a video", input: input.label, step: "load")
    }
    measure = try engine.measure(input, view, control)
    plan = try StoryboardPlan(
      storyboard, size: measure.info.display, duration: measure.duration, limits: engine.limits)
    variant = rule.variant
    var format = rule.format
    if case .file(let path) = destination { format = try OutputFormat.resolve(format, path) }
    self.format = format ?? .jpeg
  }

  /// The first sheet, as far as names tell of it.
  var first: Report.Output {
    let size = plan.sheets.first?.size ?? PixelSize(width: 0, height: 0)
    return Report.Output(
      name: variant.name, path: nil, format: format, width: size.width, height: size.height,
      frames: 1, bytes: 0, quality: nil)
  }

  /// What would be made under a name.
  func planned(_ path: FilePath) -> [PlannedOutput] {
    var planned = zip(paths(path), plan.sheets).map { path, sheet in
      PlannedOutput(
        name: variant.name, path: path, exists: Self.exists(path), format: format,
        size: sheet.size)
    }
    let cues = Self.cues(beside: path)
    planned.append(
      PlannedOutput(
        name: variant.name, path: cues, exists: Self.exists(cues), format: nil, size: nil))
    return planned
  }

  /// The outputs under a name, which others get a number or another ending to.
  ///
  /// - Parameters:
  ///   - path: The sheet's, where there is one.
  ///   - sink: How each is written; its destination is replaced.
  ///   - claim: Takes a path for this film alone.
  func outputs(
    at path: FilePath, _ sink: Sink, claim: (FilePath) throws(MediaError) -> FilePath
  ) throws(MediaError) -> [OutputSpec] {
    var outputs: [OutputSpec] = []
    var names: [[UInt8]] = []
    for (path, sheet) in zip(paths(path), plan.sheets) {
      let place = try claim(path)
      var sink = sink
      sink.destination = .file(place)
      sink.encoding.format = format
      var recipe = variant.recipe
      recipe.view = .sheet(sheet)
      outputs.append(OutputSpec(name: variant.name, recipe: recipe, sink: sink))
      names.append(place.lastComponent?.bytes ?? [])
    }
    var sink = sink
    sink.destination = .file(try claim(Self.cues(beside: path)))
    var document = OutputSpec(name: variant.name, recipe: variant.recipe, sink: sink)
    document.document = Array(plan.cues(naming: names).utf8)
    document.documentFormat = "vtt"
    outputs.append(document)
    return outputs
  }

  private func paths(_ path: FilePath) -> [FilePath] {
    guard plan.sheets.count > 1 else { return [path] }
    return plan.sheets.indices.map { path.numbered($0 + 1) ?? path }
  }

  /// The path of the WebVTT file beside a sheet's.
  static func cues(beside path: FilePath) -> FilePath {
    guard let name = path.lastComponent,
      let cues = FilePath.Component(bytes: name.stemBytes + Array(".vtt".utf8))
    else { return path }
    return path.removingLastComponent().appending(cues)
  }

  private static func exists(_ path: FilePath) -> Bool {
    ((try? FileSystem.status(path)) ?? nil) != nil
  }
}
