/// A text chunk of a PNG that carries a metadata block.
struct PNGText {
  private let keyword: String
  private let text: [UInt8]

  static let xmp = "XML:com.adobe.xmp"
  /// What the keywords of ImageMagick's hexadecimal blocks begin with.
  static let profile = "Raw profile type "

  /// Whether the chunk's keyword is one that is read, to leave the others in the file.
  static func isWanted(_ window: ByteWindow, _ body: Range<Int>) throws(MediaError) -> Bool {
    if try window.matches(body.lowerBound, xmp + "\0") { return true }
    return try window.matches(body.lowerBound, profile)
  }

  /// Takes a chunk apart, decompressing its text; nil when it is broken.
  init?(_ type: FourCC, _ chunk: [UInt8]) {
    guard let end = chunk.firstIndex(of: 0) else { return nil }
    keyword = String(decoding: chunk[..<end], as: UTF8.self)
    var rest = chunk[(end + 1)...]
    var isCompressed = type == "zTXt"
    if type == "iTXt" {
      guard rest.count >= 2, let flag = rest.first else { return nil }
      isCompressed = flag == 1
      // Compression flag and method, then a language and a translated keyword, each ended by NUL.
      rest = rest.dropFirst(2)
      for _ in 0..<2 {
        guard let zero = rest.firstIndex(of: 0) else { return nil }
        rest = rest[(zero + 1)...]
      }
    } else if isCompressed {
      rest = rest.dropFirst()
    }
    guard isCompressed else {
      text = Array(rest)
      return
    }
    let inflated = Inflate.zlib(rest, limit: MediaHeader.longestBlock)
    guard inflated.isWhole else { return nil }
    text = inflated.bytes
  }

  /// Puts the block where it belongs.
  func move(into header: inout MediaHeader) {
    switch keyword {
    case Self.xmp: header.blocks.xmp = header.blocks.xmp ?? text
    case Self.profile + "exif", Self.profile + "APP1":
      guard let block = decodeProfile() else { return }
      if block.starts(with: "http://ns.adobe.com/xap/1.0/\0".utf8) {
        header.blocks.xmp = header.blocks.xmp ?? Array(block.dropFirst(29))
      } else {
        header.take(exif: block)
      }
    case Self.profile + "xmp": header.blocks.xmp = header.blocks.xmp ?? decodeProfile()
    case Self.profile + "iptc", Self.profile + "8bim":
      guard header.blocks.iptc == nil, let block = decodeProfile() else { return }
      header.blocks.iptc = block.first == 0x1C ? block : PhotoshopResources.iptc(block)
    default: break
    }
  }

  /// A chunk with a block as ImageMagick keeps it.
  static func chunk(_ name: String, _ block: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array((profile + name).utf8) + [0] + Array("\n\(name)\n\(block.count)".utf8)
    for (index, byte) in block.enumerated() {
      if index.isMultiple(of: 36) { text.append(10) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return PNGLayout.bytes("tEXt", text + [10])
  }

  /// ImageMagick's way to keep bytes in text: a name, a length, then hexadecimal digits.
  private func decodeProfile() -> [UInt8]? {
    let lines = text.split(separator: 10, maxSplits: 2)
    guard lines.count == 3 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines[2].count / 2)
    var high: UInt8?
    for character in lines[2] {
      let digit: UInt8
      switch character {
      case 0x30...0x39: digit = character - 0x30
      case 0x41...0x46: digit = character - 0x37
      case 0x61...0x66: digit = character - 0x57
      default: continue
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
