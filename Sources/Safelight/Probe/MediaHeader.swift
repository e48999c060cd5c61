/// A file's header: what it tells, and the descriptive blocks it carries.
package struct MediaHeader: Sendable {
  /// What is told.
  package var info: MediaInfo
  /// The blocks, unparsed.
  package var blocks = MetadataBlocks()
  /// The largest embedded JPEG, for camera raw.
  package var preview: RawPreview?
  /// Where the compressed pixels of a JPEG with a single scan begin.
  package var scan: Int?
  /// What a decoder must be shown instead of the file's own bytes to read it right: libheif mistakes
  /// the size of a picture whose rotation is listed before its size.
  package var patches: [BytePatch] = []
  /// What was wrong without making the file unreadable, one sentence each.
  package var warnings: [String] = []

  package init(_ info: MediaInfo) { self.info = info }

  /// The most bytes of a descriptive block; longer ones are left out with a warning.
  package static let longestBlock = 4 << 20

  /// Notes something wrong, once, and never without end.
  mutating func warn(_ sentence: String) {
    if warnings.count < 16, !warnings.contains(sentence) { warnings.append(sentence) }
  }

  /// Whether a block of `count` bytes is worth reading; notes it when it is not.
  mutating func admits(_ name: String, _ count: Int) -> Bool {
    if count > Self.longestBlock {
      warn("the \(name) block of \(count) bytes is too long and was left out")
      return false
    }
    return count > 0
  }

  /// Takes an EXIF block, dropping prefixes that writers leave in front of its TIFF structure.
  mutating func take(exif block: [UInt8]) {
    guard blocks.exif == nil else { return }
    var rest = block[...]
    if rest.starts(with: "Exif\0".utf8) { rest = rest.dropFirst(6) }
    guard rest.starts(with: [0x49, 0x49, 0x2A, 0]) || rest.starts(with: [0x4D, 0x4D, 0, 0x2A])
    else {
      warn("the EXIF block has no TIFF header and was left out")
      return
    }
    blocks.exif = Array(rest)
  }
}
