/// Metadata in the chunks of PNG (third edition), all of it before the pixels.
enum PNGMetadata {
  private static let xmpKeyword = "XML:com.adobe.xmp\0"

  private struct Chunk {
    var type: String
    var range: Range<Int>
    var payload: Range<Int>
  }

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    let chunks = try chunks(bytes)
    // A frame's control chunk must stay next to the pixels it is about.
    guard let first = chunks.first(where: { ["IDAT", "fcTL"].contains($0.type) }) else {
      throw MetadataEmbedder.unexpected(.png)
    }
    var result = MetadataEmbedder.Embedding()
    for chunk in chunks where isMetadata(chunk, bytes) { result.edits.remove(chunk.range) }
    if let exif = blocks.exif {
      result.edits.insert(PNGLayout.bytes("eXIf", exif), at: first.range.lowerBound)
    }
    if let xmp = blocks.xmp {
      result.edits.insert(PNGLayout.xmp(xmp), at: first.range.lowerBound)
    }
    return result
  }

  private static func isMetadata(_ chunk: Chunk, _ bytes: Span<UInt8>) -> Bool {
    switch chunk.type {
    case "eXIf": true
    case "iTXt": bytes.holds(xmpKeyword, at: chunk.payload.lowerBound)
    // ImageMagick's way, from before there were chunks for it.
    case "tEXt", "zTXt": bytes.holds("Raw profile type ", at: chunk.payload.lowerBound)
    default: false
    }
  }

  private static func chunks(_ bytes: Span<UInt8>) throws(MediaError) -> [Chunk] {
    guard bytes.unsigned(at: 0, width: 4, .big) == 0x8950_4E47,
      bytes.unsigned(at: 4, width: 4, .big) == 0x0D0A_1A0A
    else { throw MetadataEmbedder.unexpected(.png) }
    var chunks: [Chunk] = []
    var position = 8
    while position < bytes.count {
      guard let length = bytes.unsigned(at: position, width: 4, .big),
        let type = bytes.copy(position + 4..<position + 8),
        let range = bytes.range(at: position, length: length + 12)
      else { throw MetadataEmbedder.unexpected(.png) }
      chunks.append(
        Chunk(
          type: String(decoding: type, as: UTF8.self), range: range,
          payload: position + 8..<position + 8 + length))
      position = range.upperBound
      if chunks.last?.type == "IEND" { return chunks }
    }
    throw MetadataEmbedder.unexpected(.png)
  }
}
