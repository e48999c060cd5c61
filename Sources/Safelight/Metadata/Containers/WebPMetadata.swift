/// Metadata in the chunks of WebP's extended file format (RFC 9649, §2.7).
enum WebPMetadata {
  private enum Flag {
    static let xmp: UInt8 = 0x04
    static let exif: UInt8 = 0x08
    static let alpha: UInt8 = 0x10
  }

  private struct Chunk {
    var type: String
    /// With the padding byte.
    var range: Range<Int>
    var payload: Range<Int>
  }

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    let (chunks, end) = try chunks(bytes)
    guard let first = chunks.first else { throw MetadataEmbedder.unexpected(.webp) }
    var result = MetadataEmbedder.Embedding()
    for chunk in chunks where ["EXIF", "XMP "].contains(chunk.type) {
      result.edits.remove(chunk.range)
    }
    var flags: UInt8 = 0
    if let exif = blocks.exif {
      flags |= Flag.exif
      result.edits.insert(chunkBytes("EXIF", exif), at: end)
    }
    if let xmp = blocks.xmp {
      flags |= Flag.xmp
      result.edits.insert(chunkBytes("XMP ", xmp), at: end)
    }
    if first.type == "VP8X" {
      guard let old = bytes.unsigned(at: first.payload.lowerBound, width: 1, .little) else {
        throw MetadataEmbedder.unexpected(.webp)
      }
      let byte = UInt8(truncatingIfNeeded: old) & ~(Flag.exif | Flag.xmp) | flags
      if Int(byte) != old {
        let position = first.payload.lowerBound
        result.edits.replace(position..<position + 1, with: [byte])
      }
    } else if flags != 0 {
      guard let head = bytes.copy(first.payload.prefix(10)),
        let payload = header(first.type, head, flags: flags)
      else { throw MetadataEmbedder.unexpected(.webp) }
      result.edits.insert(chunkBytes("VP8X", payload), at: first.range.lowerBound)
    }
    if result.edits.growth != 0 {
      let size = end - 8 + result.edits.growth
      guard size <= 0xFFFF_FFFE else { throw MetadataEmbedder.unexpected(.webp) }
      var field: [UInt8] = []
      field.append(size, width: 4, .little)
      result.edits.replace(4..<8, with: field)
    }
    return result
  }

  /// The chunks and where the last ends.
  private static func chunks(
    _ bytes: Span<UInt8>
  ) throws(MediaError) -> (chunks: [Chunk], end: Int) {
    guard bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8),
      let size = bytes.unsigned(at: 4, width: 4, .little), size <= bytes.count - 8
    else { throw MetadataEmbedder.unexpected(.webp) }
    let end = 8 + size
    var chunks: [Chunk] = []
    var position = 12
    while position < end {
      guard position + 8 <= end, let type = bytes.copy(position..<position + 4),
        let length = bytes.unsigned(at: position + 4, width: 4, .little),
        let range = bytes.range(at: position, length: 8 + length + length % 2),
        range.upperBound <= end
      else { throw MetadataEmbedder.unexpected(.webp) }
      chunks.append(
        Chunk(
          type: String(decoding: type, as: UTF8.self), range: range,
          payload: position + 8..<position + 8 + length))
      position = range.upperBound
    }
    return (chunks, end)
  }

  /// The extended header that a plain picture needs for other chunks to stand beside it; nil for what
  /// is no picture.
  ///
  /// - Parameters:
  ///   - type: the picture's chunk.
  ///   - head: the first ten bytes of it.
  ///   - flags: what stands beside it.
  static func header(_ type: String, _ head: [UInt8], flags: UInt8) -> [UInt8]? {
    guard let picture = picture(type, head.span) else { return nil }
    var payload: [UInt8] = [flags | (picture.hasAlpha ? Flag.alpha : 0), 0, 0, 0]
    payload.append(picture.width - 1, width: 3, .little)
    payload.append(picture.height - 1, width: 3, .little)
    return payload
  }

  /// The size of a lossy (RFC 6386, §9.1) or lossless (RFC 9649, §3.4) picture.
  private static func picture(
    _ type: String, _ head: Span<UInt8>
  ) -> (width: Int, height: Int, hasAlpha: Bool)? {
    switch type {
    case "VP8 ":
      guard let width = head.unsigned(at: 6, width: 2, .little),
        let height = head.unsigned(at: 8, width: 2, .little),
        width & 0x3FFF > 0, height & 0x3FFF > 0
      else { return nil }
      return (width & 0x3FFF, height & 0x3FFF, false)
    case "VP8L":
      guard let bits = head.unsigned(at: 1, width: 4, .little) else { return nil }
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bits >> 28 & 1 == 1)
    default: return nil
    }
  }

  private static func chunkBytes(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    var bytes = Array(type.utf8)
    bytes.append(payload.count, width: 4, .little)
    bytes += payload
    if !payload.count.isMultiple(of: 2) { bytes.append(0) }
    return bytes
  }
}
