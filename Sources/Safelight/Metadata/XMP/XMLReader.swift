/// Reads the subset of XML that XMP is written in, with bounded depth and number of nodes.
///
/// No document type, hence no entities but the five and character references: nothing expands.
struct XMLReader {
  static let deepest = 64
  static let mostNodes = 50_000

  private let bytes: [UInt8]
  private var position = 0
  private var nodes = 0
  private var scopes: [[String: String]] = [["xml": XMPName.xml]]

  private struct Malformed: Error {}

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The root element; nil for what is not well-formed, not UTF-8 or too large.
  static func root(of bytes: [UInt8]) -> XMLElement? {
    var reader = Self(bytes)
    return try? reader.document()
  }

  private mutating func document() throws(Malformed) -> XMLElement {
    var stack: [XMLElement] = []
    while position < bytes.count {
      let text = try characters()
      if !stack.isEmpty { stack[stack.count - 1].text += text }
      guard position < bytes.count else { break }
      if try skipMarkup() { continue }
      var finished: XMLElement
      if starts("</") {
        guard var element = stack.popLast() else { throw Malformed() }
        element.endTag = position
        position += 2
        let name = try resolved(name(), isAttribute: false)
        skipSpace()
        guard name == element.name, take(">") else { throw Malformed() }
        element.range = element.range.lowerBound..<position
        finished = element
      } else {
        let (element, isEmpty) = try startTag()
        guard isEmpty else {
          guard stack.count < Self.deepest else { throw Malformed() }
          stack.append(element)
          continue
        }
        finished = element
      }
      scopes.removeLast()
      guard !stack.isEmpty else { return finished }
      stack[stack.count - 1].children.append(finished)
    }
    throw Malformed()
  }

  private mutating func startTag() throws(Malformed) -> (XMLElement, isEmpty: Bool) {
    let start = position
    position += 1
    let rawName = try name()
    var raw: [(name: String, value: String, range: Range<Int>)] = []
    var scope: [String: String] = [:]
    while true {
      let before = position
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: ">") || starts("/>") { break }
      guard position > before else { throw Malformed() }
      let attribute = try name()
      skipSpace()
      guard take("=") else { throw Malformed() }
      skipSpace()
      let value = try quoted()
      if attribute == "xmlns" {
        scope[""] = value
      } else if attribute.hasPrefix("xmlns:") {
        scope[String(attribute.dropFirst(6))] = value
      } else {
        raw.append((attribute, value, before..<position))
      }
      try count()
    }
    scopes.append(scope)
    let isEmpty = take("/>")
    guard isEmpty || take(">") else { throw Malformed() }
    try count()
    var attributes: [XMLElement.Attribute] = []
    for item in raw {
      let name = try resolved(item.name, isAttribute: true)
      attributes.append(.init(name: name, value: item.value, range: item.range))
    }
    let name = try resolved(rawName, isAttribute: false)
    return (XMLElement(name: name, attributes: attributes, range: start..<position), isEmpty)
  }

  private mutating func count() throws(Malformed) {
    nodes += 1
    if nodes > Self.mostNodes { throw Malformed() }
  }

  private func resolved(_ name: String, isAttribute: Bool) throws(Malformed) -> XMPName {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    let local = String(parts.last ?? "")
    if prefix.isEmpty, isAttribute { return XMPName("", local) }
    for scope in scopes.reversed() {
      if let namespace = scope[prefix] { return XMPName(namespace, local) }
    }
    guard prefix.isEmpty else { throw Malformed() }
    return XMPName("", local)
  }

  /// Skips a comment, CDATA excepted, or a processing instruction; refuses a document type.
  private mutating func skipMarkup() throws(Malformed) -> Bool {
    if starts("<!--") {
      try skip(past: "-->")
    } else if starts("<?") {
      try skip(past: "?>")
    } else if starts("<!") {
      throw Malformed()
    } else {
      return false
    }
    return true
  }

  private mutating func skip(past end: String) throws(Malformed) {
    while position < bytes.count {
      if take(end) { return }
      position += 1
    }
    throw Malformed()
  }

  /// Character data up to the next tag, with CDATA sections unwrapped.
  private mutating func characters() throws(Malformed) -> String {
    var text = ""
    while position < bytes.count {
      if take("<![CDATA[") {
        let start = position
        try skip(past: "]]>")
        text += try string(start..<position - 3)
      } else if bytes[position] == UInt8(ascii: "<") {
        break
      } else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        text += try unescaped(start..<position)
      }
    }
    return text
  }

  private mutating func quoted() throws(Malformed) -> String {
    guard position < bytes.count else { throw Malformed() }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw Malformed() }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    guard position < bytes.count else { throw Malformed() }
    position += 1
    return try unescaped(start..<position - 1)
  }

  private mutating func name() throws(Malformed) -> String {
    let start = position
    let stops = Array("<>/= \t\r\n\"'&".utf8)
    while position < bytes.count, !stops.contains(bytes[position]) { position += 1 }
    guard position > start else { throw Malformed() }
    return try string(start..<position)
  }

  private func string(_ range: Range<Int>) throws(Malformed) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw Malformed() }
    return text
  }

  private func unescaped(_ range: Range<Int>) throws(Malformed) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return try string(range) }
    guard let text = XMLEscaping.decode(try string(range)) else { throw Malformed() }
    return text
  }

  private func starts(_ text: String) -> Bool { bytes.span.holds(text, at: position) }

  private mutating func take(_ text: String) -> Bool {
    guard starts(text) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }
}
