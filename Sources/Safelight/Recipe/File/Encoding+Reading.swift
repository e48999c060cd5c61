internal import SystemPackage

extension Encoding {
  private static let keys = [
    "format", "quality", "effort", "lossless", "progressive", "chroma", "depth", "palette",
    "background", "profile", "frame", "metadata", "set", "max-bytes",
  ]

  /// Reads `encode:`; a profile's file is relative to the folder.
  init(_ node: RecipeNode, folder: FilePath) throws(MediaError) {
    let fields = try node.fields(Self.keys)
    self.init(
      format: try fields.read("format", EncodingValues.format),
      quality: try fields.read("quality", EncodingValues.quality),
      effort: try fields.read("effort", EncodingValues.effort))
    lossless = try fields.flag("lossless") ?? false
    progressive = try fields.flag("progressive")
    chroma = try fields.choice("chroma") ?? .auto
    depth = try fields.choice("depth") ?? .auto
    palette = try fields.read("palette") { text in
      text == "true" ? 256 : try EncodingValues.palette(text)
    }
    background = try fields.read("background", GeometryValues.color) ?? .white
    if let choice = try fields.read("profile", EncodingValues.profile) {
      profile = choice
      if case .file(let name) = choice {
        profile = .file(RecipeNode.path(name, in: folder))
      }
    }
    frame = try fields.read("frame", EncodingValues.frame)
    metadata = try fields.choice("metadata") ?? .safe
    maxBytes = try fields.read("max-bytes", EncodingValues.bytes)
    if let node = fields["set"] {
      assignments = try node.assignments { (assignment) throws(MediaError) in
        try assignment.checkForEncoding()
      }
    }
    guard let format else { return }
    do throws(MediaError) {
      try EncodingCheck.check(self, format: format)
    } catch {
      throw node.error("encode: \(error.message)")
    }
  }
}
