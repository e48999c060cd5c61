/// The blocks of metadata of a WebP, and how others take their place.
struct WebPBlocks {
  private let window: ByteWindow
  private let layout: WebPLayout

  /// What libvips leaves in front of EXIF, and JPEG demands.
  private static let prefix = Array("Exif\0\0".utf8)

  init(_ window: ByteWindow, _ layout: WebPLayout) {
    (self.window, self.layout) = (window, layout)
  }

  /// The blocks as they stand; of several chunks of a kind, what the first holds.
  func blocks() throws(MediaError) -> MetadataBlocks {
    var exif = try content("EXIF")
    if exif?.starts(with: Self.prefix) == true { exif?.removeFirst(Self.prefix.count) }
    return MetadataBlocks(
      exif: exif, xmp: try content("XMP "), icc: try content("ICCP"))
  }

  /// The edits after which the blocks are others.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    guard try window.u32(4, .little) <= window.size - 8 else {
      throw window.damaged("the file ends before the WebP does")
    }
    var edits = ByteEdits()
    var (set, cleared): (UInt8, UInt8) = (0, 0)
    let parts = [
      ("ICCP", changes.icc, WebPLayout.Flag.profile), ("EXIF", changes.exif, WebPLayout.Flag.exif),
      ("XMP ", changes.xmp, WebPLayout.Flag.xmp),
    ]
    for (type, change, flag) in parts {
      let old = first(type)
      switch change {
      case .stays: break
      case .goes:
        cleared |= flag
        if let old { edits.remove(old.range) }
      case .becomes(let block):
        set |= flag
        edits.replace(place(of: type, old), with: WebPLayout.bytes(type, block))
      }
    }
    try addHeader(set, &edits)
    try layout.mend(&edits, window, clearing: cleared, setting: set)
    return edits
  }

  private func first(_ type: String) -> WebPLayout.Chunk? {
    layout.chunks.first { $0.type.description == type }
  }

  private func content(_ type: String) throws(MediaError) -> [UInt8]? {
    guard let chunk = first(type) else { return nil }
    guard chunk.payload.count <= MediaHeader.longestBlock else {
      throw window.damaged("a \(type) chunk has \(chunk.payload.count) bytes, too many to be read")
    }
    return try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
  }

  /// Where a chunk goes: to its old place; a profile before the picture, EXIF before XMP at the end.
  private func place(of type: String, _ old: WebPLayout.Chunk?) -> Range<Int> {
    if let old { return old.range }
    if type == "ICCP" {
      let header = layout.chunks.first.flatMap { $0.type == "VP8X" ? $0.range.upperBound : nil }
      let place = header ?? layout.chunks.first?.range.lowerBound ?? 12
      return place..<place
    }
    let place = (type == "EXIF" ? first("XMP ")?.range.lowerBound : nil) ?? layout.end
    return place..<place
  }

  /// A plain picture has no room for other chunks without the extended header.
  private func addHeader(_ flags: UInt8, _ edits: inout ByteEdits) throws(MediaError) {
    guard flags != 0, let picture = layout.chunks.first, picture.type != "VP8X" else { return }
    let head = try window.bytes(picture.payload.lowerBound, min(10, picture.payload.count))
    guard
      let payload = WebPMetadata.header(picture.type.description, head, flags: flags)
    else { throw window.damaged("the WebP does not begin with a picture") }
    var result = ByteEdits()
    result.insert(WebPLayout.bytes("VP8X", payload), at: picture.range.lowerBound)
    // What was to stand there stands behind it.
    result.merge(edits, at: 0)
    edits = result
  }
}
