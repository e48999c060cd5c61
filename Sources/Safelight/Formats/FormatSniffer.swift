/// Tells what a file is from its first bytes, whatever its name says.
package enum FormatSniffer {
  /// The most bytes that are looked at.
  package static let headLength = 64 << 10
  /// As many as most signatures need.
  private static let signatureLength = 64

  /// The picture format that begins with `head`, or nil when it is none.
  package static func format(of head: [UInt8]) -> ImageFormat? {
    if case .image(let format) = kind(of: head) { format } else { nil }
  }

  /// Picture, video or audio that begins with `head`, or nil when it is none of them.
  package static func kind(of head: [UInt8]) -> MediaKind? {
    guard head.count >= 2 else { return nil }
    if let format = pictureBySignature(head) { return .image(format) }
    if begins(head, [0x66, 0x74, 0x79, 0x70], at: 4) { return FileTypeBrands(head).kind }
    if TIFFLayout.signature(of: head) != nil {
      return .image(RawSignature.isRaw(ByteWindow(head, label: "")) ? .raw : .tiff)
    }
    if let kind = VideoSignature.kind(of: head) { return kind }
    if SVGSignature.matches(head) { return .image(.svg) }
    return nil
  }

  /// What `input` is; looks past its head only where a TIFF keeps its directory.
  package static func kind(of input: InputFile) throws(MediaError) -> MediaKind? {
    // Most are known by their first bytes, and folders hold many.
    let start = try input.bytes(at: 0, count: signatureLength)
    if start.count >= 2, let format = pictureBySignature(start) { return .image(format) }
    return try kind(of: input, head: input.bytes(at: 0, count: headLength))
  }

  /// What `input`, which begins with `head`, is.
  static func kind(of input: InputFile, head: [UInt8]) throws(MediaError) -> MediaKind? {
    let kind = kind(of: head)
    guard kind == .image(.tiff), input.size > head.count else { return kind }
    return .image(RawSignature.isRaw(ByteWindow(input, head: head)) ? .raw : .tiff)
  }

  /// Whether `bytes` stand in `head` at `offset`.
  static func begins(_ head: [UInt8], _ bytes: [UInt8], at offset: Int = 0) -> Bool {
    head.count >= offset + bytes.count && head[offset...].starts(with: bytes)
  }

  private static func pictureBySignature(_ head: [UInt8]) -> ImageFormat? {
    switch (head[0], head[1]) {
    case (0xFF, 0xD8): return begins(head, [0xFF], at: 2) ? .jpeg : nil
    case (0x89, 0x50): return begins(head, [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) ? .png : nil
    case (0x47, 0x49):
      return begins(head, Array("GIF87a".utf8)) || begins(head, Array("GIF89a".utf8)) ? .gif : nil
    case (0x52, 0x49):
      return begins(head, Array("RIFF".utf8)) && begins(head, Array("WEBP".utf8), at: 8)
        ? .webp : nil
    case (0xFF, 0x0A): return .jxl
    case (0xFF, 0x4F): return begins(head, [0xFF, 0x51], at: 2) ? .jp2 : nil
    case (0, 0):
      if begins(head, [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 13, 10, 0x87, 10]) { return .jxl }
      return begins(head, [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 13, 10, 0x87, 10]) ? .jp2 : nil
    case (0x25, 0x50): return begins(head, Array("%PDF-".utf8)) ? .pdf : nil
    case (0x42, 0x4D): return isBitmap(head) ? .bmp : nil
    case (0x50, _): return isAnymap(head) ? .ppm : nil
    case (0x23, 0x3F):
      return begins(head, Array("#?RADIANCE\n".utf8)) || begins(head, Array("#?RGBE\n".utf8))
        ? .hdr : nil
    default: return RawSignature.matches(head) ? .raw : nil
    }
  }

  /// "BM" begins many texts; the header that follows has one of a few lengths.
  private static func isBitmap(_ head: [UInt8]) -> Bool {
    guard head.count >= 18, head[15] == 0, head[16] == 0, head[17] == 0 else { return false }
    return [12, 16, 40, 52, 56, 64, 108, 124].contains(head[14])
  }

  /// P1…P7 and PF, Pf, each followed by white space.
  private static func isAnymap(_ head: [UInt8]) -> Bool {
    guard head.count >= 3, [9, 10, 13, 32].contains(head[2]) else { return false }
    return (0x31...0x37).contains(head[1]) || head[1] == 0x46 || head[1] == 0x66
  }
}
