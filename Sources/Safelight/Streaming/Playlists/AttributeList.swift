/// The attributes of a playlist tag, in the order in which they stand (RFC 8216 §4.2).
package struct AttributeList: Sendable, Equatable, Codable {
  /// A value, by how it is written.
  package enum Value: Sendable, Equatable, Codable {
    /// Between quotation marks.
    case quoted(String)
    /// Without: a number, a size, hexadecimal digits or one of a set of words.
    case plain(String)

    /// What is said, however it is written.
    package var text: String {
      switch self {
      case .quoted(let text), .plain(let text): text
      }
    }
  }

  /// One attribute.
  package struct Attribute: Sendable, Equatable, Codable {
    package var name: String
    package var value: Value
  }

  package internal(set) var attributes: [Attribute] = []

  package init() {}

  /// The value of the first attribute of a name.
  package subscript(name: String) -> Value? { attributes.first { $0.name == name }?.value }

  /// Appends a quoted value; what may not stand in one is replaced.
  package mutating func append(_ name: String, quoted text: String?) {
    guard let text else { return }
    let scalars = text.unicodeScalars.map { scalar in
      scalar == "\"" ? "'" : scalar.properties.generalCategory == .control ? " " : scalar
    }
    attributes.append(
      Attribute(name: name, value: .quoted(String(String.UnicodeScalarView(scalars)))))
  }

  /// Appends a number, a size or a word.
  package mutating func append(_ name: String, _ text: String?) {
    guard let text else { return }
    attributes.append(Attribute(name: name, value: .plain(text)))
  }

  /// Appends `YES` or `NO`.
  package mutating func append(_ name: String, flag: Bool) { append(name, flag ? "YES" : "NO") }

  /// The list as it stands behind a tag's colon.
  package var text: String {
    attributes.map { attribute in
      switch attribute.value {
      case .quoted(let text): "\(attribute.name)=\"\(text)\""
      case .plain(let text): "\(attribute.name)=\(text)"
      }
    }.joined(separator: ",")
  }
}
