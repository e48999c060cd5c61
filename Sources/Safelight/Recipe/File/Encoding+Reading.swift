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
        profile = .file(folder.isEmpty ? name : folder.pushing(FilePath(name)).string)
      }
    }
    frame = try fields.read("frame", EncodingValues.frame)
    metadata = try fields.choice("metadata") ?? .safe
    maxBytes = try fields.read("max-bytes", EncodingValues.bytes)
    if let node = fields["set"] { assignments = try Self.assignments(node) }
    guard let format else { return }
    do throws(MediaError) {
      try EncodingCheck.check(self, format: format)
    } catch {
      throw node.error("encode: \(error.message)")
    }
  }

  /// A list of `TAG=VALUE`, or a mapping from tags to values.
  private static func assignments(_ node: RecipeNode) throws(MediaError) -> [TagAssignment] {
    var assignments: [TagAssignment] = []
    if node.isList {
      for element in try node.list(of: "assignments", atMost: 256) {
        assignments.append(try element.value(EncodingValues.assignment))
      }
      return assignments
    }
    for (tag, value) in try node.pairs() {
      do throws(MediaError) {
        let assignment = try TagAssignment(parsing: (tag.text ?? "") + "=" + value)
        try assignment.checkForEncoding()
        assignments.append(assignment)
      } catch {
        throw tag.error("set: \(error.message)")
      }
    }
    return assignments
  }
}
