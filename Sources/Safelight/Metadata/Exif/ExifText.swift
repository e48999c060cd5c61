/// Text of an EXIF or IPTC field, whose encoding the standard leaves to hope.
enum ExifText {
  /// The text up to the first NUL, as UTF-8 when it is that, else as Latin-1; white space around it
  /// is dropped, and nothing left is nil.
  static func decode(_ bytes: some Sequence<UInt8>) -> String? {
    let text = Array(bytes.prefix { $0 != 0 })
    return trimmed(String(validating: text, as: UTF8.self) ?? latin1(text))
  }

  /// A text without white space around it; nil when nothing is left.
  static func trimmed(_ text: String) -> String? {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...end])
  }

  static func latin1(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// UTF-16 up to the first NUL, with a byte order mark obeyed; wrong surrogates become U+FFFD.
  static func utf16(_ bytes: ArraySlice<UInt8>, _ order: Endianness) -> String {
    var order = order
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      index += 2
      switch order == .big ? first << 8 | second : second << 8 | first {
      case 0: return String(decoding: units, as: UTF16.self)
      case 0xFEFF where units.isEmpty: continue
      case 0xFFFE where units.isEmpty: order = order == .big ? .little : .big
      case let unit: units.append(unit)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The byte order that UTF-16 seems to be in, which writers get wrong: where most characters are
  /// Latin, the zeros tell; `order` where they do not.
  private static func likelyOrder(_ bytes: ArraySlice<UInt8>, _ order: Endianness) -> Endianness {
    var (first, second) = (0, 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { first += 1 } else { second += 1 }
    }
    guard max(first, second) * 3 > bytes.count, min(first, second) * 4 < max(first, second) else {
      return order
    }
    return first > second ? .big : .little
  }

  /// A user comment, by the eight bytes that name its character set (EXIF 2.32 §4.6.5). JIS is
  /// read only where it is ASCII.
  static func userComment(_ bytes: [UInt8], _ order: Endianness) -> String? {
    guard bytes.count > 8 else { return nil }
    let text = bytes[8...]
    switch bytes.prefix(8).prefix(while: { $0 != 0 }) {
    case let name where name.elementsEqual("UNICODE".utf8):
      return trimmed(utf16(text, likelyOrder(text, order)))
    case let name where name.elementsEqual("JIS".utf8):
      return text.allSatisfy { $0 < 0x80 && $0 != 0x1B } ? decode(text) : nil
    default: return decode(text)
    }
  }
}
