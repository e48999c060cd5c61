/// A field of an output template.
enum TemplateField: Hashable {
  case dir, name, stem, ext, width, height, index, output, camera, hash
  case date(TemplateDate)

  /// What may stand between braces, in the order help lists it.
  static let names = [
    "dir", "name", "stem", "ext", "width", "height", "index", "output", "camera", "date", "hash",
  ]

  private static let plain: [String: Self] = [
    "dir": .dir, "name": .name, "stem": .stem, "ext": .ext, "width": .width, "height": .height,
    "index": .index, "output": .output, "camera": .camera, "hash": .hash,
  ]

  /// Reads what stands between braces.
  init(_ text: String) throws(MediaError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let detail = parts.count > 1 ? String(parts[1]) : nil
    if name == "date" {
      self = .date(try TemplateDate(detail ?? "%Y-%m-%d"))
      return
    }
    guard let field = Self.plain[name] else {
      let near = Names.nearest(to: name, among: Self.names).map { "; did you mean {\($0)}?" }
      let all = Self.names.map { "{\($0)}" }
      throw MediaError(
        .usage, "{\(text)} is not a field\(near ?? "; it can be \(Names.alternatives(all))")")
    }
    guard detail == nil else {
      throw MediaError(.usage, "{\(name)} takes nothing after a colon; only {date:%Y/%m} does")
    }
    self = field
  }

  /// Whether it may hold slashes of its own, which part folders.
  var hasFolders: Bool {
    switch self {
    case .dir, .date: true
    default: false
    }
  }
}
