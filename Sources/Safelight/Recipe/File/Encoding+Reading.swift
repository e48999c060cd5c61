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
      if case .file(let name) = choice, let node = fields["profile"] {
        let path = RecipeNode.path(name, in: folder)
        try node.check("profile") { () throws(MediaError) in try Self.checkProfile(path) }
        profile = .file(path)
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

  /// Finds out whether the file of a profile can be read.
  private static func checkProfile(_ path: String) throws(MediaError) {
    do {
      // A pipe is not waited for.
      try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec]
      ).close()
    } catch {
      throw MediaError(.badRecipe, "cannot read the profile \(path)")
    }
  }
}
