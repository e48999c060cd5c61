/// XML's five entities and its character references.
enum XMLEscaping {
  /// A text as it may stand between tags and in quotes, without what XML cannot hold.
  static func encode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\t", "\n": result.append(scalar)
      case "\r": result += "&#xD;".unicodeScalars
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text meant; nil for an unknown entity or a reference to no character.
  static func decode(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      // The longest reference is `#x10FFFF`.
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let scalar = scalar(named: String(rest[..<end]))
      else { return nil }
      result.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    result += rest
    return String(result)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
