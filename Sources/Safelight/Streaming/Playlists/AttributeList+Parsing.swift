extension AttributeList {
  /// More attributes than any tag has.
  private static let mostAttributes = 1000

  /// Reads what stands behind a tag's colon, as far as it can be read.
  ///
  /// - Parameters:
  ///   - text: The list.
  ///   - complaint: Told each fault, in a sentence's words.
  package init(parsing text: Substring, complaint: (String) -> Void) {
    var rest = text.utf8[...]
    var names: Set<String> = []
    guard !rest.isEmpty else {
      complaint("the attribute list is empty")
      return
    }
    while names.count < Self.mostAttributes {
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else {
        complaint("\(Self.shown(rest)) has no value")
        return
      }
      let name = String(Substring(rest[..<equals]))
      if !Self.isName(rest[..<equals]) {
        complaint("\(Self.shown(rest[..<equals])) is not an attribute name")
      }
      rest = rest[rest.index(after: equals)...]
      let value: Value
      if rest.first == UInt8(ascii: "\"") {
        let start = rest.index(after: rest.startIndex)
        guard let end = rest[start...].firstIndex(of: UInt8(ascii: "\"")) else {
          complaint("the quoted value of \(name) has no end")
          return
        }
        value = .quoted(String(Substring(rest[start..<end])))
        rest = rest[rest.index(after: end)...]
        if let next = rest.first, next != UInt8(ascii: ",") {
          complaint("something stands between the quoted value of \(name) and the next comma")
          rest = rest[(rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex)...]
        }
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
        if rest[..<end].isEmpty || rest[..<end].contains(where: Self.isForbidden) {
          complaint("the value of \(name) is empty, or has blanks or quotation marks in it")
        }
        value = .plain(String(Substring(rest[..<end])))
        rest = rest[end...]
      }
      if names.insert(name).inserted {
        attributes.append(Attribute(name: name, value: value))
      } else {
        complaint("\(name) stands twice")
      }
      guard !rest.isEmpty else { return }
      rest = rest.dropFirst()
    }
    complaint("there are over \(Self.mostAttributes) attributes")
  }

  private static func isName(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || Numbers.isDigit(byte)
          || byte == UInt8(ascii: "-")
      }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\"")
  }

  private static func shown(_ bytes: Substring.UTF8View.SubSequence) -> String {
    "“\(String(Substring(bytes.prefix(60))))”"
  }

}
