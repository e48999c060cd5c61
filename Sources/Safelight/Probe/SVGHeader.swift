/// Reads the size of an SVG from its root element (SVG 2 §8.2), at 72 pixels an inch
/// as the renderer draws it.
enum SVGHeader {
  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the SVG's root element"
    let head = try window.bytes(0, min(window.size, FormatSniffer.headLength))
    let isCompressed = head.starts(with: [0x1F, 0x8B])
    let text =
      isCompressed ? Inflate.gzip(head, limit: FormatSniffer.headLength).bytes : head
    guard let tag = SVGSignature.rootTag(in: text) else {
      throw window.damaged("the SVG has no svg element")
    }
    let attributes = attributes(tag)
    let box = (attributes["viewBox"] ?? "").split { " ,\t\r\n".contains($0) }.compactMap {
      Double($0)
    }
    let (boxWidth, boxHeight) = box.count == 4 ? (box[2], box[3]) : (0, 0)
    let width = length(attributes["width"])
    let height = length(attributes["height"])
    var size = PixelSize(width: pixels(width ?? boxWidth), height: pixels(height ?? boxHeight))
    // One given edge takes the other from the box's shape.
    if boxWidth > 0, boxHeight > 0 {
      if let width, height == nil { size.height = pixels(width * boxHeight / boxWidth) }
      if let height, width == nil { size.width = pixels(height * boxWidth / boxHeight) }
    }
    if size.width == 0 || size.height == 0 {
      // CSS's size for replaced elements that have none (CSS 2.2 §10.3.2).
      size = PixelSize(width: 300, height: 150)
    }
    var header = MediaHeader(MediaInfo(format: .svg, bytes: window.size, stored: size))
    header.info.variant = isCompressed ? "svgz" : nil
    (header.info.hasAlpha, header.info.channels) = (true, 4)
    return header
  }

  private static func pixels(_ length: Double) -> Int {
    length > 0 && length < 1e9 ? max(1, Int(length.rounded())) : 0
  }

  /// A length in pixels; nil when it is missing, not positive, or a share of a page that is not there.
  private static func length(_ attribute: String?) -> Double? {
    guard let text = attribute?.drop(while: { $0 == " " }) else { return nil }
    let number = text.prefix { "+-.0123456789eE".contains($0) }
    var digits = number
    // "2em" and "3ex": the letter belongs to the unit.
    if let last = digits.last, last == "e" || last == "E" { digits = digits.dropLast() }
    guard let value = Double(digits), value > 0 else { return nil }
    let unit = String(text[digits.endIndex...].filter { $0 != " " })
    let units: [String: Double] = [
      "": 1, "px": 1, "pt": 1, "pc": 12, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72,
      "em": 12, "ex": 6,
    ]
    return units[unit].map { $0 * value }
  }

  /// The attributes of a tag, bounded in number; entities are left as they stand.
  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while found.count < 256, let equals = rest.firstIndex(of: 0x3D) {
      let name = rest[rest.startIndex..<equals].filter { $0 > 0x20 }
      rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27,
        let end = rest.dropFirst().firstIndex(of: quote)
      else { break }
      found[String(decoding: name, as: UTF8.self)] = String(
        decoding: rest[(rest.startIndex + 1)..<end].prefix(256), as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    return found
  }
}
