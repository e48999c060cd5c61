/// Reads a JPEG up to its first scan (ITU-T T.81 annex B, JFIF 1.02, Exif 2.32).
struct JPEGHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var segments = JPEGSegments()
  private var hasFrame = false
  private var luma: [UInt16]?

  /// More segments than a writer needs before the picture.
  private static let mostSegments = 50_000
  /// How much that is no marker is skipped, as decoders do.
  private static let mostJunk = 64 << 10

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var reader = Self(window)
    try reader.walk()
    return reader.header
  }

  /// What the segments before a picture that is broken or missing carry.
  static func remains(_ window: ByteWindow) -> MediaHeader {
    var reader = Self(window)
    // What is wrong was said before.
    try? reader.walk()
    if reader.header.blocks.iptc == nil { try? reader.segments.finish(window, &reader.header) }
    return reader.header
  }

  private init(_ window: ByteWindow) {
    self.window = window
    header = MediaHeader(
      MediaInfo(format: .jpeg, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
  }

  private mutating func walk() throws(MediaError) {
    var place = 2
    for _ in 0..<Self.mostSegments {
      window.part = hasFrame ? "the JPEG header, before the picture data" : "the JPEG header"
      let marker: Int
      (marker, place) = try nextMarker(place)
      if marker == 0x01 || 0xD0...0xD8 ~= marker { continue }
      if marker == 0xD9 { throw window.damaged("the JPEG ends before its picture data") }
      let length = try window.u16(place)
      guard length >= 2 else { throw window.damaged("a JPEG segment has an impossible length") }
      if marker == 0xDA {
        guard hasFrame else { throw window.damaged("the JPEG has no frame header") }
        try findScan(place + 2..<place + length)
        return try finish()
      }
      let body = place + 2..<place + length
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: try readFrame(marker, body)
      case 0xDB: try readTables(body)
      case 0xE0...0xEF:
        try segments.read(marker, body, window, &header)
      default: break
      }
      place = body.upperBound
    }
    throw window.damaged("the JPEG has too many segments before its picture data")
  }

  /// The next marker, and the place after it.
  private func nextMarker(_ start: Int) throws(MediaError) -> (Int, Int) {
    var place = start
    while place - start < Self.mostJunk {
      guard try window.u8(place) == 0xFF else {
        place += 1
        continue
      }
      // Any number of 0xFF may stand before a marker; a zero after one makes it data.
      let marker = try window.u8(place + 1)
      if marker != 0, marker != 0xFF { return (marker, place + 2) }
      place += 1
    }
    throw window.damaged("the JPEG's header holds something else than segments")
  }

  private mutating func readFrame(_ marker: Int, _ body: Range<Int>) throws(MediaError) {
    guard !hasFrame else { return }
    window.part = "the JPEG frame header"
    let place = body.lowerBound
    let components = try window.u8(place + 5)
    guard 1...4 ~= components, body.count >= 6 + components * 3 else {
      throw window.damaged("the JPEG's frame header has \(components) components")
    }
    header.info.depth = try window.u8(place)
    header.info.stored = PixelSize(
      width: try window.u16(place + 3), height: try window.u16(place + 1))
    guard header.info.stored.width > 0, header.info.stored.height > 0 else {
      throw window.damaged("the JPEG's frame header says that the picture has no pixels")
    }
    header.info.channels = components
    header.info.colorSpace = components < 3 ? "gray" : components == 3 ? "srgb" : "cmyk"
    header.info.isProgressive = marker & 3 == 2
    header.info.compression =
      switch marker {
      case 0xC0, 0xC1: "huffman"
      case 0xC2: "progressive"
      case 0xC3: "lossless"
      default: marker > 0xC8 ? "arithmetic" : "hierarchical"
      }
    if components >= 3 {
      let factors = [
        try window.u8(place + 7), try window.u8(place + 10), try window.u8(place + 13),
      ]
      header.info.chroma = Self.subsampling(factors)
    }
    hasFrame = true
  }

  /// J:a:b notation from sampling factors; nil for what it has no words for.
  static func subsampling(_ factors: [Int]) -> String? {
    let (first, rest) = (factors[0], factors.dropFirst())
    guard let second = rest.first, rest.allSatisfy({ $0 == second }), second & 15 > 0, second > 15
    else { return nil }
    let (across, down) = (first >> 4, first & 15)
    guard across % (second >> 4) == 0, down % (second & 15) == 0 else { return nil }
    switch (across / (second >> 4), down / (second & 15)) {
    case (1, 1): return "4:4:4"
    case (2, 1): return "4:2:2"
    case (2, 2): return "4:2:0"
    case (1, 2): return "4:4:0"
    case (4, 1): return "4:1:1"
    case (4, 2): return "4:1:0"
    default: return nil
    }
  }

  private mutating func readTables(_ body: Range<Int>) throws(MediaError) {
    var place = body.lowerBound
    while place < body.upperBound {
      let kind = try window.u8(place)
      let isWide = kind >> 4 != 0
      let length = isWide ? 128 : 64
      guard place + 1 + length <= body.upperBound else { return }
      if kind & 15 == 0, luma == nil {
        let bytes = try window.bytes(place + 1, length)
        luma =
          isWide
          ? (0..<64).map { UInt16(bytes[$0 * 2]) << 8 | UInt16(bytes[$0 * 2 + 1]) }
          : bytes.map(UInt16.init)
      }
      place += 1 + length
    }
  }

  /// Notes where the pixels are when one scan in Huffman codes holds all components.
  private mutating func findScan(_ body: Range<Int>) throws(MediaError) {
    guard header.info.compression == "huffman",
      try window.u8(body.lowerBound) == header.info.channels
    else { return }
    header.scan = body.upperBound
  }

  private mutating func finish() throws(MediaError) {
    header.info.quality = luma.flatMap(JPEGQuality.estimate)
    try segments.finish(window, &header)
    if header.info.channels == 3, segments.adobeTransform == 0 { header.info.chroma = nil }
  }
}
