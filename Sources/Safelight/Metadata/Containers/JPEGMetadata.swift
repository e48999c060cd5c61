/// Metadata in the application segments of JPEG.
enum JPEGMetadata {
  private static let extendedPrefix = "http://ns.adobe.com/xmp/extension/\0"

  private struct Segment {
    var marker: Int
    /// From the marker on.
    var range: Range<Int>
    var payload: Range<Int>
  }

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    var result = MetadataEmbedder.Embedding()
    var position = 2
    for segment in try segments(bytes) {
      if segment.marker == 0xE0, segment.range.lowerBound == position {
        position = segment.range.upperBound
      }
      if isMetadata(segment, bytes) { result.edits.remove(segment.range) }
    }
    let parts = [
      ("EXIF block", 0xE1, JPEGLayout.exifPrefix, blocks.exif),
      ("XMP packet", 0xE1, JPEGLayout.xmpPrefix, blocks.xmp),
      (
        "IPTC block", 0xED, JPEGLayout.photoshopPrefix, blocks.iptc.map(PhotoshopResources.wrapping)
      ),
    ]
    for case (let name, let marker, let prefix, let block?) in parts {
      guard let segment = JPEGLayout.bytes(marker, prefix, block) else {
        result.warnings.append(MetadataEmbedder.tooLong(name, .jpeg))
        continue
      }
      result.edits.insert(segment, at: position)
    }
    return result
  }

  private static func isMetadata(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
    let prefixes: [String] =
      switch segment.marker {
      case 0xE1: [JPEGLayout.exifPrefix, JPEGLayout.xmpPrefix, extendedPrefix]
      case 0xED: [JPEGLayout.photoshopPrefix]
      default: []
      }
    return prefixes.contains { bytes.holds($0, at: segment.payload.lowerBound) }
  }

  /// The segments before the first scan.
  private static func segments(_ bytes: Span<UInt8>) throws(MediaError) -> [Segment] {
    guard bytes.unsigned(at: 0, width: 2, .big) == 0xFFD8 else {
      throw MetadataEmbedder.unexpected(.jpeg)
    }
    var segments: [Segment] = []
    var position = 2
    while bytes.unsigned(at: position, width: 1, .big) == 0xFF,
      let marker = bytes.unsigned(at: position + 1, width: 1, .big)
    {
      switch marker {
      case 0xDA: return segments
      case 0xFF: position += 1
      case 0x01, 0xD0...0xD7: position += 2
      default:
        guard let length = bytes.unsigned(at: position + 2, width: 2, .big), length >= 2,
          let range = bytes.range(at: position, length: length + 2)
        else { throw MetadataEmbedder.unexpected(.jpeg) }
        segments.append(
          Segment(marker: marker, range: range, payload: position + 4..<range.upperBound))
        position = range.upperBound
      }
    }
    throw MetadataEmbedder.unexpected(.jpeg)
  }
}
