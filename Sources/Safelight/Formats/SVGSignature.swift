/// Recognises SVG: XML whose root element is `svg`, after whatever may stand before it.
enum SVGSignature {
  static func matches(_ head: [UInt8]) -> Bool {
    guard let first = head.first else { return false }
    if first == 0x1F {
      guard FormatSniffer.begins(head, [0x1F, 0x8B, 8]) else { return false }
      return rootTag(in: Inflate.gzip(head, limit: FormatSniffer.headLength).bytes) != nil
    }
    // Text that does not begin like XML is not searched.
    guard first == 0x3C || first == 0xEF || first == 0xFE || first == 0xFF || first <= 0x20 else {
      return false
    }
    return rootTag(in: head) != nil
  }

  /// The attributes' range of the `svg` element that is the root of the XML in `text`, as UTF-8.
  static func rootTag(in text: [UInt8]) -> ArraySlice<UInt8>? {
    let utf8 = asUTF8(text)
    var place = 0
    while place < utf8.count {
      if utf8[place] <= 0x20 {
        place += 1
        continue
      }
      let rest = utf8[place...]
      guard rest.first == 0x3C else { return nil }
      if rest.starts(with: "<!--".utf8) {
        guard let end = index(of: "-->", in: rest) else { return nil }
        place = end + 3
      } else if rest.starts(with: "<?".utf8) {
        guard let end = index(of: "?>", in: rest) else { return nil }
        place = end + 2
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        guard let end = endOfDocumentType(rest) else { return nil }
        place = end + 1
      } else {
        return attributes(ofElement: rest.dropFirst())
      }
    }
    return nil
  }

  /// The rest of the tag when its local name is `svg`, with any prefix.
  private static func attributes(ofElement tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let nameEnd = tag.firstIndex { $0 <= 0x20 || $0 == 0x3E || $0 == 0x2F } ?? tag.endIndex
    let name = tag[tag.startIndex..<nameEnd]
    let local = name.split(separator: 0x3A, omittingEmptySubsequences: false).last ?? name
    guard local.elementsEqual("svg".utf8) else { return nil }
    var quote: UInt8 = 0
    for place in nameEnd..<tag.endIndex {
      let byte = tag[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return tag[nameEnd..<place]
      }
    }
    return tag[nameEnd..<tag.endIndex]
  }

  /// The `>` that closes a document type, past its internal subset.
  private static func endOfDocumentType(_ text: ArraySlice<UInt8>) -> Int? {
    var (depth, quote) = (0, UInt8(0))
    for place in text.indices {
      let byte = text[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return place
      default: break
      }
    }
    return nil
  }

  private static func index(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let (wanted, count) = (Array(text.utf8), text.utf8.count)
    guard bytes.count >= count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - count)).first {
      bytes[$0] == wanted[0] && bytes[$0..<($0 + count)].elementsEqual(wanted)
    }
  }

  /// Drops a byte order mark, and the zero halves of UTF-16: what is looked for is ASCII.
  private static func asUTF8(_ text: [UInt8]) -> [UInt8] {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(text.dropFirst(3)) }
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      return text.dropFirst(2).filter { $0 != 0 }
    }
    return text
  }
}
