/// Reads a WebP's chunks (RFC 9649).
struct WebPHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var hasPicture = false
  private var isAnimated = false

  private static let mostChunks = 1_000_000

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var reader = Self(window)
    try reader.walk()
    return reader.header
  }

  private init(_ window: ByteWindow) {
    self.window = window
    header = MediaHeader(
      MediaInfo(format: .webp, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
    header.info.chroma = "4:2:0"
  }

  private mutating func walk() throws(MediaError) {
    window.part = "the WebP's first chunk"
    var place = 12
    let end = try window.u32(4, .little) + 8
    for index in 0..<Self.mostChunks {
      // After the first picture the file may be cut off; what a header can tell was seen.
      if hasPicture, !window.holds(place, 8) || place >= end { break }
      let type = FourCC(try window.u32(place))
      let length = try window.u32(place + 4, .little)
      let body = place + 8..<place + 8 + length
      switch type {
      case "VP8X" where index == 0: try readExtended(body.lowerBound)
      case "VP8 " where !hasPicture: try readLossy(body.lowerBound)
      case "VP8L" where !hasPicture: try readLossless(body.lowerBound)
      case "ANMF": try readFrame(body.lowerBound)
      case "ALPH" where !isAnimated: setAlpha()
      case "ANIM" where length >= 6 && isAnimated:
        header.info.loop = try window.u16(body.lowerBound + 4, .little)
      case "ICCP", "EXIF", "XMP ": try readBlock(type, body)
      default: if index == 0 { throw window.damaged("the WebP begins with an unknown chunk") }
      }
      window.part = "the WebP's chunks, before its picture data"
      place = body.upperBound + length & 1
    }
    guard hasPicture, !isAnimated || !header.info.delays.isEmpty else {
      throw window.damaged("the WebP has no picture data")
    }
    if isAnimated { header.info.frames = header.info.delays.count }
    if header.info.delays.count == 1 { (header.info.delays, header.info.loop) = ([], nil) }
  }

  private mutating func setAlpha() {
    header.info.hasAlpha = true
    header.info.channels = 4
  }

  private mutating func readExtended(_ place: Int) throws(MediaError) {
    let flags = try window.u8(place)
    header.info.stored = PixelSize(
      width: try window.u24(place + 4, .little) + 1, height: try window.u24(place + 7, .little) + 1)
    header.info.variant = "extended"
    isAnimated = flags & 2 != 0
    if flags & 16 != 0 { setAlpha() }
  }

  private mutating func readLossy(_ place: Int) throws(MediaError) {
    window.part = "the WebP's VP8 frame header"
    guard try window.u8(place) & 1 == 0, try window.u24(place + 3) == 0x9D012A else {
      throw window.damaged("the WebP's VP8 frame header is not one of a key frame")
    }
    take(
      PixelSize(
        width: try window.u16(place + 6, .little) & 0x3FFF,
        height: try window.u16(place + 8, .little) & 0x3FFF))
    header.info.compression = "vp8"
  }

  private mutating func readLossless(_ place: Int) throws(MediaError) {
    window.part = "the WebP's VP8L header"
    let bits = try window.u32(place + 1, .little)
    guard try window.u8(place) == 0x2F, bits >> 29 == 0 else {
      throw window.damaged("the WebP's VP8L header has an unknown version")
    }
    take(PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1))
    if bits >> 28 & 1 != 0 { setAlpha() }
    header.info.compression = "vp8l"
    header.info.chroma = nil
  }

  /// A simple file's only picture; an extended file states its canvas before.
  private mutating func take(_ size: PixelSize) {
    if header.info.stored.width == 0 { header.info.stored = size }
    hasPicture = true
  }

  private mutating func readFrame(_ place: Int) throws(MediaError) {
    window.part = "the WebP's frames"
    // Behind the first frame the file may be cut off.
    guard isAnimated, !hasPicture || window.holds(place, 16) else { return }
    header.info.delays.append(try window.u24(place + 12, .little))
    hasPicture = true
    guard header.info.compression == nil, window.holds(place + 16, 4) else { return }
    let isLossless = FourCC(try window.u32(place + 16)) == "VP8L"
    header.info.compression = isLossless ? "vp8l" : "vp8"
    if isLossless { header.info.chroma = nil }
  }

  private mutating func readBlock(_ type: FourCC, _ body: Range<Int>) throws(MediaError) {
    let name = type == "ICCP" ? "ICC" : type == "EXIF" ? "EXIF" : "XMP"
    guard window.holds(body.lowerBound, body.count) else {
      header.warn("the \(name) block is cut off and was left out")
      return
    }
    guard header.admits(name, body.count) else { return }
    let bytes = try window.bytes(body.lowerBound, body.count)
    switch type {
    case "ICCP": header.blocks.icc = header.blocks.icc ?? bytes
    case "EXIF": header.take(exif: bytes)
    default: header.blocks.xmp = header.blocks.xmp ?? bytes
    }
  }
}
