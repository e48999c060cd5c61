/// Reads a PNG's chunks around the picture data (PNG third edition, W3C 2025).
struct PNGHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var hasData = false
  private var compressedLeft = mostCompressed

  /// More chunks than are walked: a 4 GB picture in libpng's 8 KiB pieces has half as many.
  private static let mostChunks = 1_000_000
  /// More metadata texts and profiles than are decompressed.
  private static let mostCompressed = 8

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var reader = try Self(window)
    try reader.walk()
    return reader.header
  }

  private init(_ window: ByteWindow) throws(MediaError) {
    self.window = window
    window.part = "the PNG's IHDR chunk"
    guard FourCC(try window.u32(12)) == "IHDR", try window.u32(8) == 13 else {
      throw window.damaged("the PNG does not begin with an IHDR chunk")
    }
    let size = PixelSize(width: try window.u32(16), height: try window.u32(20))
    header = MediaHeader(MediaInfo(format: .png, bytes: window.size, stored: size))
    let depth = try window.u8(24)
    let color = try window.u8(25)
    let allowed: [Int: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    guard let depths = allowed[color], depths.contains(depth) else {
      throw window.damaged("the PNG has colour type \(color) at \(depth) bits, which cannot be")
    }
    guard try 0...1 ~= window.u8(28), size.width <= Int32.max, size.height <= Int32.max else {
      throw window.damaged("the PNG's IHDR chunk is not valid")
    }
    header.info.depth = color == 3 ? 8 : depth
    header.info.colorSpace = color & 2 == 0 ? "gray" : "srgb"
    header.info.hasAlpha = color & 4 != 0
    header.info.channels = (color & 2 == 0 ? 1 : 3) + (header.info.hasAlpha ? 1 : 0)
    header.info.isProgressive = try window.u8(28) == 1
    if color == 3 { header.info.palette = 0 }
  }

  private mutating func walk() throws(MediaError) {
    var place = 33
    for _ in 0..<Self.mostChunks {
      // After the picture data only metadata follows, and a file may be cut off there.
      if hasData, !window.holds(place, 8) { break }
      window.part = "the PNG's chunks, before its picture data"
      let length = try window.u32(place)
      let type = FourCC(try window.u32(place + 4))
      guard length <= Int32.max else { throw window.damaged("a PNG chunk is impossibly long") }
      let body = place + 8..<place + 8 + length
      if type == "IEND" { break }
      if type == "IDAT" {
        hasData = true
      } else if window.holds(body.lowerBound, length) {
        try read(type, body)
      }
      place = body.upperBound + 4
    }
    guard hasData else { throw window.damaged("the PNG has no picture data") }
    guard header.info.palette != 0 else { throw window.damaged("the PNG lacks its palette") }
  }

  private mutating func read(_ type: FourCC, _ body: Range<Int>) throws(MediaError) {
    let (place, length) = (body.lowerBound, body.count)
    switch type {
    case "PLTE" where header.info.palette == 0: header.info.palette = length / 3
    case "tRNS" where !hasData && !header.info.hasAlpha:
      header.info.hasAlpha = true
      header.info.channels += 1
    case "pHYs" where length >= 9:
      let density = Double(try window.u32(place))
      if try window.u8(place + 8) == 1, density > 0 { header.info.density = density * 0.0254 }
    case "acTL" where length >= 8 && !hasData:
      header.info.sequenceFrames = try window.u32(place)
      header.info.variant = "apng"
      header.info.mimeType = "image/apng"
    case "cICP" where length >= 4:
      header.info.transfer = TransferFunction.name(try window.u8(place + 1))
    case "iCCP"
    where compressedLeft > 0 && header.blocks.icc == nil && header.admits("ICC", length):
      compressedLeft -= 1
      let bytes = try window.bytes(place, length)
      guard let end = bytes.firstIndex(of: 0), end + 2 < length else { return }
      let profile = Inflate.zlib(bytes[(end + 2)...], limit: MediaHeader.longestBlock)
      if profile.isWhole {
        header.blocks.icc = profile.bytes
      } else {
        header.warn("the ICC profile cannot be decompressed and was left out")
      }
    case "eXIf" where header.admits("EXIF", length):
      header.take(exif: try window.bytes(place, length))
    case "tEXt", "zTXt", "iTXt":
      guard compressedLeft > 0, try PNGText.isWanted(window, body), header.admits("text", length)
      else { return }
      compressedLeft -= 1
      PNGText(type, try window.bytes(place, length))?.move(into: &header)
    default: break
    }
  }
}
