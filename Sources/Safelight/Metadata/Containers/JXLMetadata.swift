/// Metadata in the boxes of a JPEG XL container (ISO/IEC 18181-2).
enum JXLMetadata {
  /// The signature box and the file type that every container begins with.
  private static let start: [UInt8] =
    BoxRange.bytes("JXL ", [0x0D, 0x0A, 0x87, 0x0A])
    + BoxRange.bytes("ftyp", Array("jxl \0\0\0\0jxl ".utf8))

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    var result = MetadataEmbedder.Embedding()
    var boxes: [UInt8] = []
    // Four bytes say how far into the box the TIFF header begins.
    if let exif = blocks.exif { boxes += BoxRange.bytes("Exif", [0, 0, 0, 0] + exif) }
    if let xmp = blocks.xmp { boxes += BoxRange.bytes("xml ", xmp) }
    if bytes.unsigned(at: 0, width: 2, .big) == 0xFF0A {
      guard !boxes.isEmpty else { return result }
      // A last box may leave its length open.
      let codestream = [0, 0, 0, 0] + Array("jxlc".utf8)
      result.edits.insert(start + boxes + codestream, at: 0)
      return result
    }
    guard bytes.holds("JXL ", at: 4), let found = BoxRange.boxes(bytes, in: 0..<bytes.count),
      let codestream = found.first(where: { ["jxlc", "jxlp"].contains($0.type) })
    else { throw MetadataEmbedder.unexpected(.jxl) }
    for box in found where isMetadata(box, bytes) { result.edits.remove(box.range) }
    if !boxes.isEmpty { result.edits.insert(boxes, at: codestream.range.lowerBound) }
    return result
  }

  /// Whether a box holds EXIF or XMP, plain or compressed.
  private static func isMetadata(_ box: BoxRange, _ bytes: Span<UInt8>) -> Bool {
    let types = ["Exif", "xml "]
    return types.contains(box.type)
      || box.type == "brob" && types.contains { bytes.holds($0, at: box.body.lowerBound) }
  }
}
