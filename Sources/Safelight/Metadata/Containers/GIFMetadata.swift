/// XMP in GIF's application extension (XMP Specification part 3, §1.1.2).
enum GIFMetadata {
  private static let xmpName = "XMP DataXMP"
  private static let loopNames = ["NETSCAPE2.0", "ANIMEXTS1.0"]
  /// Leads a reader that takes the packet for sub-blocks to their end, wherever it enters.
  private static let magicTrailer: [UInt8] =
    [1] + (0...255).reversed().map { UInt8($0) } + [0]

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    guard bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0),
      let flags = bytes.unsigned(at: 10, width: 1, .little)
    else { throw MetadataEmbedder.unexpected(.gif) }
    var result = MetadataEmbedder.Embedding()
    var position = 13 + colors(flags)
    var insertion = position
    var hasFrame = false
    while let introducer = bytes.unsigned(at: position, width: 1, .little), introducer != 0x3B {
      let start = position
      switch introducer {
      case 0x21:
        guard let end = blocksEnd(bytes, at: position + 2) else {
          throw MetadataEmbedder.unexpected(.gif)
        }
        position = end
        if isApplication(bytes, at: start, named: [xmpName]) {
          result.edits.remove(start..<end)
        } else if !hasFrame, isApplication(bytes, at: start, named: loopNames) {
          insertion = end
        }
      case 0x2C:
        guard let flags = bytes.unsigned(at: position + 9, width: 1, .little),
          // The byte before the sub-blocks is the size of the first code.
          let end = blocksEnd(bytes, at: position + 11 + colors(flags))
        else { throw MetadataEmbedder.unexpected(.gif) }
        position = end
        hasFrame = true
      default: throw MetadataEmbedder.unexpected(.gif)
      }
    }
    guard hasFrame, position < bytes.count else { throw MetadataEmbedder.unexpected(.gif) }
    if let xmp = blocks.xmp {
      // Extensions came with 89a.
      if bytes.holds("GIF87a", at: 0) { result.edits.replace(4..<5, with: [UInt8(ascii: "9")]) }
      let head: [UInt8] = [0x21, 0xFF, 11] + Array(xmpName.utf8)
      result.edits.insert(head + xmp + magicTrailer, at: insertion)
    }
    return result
  }

  /// Bytes of the colour table that flags announce.
  private static func colors(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1)
  }

  private static func isApplication(
    _ bytes: Span<UInt8>, at position: Int, named names: [String]
  ) -> Bool {
    bytes.unsigned(at: position + 1, width: 2, .little) == 0x0BFF
      && names.contains { bytes.holds($0, at: position + 3) }
  }

  /// Where a chain of sub-blocks ends; nil when it does not.
  private static func blocksEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var position = start
    while let length = bytes.unsigned(at: position, width: 1, .little) {
      position += 1 + length
      if length == 0 { return position }
    }
    return nil
  }
}
