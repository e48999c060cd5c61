internal import SystemPackage

extension RecipeStep {
  static func stripMetadata(_ node: RecipeNode) throws(MediaError) -> StripMetadata {
    guard node.text == nil else { return StripMetadata(try node.choice()) }
    let fields = try node.fields(["scope", "keep"])
    return StripMetadata(
      try fields.choice("scope") ?? .safe,
      keep: try fields.joined("keep", KeptMetadata.list) ?? [])
  }

  static func copyMetadata(
    _ node: RecipeNode, _ folder: FilePath
  ) throws(MediaError) -> CopyMetadata {
    guard node.text == nil else {
      return CopyMetadata(from: RecipeNode.path(try node.string(), in: folder))
    }
    let fields = try node.fields(["from", "tags"])
    guard let source = try fields.read("from", { RecipeNode.path($0, in: folder) }) else {
      throw node.error("copy-metadata: 'from:' is missing")
    }
    return CopyMetadata(
      from: source, try fields.joined("tags", CopiedMetadata.list) ?? [])
  }
}
