/// Reads a JPEG XL's image header (ISO/IEC 18181-1 annex A and D, 18181-2 for the boxes).
///
/// Decoders hand out pictures upright, so the size told is the upright one.
struct JXLHeader {
  private var bits: BitReader
  private var info: MediaInfo

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    guard try window.u16(0) != 0xFF0A else {
      return MediaHeader(try information(of: window.bytes(2, min(window.size - 2, 512)), window))
    }
    window.part = "the JPEG XL's boxes"
    var header: MediaHeader?
    var blocks = MediaHeader(
      MediaInfo(format: .jxl, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
    for box in try ISOBox.boxes(window, from: 0, to: window.size) {
      let length = box.end - box.body
      switch box.type {
      case "jxlc" where header == nil, "jxlp" where header == nil:
        // A partial codestream's box begins with its number; the first part has the header.
        let skip = box.type == "jxlp" ? 6 : 2
        guard length > skip else { break }
        let bytes = try window.bytes(box.body + skip, min(length - skip, 512))
        header = MediaHeader(try information(of: bytes, window))
      case "Exif" where length > 8 && blocks.admits("EXIF", length):
        let skip = try window.u32(box.body)
        guard skip < length - 4 else { break }
        blocks.take(exif: try window.bytes(box.body + 4 + skip, length - 4 - skip))
      case "xml " where length > 0 && blocks.admits("XMP", length) && blocks.blocks.xmp == nil:
        blocks.blocks.xmp = try window.bytes(box.body, length)
      default: break
      }
    }
    guard var header else { throw window.damaged("the JPEG XL has no codestream") }
    header.blocks = blocks.blocks
    header.warnings = blocks.warnings
    return header
  }

  private static func information(
    of bytes: [UInt8], _ window: ByteWindow
  ) throws(MediaError) -> MediaInfo {
    var reader = Self(
      bits: BitReader(bytes),
      info: MediaInfo(format: .jxl, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
    reader.readImage()
    guard !reader.bits.isExhausted else {
      throw window.damaged("the file ends inside the JPEG XL's image header")
    }
    return reader.info
  }

  private mutating func readImage() {
    info.stored = readSize()
    guard bits.take(1) == 0 else { return }
    if bits.take(1) == 1 {
      if bits.take(3) >= 4 { info.stored = info.stored.transposed }
      if bits.take(1) == 1 { _ = readSize() }
      if bits.take(1) == 1 { skipPreview() }
      if bits.take(1) == 1 { readAnimation() }
    }
    readDepth()
    _ = bits.take(1)
    let extra = bits.choose((0, 0), (1, 0), (2, 4), (1, 12))
    // The first extra channel tells whether it is alpha; more of them seldom are.
    if extra > 0 {
      info.hasAlpha = bits.take(1) == 1 || bits.choose((0, 0), (1, 0), (2, 4), (18, 6)) == 0
    }
    if extra == 0 {
      _ = bits.take(1)
      if bits.take(1) == 0 {
        _ = bits.take(1)
        let space = bits.choose((0, 0), (1, 0), (2, 4), (18, 6))
        if space == 1 { (info.colorSpace, info.channels) = ("gray", 1) }
      }
    }
    if info.hasAlpha { info.channels += 1 }
  }

  private mutating func readSize() -> PixelSize {
    let isSmall = bits.take(1) == 1
    func edge(_ bits: inout BitReader) -> Int {
      isSmall ? (bits.take(5) + 1) * 8 : bits.choose((1, 9), (1, 13), (1, 18), (1, 30))
    }
    let height = edge(&bits)
    let ratio = bits.take(3)
    return PixelSize(width: Self.width(height, ratio) ?? edge(&bits), height: height)
  }

  private mutating func skipPreview() {
    let isDivided = bits.take(1) == 1
    func edge(_ bits: inout BitReader) {
      _ =
        isDivided
        ? bits.choose((16, 0), (32, 0), (1, 5), (33, 9))
        : bits.choose((1, 6), (65, 8), (321, 10), (1345, 12))
    }
    edge(&bits)
    if bits.take(3) == 0 { edge(&bits) }
  }

  private static func width(_ height: Int, _ ratio: Int) -> Int? {
    let ratios = [(0, 1), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1)]
    return ratio == 0 ? nil : height * ratios[ratio].0 / ratios[ratio].1
  }

  private mutating func readAnimation() {
    _ = bits.choose((100, 0), (1000, 0), (1, 10), (1, 30))
    _ = bits.choose((1, 0), (1001, 0), (1, 8), (1, 10))
    info.loop = bits.choose((0, 0), (0, 3), (0, 16), (0, 32))
    _ = bits.take(1)
    info.variant = "animated"
  }

  private mutating func readDepth() {
    if bits.take(1) == 0 {
      info.depth = bits.choose((8, 0), (10, 0), (12, 0), (1, 6))
    } else {
      info.depth = bits.choose((32, 0), (16, 0), (24, 0), (1, 6))
      _ = bits.take(4)
    }
  }
}
