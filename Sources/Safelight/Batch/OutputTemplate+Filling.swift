internal import SystemPackage

extension OutputTemplate {
  /// One part of a path between slashes.
  private struct Part {
    var bytes: [UInt8] = []
    /// Whether anything in it came from a field, and so, in the end, from a stranger.
    var isFilled = false

    /// Its name, where it is one; a field's content never climbs out of a folder.
    var name: FilePath.Component? {
      let climbs = bytes == Array(".".utf8) || bytes == Array("..".utf8)
      return FilePath.Component(bytes: isFilled && climbs ? Array("_".utf8) : bytes)
    }
  }

  /// The path made with the values of its fields, or nil while one that it needs is not known.
  func path(_ value: (TemplateField) -> [UInt8]?) -> FilePath? {
    let slash = UInt8(ascii: "/")
    var parts = [Part()]
    var isAbsolute = false
    for (index, piece) in pieces.enumerated() {
      let bytes: [UInt8]
      let filledBy: TemplateField?
      switch piece {
      case .literal(let text):
        (bytes, filledBy) = (text, nil)
        if index == 0 { isAbsolute = text.first == slash }
      case .field(let field):
        guard let known = value(field) else { return nil }
        (bytes, filledBy) = (known, field)
      }
      for byte in bytes {
        if byte == slash, filledBy?.hasFolders ?? true {
          parts.append(Part())
        } else {
          parts[parts.count - 1].bytes.append(byte == slash ? UInt8(ascii: "_") : byte)
        }
        if filledBy != nil { parts[parts.count - 1].isFilled = true }
      }
    }
    var path = FilePath(isAbsolute ? "/" : "")
    for part in parts {
      guard let name = part.name else { continue }
      path.append(name)
    }
    return path
  }
}
