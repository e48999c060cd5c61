/// Takes a packed listing apart; nil for what is not there or does not fit.
struct PackedListingReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func text() -> String? {
    var length = 0
    var digits = 0
    while position < bytes.count, Numbers.isDigit(bytes[position]), digits < 10 {
      length = length * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      digits += 1
      position += 1
    }
    guard digits > 0, position < bytes.count, bytes[position] == UInt8(ascii: ":"),
      length <= bytes.count - position - 1
    else { return nil }
    let start = position + 1
    position = start + length
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func count() -> Int? {
    text().flatMap { Int($0) }.flatMap { (0...bytes.count).contains($0) ? $0 : nil }
  }

  /// A number that may be missing.
  mutating func number() -> Double?? {
    guard let text = text() else { return nil }
    return text.isEmpty ? .some(nil) : Double(text).map { .some($0) }
  }

  mutating func texts() -> [String]? { list { $0.text() } }

  mutating func groups() -> [MetadataListing.Group]? {
    list { reader in
      guard let name = reader.text(), let tags = reader.tags() else { return nil }
      return MetadataListing.Group(name: name, tags: tags)
    }
  }

  mutating func properties() -> [MetadataListing.Property]? {
    list { reader in
      guard let name = reader.text(), let texts = reader.texts() else { return nil }
      return MetadataListing.Property(name: name, texts: texts)
    }
  }

  mutating func tags() -> [MetadataListing.Tag]? {
    list { reader in
      guard let name = reader.text(), let exiftool = reader.text(), let text = reader.text(),
        let raw = reader.value(text, isNested: false)
      else { return nil }
      return MetadataListing.Tag(
        name: name, raw: raw, text: text, exiftoolName: exiftool.isEmpty ? nil : exiftool)
    }
  }

  private mutating func list<Element>(_ element: (inout Self) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = element(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private mutating func value(_ text: String, isNested: Bool) -> MetadataValue? {
    switch self.text() {
    case "=": return .text(text)
    case "t": return self.text().map { .text($0) }
    case "i": return self.text().flatMap { Int($0) }.map { .integer($0) }
    case "n": return number().map { .number($0) }
    case "l" where !isNested:
      return list { $0.value("", isNested: true) }.map { .list($0) }
    case "b":
      guard let length = self.text().flatMap({ Int($0) }), let head = self.text() else {
        return nil
      }
      return .binary(length: length, head: head.split(separator: " ").compactMap { UInt8($0) })
    default: return nil
    }
  }
}
