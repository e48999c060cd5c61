public import SystemPackage

/// An output that a batch would make.
public struct PlannedOutput: Sendable, Hashable {
  /// The variant's name.
  public var name: String?
  /// Where it would be; nil is standard output. `{width}` and `{height}` stand in it where only the
  /// work itself can tell them.
  public var path: FilePath?
  /// Whether a file is there already.
  public var exists: Bool
  /// Its format; nil for `probe.json`, which is no picture.
  public var format: ImageFormat?
  /// Its size; nil where only the work itself can tell it.
  public var size: PixelSize?
  /// Whether it would be a presentation: a folder.
  public var isPresentation = false
}

extension PlannedOutput {
  /// What kind of file it would be, as reports tell it.
  package var kind: String {
    if let format { return format.rawValue }
    if isPresentation { return "hls" }
    return path?.extension == "vtt" ? "vtt" : "json"
  }
}

extension Batch {
  /// What would be made of an input, as its header tells; decodes nothing and writes nothing.
  ///
  /// - Parameter item: The input, which knows its place in the batch.
  /// - Returns: The outputs, in the order of the variants.
  /// - Throws: ``MediaError`` when the input cannot be read or is no picture.
  public func plan(_ item: InputItem) async throws(MediaError) -> [PlannedOutput] {
    try await opening(item) { (batch, opened) throws(MediaError) in try batch.plan(item, opened) }
  }

  private func plan(
    _ item: InputItem, _ opened: borrowing Opened
  ) throws(MediaError) -> [PlannedOutput] {
    let (input, rules, control) = (opened.input, opened.rules, opened.control)
    if editsMetadataOnly {
      return try rules.map { (rule) throws(MediaError) in try copied(rule, item, input, control) }
    }
    let info = try engine.info(input, control, view: view)
    let known = { (_: InputFile) throws(MediaError) in info }
    let fitted = try WidthLadder.fitted(rules, to: input, known)
    let facts = try ContentFacts.read(input, for: fitted.flatMap(\.fields), known)
    var outputs: [PlannedOutput] = []
    for rule in fitted {
      if let files = try StoryboardFiles(
        rule, input, engine: engine, at: destination, control: control)
      {
        outputs += path(item, rule, facts, made: files.first).map(files.planned) ?? []
      } else {
        // A preview is smaller than the film.
        let own = rule.variant.recipe.filmView
        let isOther = own != nil && own != view
        outputs.append(
          try planned(
            rule, item, isOther ? try engine.info(input, control, view: own) : info, facts))
      }
    }
    return outputs
  }

  /// Whether ``update`` tells that an earlier run made the outputs of an input and nothing has changed
  /// since; writes nothing.
  package func isUpToDate(_ item: InputItem) throws(MediaError) -> Bool {
    guard let update else { return false }
    let check = try UpdateCheck(update, self, try rules())
    return try check.outputs(of: item, refreshes: false) != nil
  }

  /// The output of an input whose metadata alone is edited: of the same format and size.
  private func copied(
    _ rule: OutputRule, _ item: InputItem, _ input: InputFile, _ control: JobControl
  ) throws(MediaError) -> PlannedOutput {
    let kind = try FormatSniffer.kind(of: input)
    guard let format = kind?.format, MetadataFile.formats.contains(format) else {
      throw MetadataFile.unsupported(kind, input.label)
    }
    // Only pictures have a header that is read here.
    let info: MediaInfo? = if case .image = kind { try engine.info(input, control) } else { nil }
    let known = { (input: InputFile) throws(MediaError) in
      if let info { return info }
      return try engine.info(input, control)
    }
    let facts = try ContentFacts.read(input, for: rule.fields, known)
    let size = info?.stored
    let made = size.map { size in
      Report.Output(
        name: rule.variant.name, path: nil, format: format, width: size.width,
        height: size.height, frames: 1, bytes: 0, quality: nil)
    }
    if case .file(let path) = destination, let named = OutputFormat.named(path), named != format {
      throw MetadataRenderer.otherFormat(named, than: format)
    }
    let path = path(item, rule, facts, made: made, showsUnknown: true)
    let status = (try? path.flatMap { try FileSystem.status($0) }) ?? nil
    return PlannedOutput(
      name: rule.variant.name, path: path, exists: status != nil, format: format, size: size)
  }

  /// A film of a film.
  private func film(
    _ rule: OutputRule, _ item: InputItem, _ info: MediaInfo, _ facts: ContentFacts
  ) throws(MediaError) -> PlannedOutput {
    try HeaderCheck.checkIsWanted(info.format, by: [rule.variant.recipe])
    if case .file(let path) = destination { _ = try OutputFormat.resolve(.mp4, path) }
    let size = MoviePlan.size(of: info, rule.variant.recipe)
    let made = size.map { size in
      Report.Output(
        name: rule.variant.name, path: nil, format: .mp4, width: size.width, height: size.height,
        frames: 1, bytes: 0, quality: nil)
    }
    let path = path(item, rule, facts, made: made, showsUnknown: true)
    let status = (try? path.flatMap { try FileSystem.status($0) }) ?? nil
    return PlannedOutput(
      name: rule.variant.name, path: path, exists: status != nil, format: .mp4, size: size)
  }

  private func planned(
    _ rule: OutputRule, _ item: InputItem, _ info: MediaInfo, _ facts: ContentFacts
  ) throws(MediaError) -> PlannedOutput {
    if !rule.isPicture {
      let path = path(item, rule, facts)
      let status = (try? path.flatMap { try FileSystem.status($0) }) ?? nil
      return PlannedOutput(
        name: rule.variant.name, path: path, exists: status != nil, format: nil, size: nil,
        isPresentation: rule.packaging != nil)
    }
    if rule.variant.recipe.mp4 != nil { return try film(rule, item, info, facts) }
    var encoding = rule.variant.encoding
    encoding.format = rule.format
    if case .file(let path) = destination {
      encoding.format = try OutputFormat.resolve(encoding.format, path)
    }
    let limits = engine.limits
    try HeaderCheck.checkIsWanted(info.format, by: [rule.variant.recipe])
    try HeaderCheck.check(info.format, for: [rule.variant.recipe], limits: limits)
    try LimitCheck.check(info, limits: limits)
    let plan = try OutputPlan(recipe: rule.variant.recipe, encoding: encoding, info: info)
    if plan.trim == nil {
      try HeaderCheck.check([plan], LoadPlan([plan], info: info), info, limits: limits)
    }
    // How much a border takes away is seen only in the pixels.
    let size = plan.trim == nil ? plan.size(stored: info.stored) : nil
    let made = size.map { size in
      Report.Output(
        name: rule.variant.name, path: nil, format: plan.format, width: size.width,
        height: size.height, frames: 1, bytes: 0, quality: nil)
    }
    let path = path(item, rule, facts, made: made, showsUnknown: true)
    let status = (try? path.flatMap { try FileSystem.status($0) }) ?? nil
    return PlannedOutput(
      name: rule.variant.name, path: path, exists: status != nil, format: plan.format, size: size)
  }
}
