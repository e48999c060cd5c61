extension RecipeStep {
  static func stripMetadata(_ node: RecipeNode) throws(MediaError) -> StripMetadata {
    guard node.text == nil else { return StripMetadata(try node.choice()) }
    let fields = try node.fields(["scope", "keep"])
    return StripMetadata(
      try fields.choice("scope") ?? .safe,
      keep: try fields.joined("keep", KeptMetadata.list) ?? [])
  }
}
