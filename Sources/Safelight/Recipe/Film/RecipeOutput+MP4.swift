internal import SystemPackage

extension RecipeOutput {
  private static let mp4Keys = [
    "size", "fit", "start", "end", "duration", "mute", "copy", "preset", "hdr", "crf", "rate",
    "fps",
    "audio-bitrate", "metadata",
  ]

  /// Reads an output that is one progressive file.
  ///
  /// - Parameters:
  ///   - fields: Those of the output.
  ///   - others: Those of them that are no film's.
  init(
    mp4 fields: RecipeFields, _ others: RecipeFields, _ folder: FilePath
  ) throws(MediaError) {
    try Self.refuse(["widths", "dpr", "encode", "orient"], of: fields, "an mp4")
    // Its name is held against what it is, which is no format of pictures; errors of steps tell which.
    let path = others.values["path"]
    try self.init(
      RecipeFields(values: others.values.filter { !["path", "steps"].contains($0.key) }),
      folder: folder)
    encoding.format = .mp4
    let how = try fields["mp4"]?.fields(Self.mp4Keys) ?? RecipeFields(values: [:])
    var steps: [(step: any Operation, node: RecipeNode)] = []
    if let resize = try Self.resize(how), let node = how["size"] { steps.append((resize, node)) }
    for node in try fields["steps"]?.list(of: "steps", atMost: Self.mostSteps) ?? [] {
      guard let step = try RecipeStep.read(node, background: encoding.background, folder: folder)
      else { continue }
      steps.append((step, node))
    }
    recipe.steps = steps.map(\.step)
    let packaging = try MP4Packaging(how)
    recipe.view = .mp4(packaging)
    if let objection = packaging.objection(to: recipe.steps) {
      let node: RecipeNode? =
        switch objection.culprit {
        case .step(let place): steps[place].node
        case .end: how["end"] ?? how["duration"]
        case .copying: how["copy"]
        }
      throw node?.error("mp4: \(objection.reason)") ?? MediaError(.badRecipe, objection.reason)
    }
    guard let path else { return }
    let text = try path.string()
    do throws(MediaError) {
      _ = try Self.template(text).format(or: .mp4)
    } catch {
      throw path.error("path: \(error.message)")
    }
    self.path = text
  }

  private static func resize(_ fields: RecipeFields) throws(MediaError) -> Resize? {
    guard let node = fields["size"] else {
      if let fit = fields["fit"] { throw fit.error("'fit:' needs 'size:'") }
      return nil
    }
    return Resize(
      Resize.Target(
        try Self.size(node), fit: try fields.read("fit", PackagingValues.fit) ?? .inside))
  }
}

extension MP4Packaging {
  /// Reads the fields of `mp4:`, which are named as the options of the command, but for those of its size.
  init(_ fields: RecipeFields) throws(MediaError) {
    self.init()
    start = try fields.read("start", FilmValues.moment(inFilm:))
    end = try fields.read("end", FilmValues.moment(inFilm:))
    if let duration = try fields.read("duration", FilmValues.interval) {
      if let node = fields["duration"], end != nil {
        throw node.error("'end:' and 'duration:' exclude each other")
      }
      end = (start ?? .zero) + duration
    }
    isMuted = try fields.flag("mute") ?? isMuted
    copying = try fields.choice("copy") ?? copying
    preset = try fields.choice("preset") ?? preset
    highDynamicRange = try fields.choice("hdr") ?? highDynamicRange
    constantRateFactor = try fields.read("crf", PackagingValues.rateFactor)
    maximumRate = try fields.read("rate", PackagingValues.rate)
    maximumFrameRate = try fields.read("fps", PackagingValues.frameRate)
    audioBitRate = try fields.read("audio-bitrate", PackagingValues.audioBitRate)
    metadata = try fields.choice("metadata") ?? metadata
  }
}
