/// The text of a mark, taken apart into what it says and the fields that a picture fills.
struct TextTemplate {
  /// What stands between braces.
  enum Field: Hashable {
    case copyright, creator, name, stem
    case date(TemplateDate)

    /// The names there are, in the order help lists them.
    static let names = ["copyright", "creator", "date", "name", "stem"]

    /// Reads what stands between braces.
    init(_ text: String) throws(MediaError) {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      let detail = parts.count > 1 ? String(parts[1]) : nil
      if name == "date" {
        self = .date(try TemplateDate(detail ?? "%Y-%m-%d"))
        return
      }
      let plain: [String: Self] = [
        "copyright": .copyright, "creator": .creator, "name": .name, "stem": .stem,
      ]
      guard let field = plain[name] else {
        let near = Names.nearest(to: name, among: Self.names).map { "; did you mean {\($0)}?" }
        let all = Names.alternatives(Self.names.map { "{\($0)}" })
        throw TextTemplate.usage(
          "{\(name.prefix(40))} is not a field of a text"
            + (near ?? "; it can be \(all), and a brace itself is {{"))
      }
      guard detail == nil else {
        throw TextTemplate.usage("{\(name)} takes nothing after a colon; only {date:%Y/%m} does")
      }
      self = field
    }

    /// How warnings name it.
    var name: String {
      switch self {
      case .copyright: "copyright"
      case .creator: "creator"
      case .name: "name"
      case .stem: "stem"
      case .date: "date"
      }
    }
  }

  enum Piece {
    case literal(String)
    case field(Field)
  }

  /// More than fits on any picture, and still little for Pango.
  static let longest = 10_240

  private(set) var pieces: [Piece] = []

  /// Reads a text.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown field, a brace without its other half, and
  ///   a text that is too long.
  init(_ text: String) throws(MediaError) {
    guard text.utf8.count <= Self.longest else {
      throw Self.usage("a text has at most \(Self.longest) bytes, not \(text.utf8.count)")
    }
    var literal = ""
    // By scalars: a brace with a combining mark on it is a brace.
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{" where rest.first == "{", "}" where rest.first == "}", "\\" where rest.first == "\\":
        rest.removeFirst()
        literal.unicodeScalars.append(scalar)
      case "\\" where rest.first == "n":
        rest.removeFirst()
        literal.append("\n")
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          throw Self.usage("a { in the text has no }; a brace itself is {{")
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.field(try Field(String(rest[..<end]))))
        rest = rest[rest.index(after: end)...]
      case "}": throw Self.usage("a } in the text has no {; a brace itself is }}")
      default: literal.unicodeScalars.append(scalar)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }

  private static func usage(_ message: String) -> MediaError { MediaError(.usage, message) }

  /// What one picture's text says, and the fields that the picture lacks, each once.
  func filled(with fields: TextFields) -> (text: String, lacking: [String]) {
    var text = ""
    var lacking: [String] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .field(let field):
        if let value = fields.value(of: field) {
          text += value
        } else if !lacking.contains(field.name) {
          lacking.append(field.name)
        }
      }
    }
    return (Self.printable(text), lacking)
  }

  /// The text without what has no place on paper: control characters but line feeds and tabs.
  private static func printable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest) {
      let isControl = scalar.properties.generalCategory == .control
      if !isControl || scalar == "\n" || scalar == "\t" { kept.append(scalar) }
    }
    return String(kept)
  }
}
