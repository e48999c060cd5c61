extension Encoding {
  /// What is not as by default, as the fields of `encode:`.
  var recipeFields: [(name: String, value: String)] {
    let standard = Encoding()
    var fields: [(name: String, value: String)] = []
    if let format { fields.append(("format", format.rawValue)) }
    if let quality { fields.append(("quality", String(quality))) }
    if let effort { fields.append(("effort", String(effort))) }
    if lossless { fields.append(("lossless", "true")) }
    if let progressive { fields.append(("progressive", String(progressive))) }
    if chroma != standard.chroma { fields.append(("chroma", chroma.rawValue)) }
    if depth != standard.depth { fields.append(("depth", depth.rawValue)) }
    if let palette { fields.append(("palette", String(palette))) }
    if background != standard.background {
      fields.append(("background", RecipeText.color(background)))
    }
    switch profile {
    case .srgb: break
    case .p3: fields.append(("profile", "p3"))
    case .keep: fields.append(("profile", "keep"))
    case .file(let path): fields.append(("profile", RecipeText.string(path)))
    }
    if let frame { fields.append(("frame", String(frame))) }
    if metadata != standard.metadata { fields.append(("metadata", metadata.rawValue)) }
    if !assignments.isEmpty {
      let texts = assignments.map { RecipeText.string($0.text) }
      fields.append(("set", RecipeText.list(texts)))
    }
    if let maxBytes { fields.append(("max-bytes", String(maxBytes))) }
    return fields
  }
}
