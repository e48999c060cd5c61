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
    // Its name is held against what it is, which is no format of pictures.
    let path = others.values["path"]
    try self.init(
      RecipeFields(values: others.values.filter { $0.key != "path" }), folder: folder)
    encoding.format = .mp4
    let node = fields["mp4"]
    var packaging = MP4Packaging()
    if let how = try node?.fields(Self.mp4Keys) {
      if let resize = try Self.resize(how) { recipe.steps.insert(resize, at: 0) }
      packaging = try MP4Packaging(how)
    }
    recipe.view = .mp4(packaging)
    do throws(OptionError) {
      try packaging.check(recipe.steps)
    } catch {
      guard let node = node ?? fields["steps"] else { throw MediaError(.badRecipe, "\(error)") }
      throw node.error("mp4: \(error.description)")
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
