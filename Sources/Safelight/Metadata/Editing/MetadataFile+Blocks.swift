extension MetadataFile {
  /// The formats whose tags can be changed.
  static let taggable = "JPEG, PNG, WebP, TIFF, HEIC and AVIF"

  /// The blocks of the picture itself as they stand; those of further pictures are not among them.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` for a format whose tags cannot be changed.
  func blocks() throws(MediaError) -> MetadataBlocks {
    switch layout {
    case .jpeg(let layout): try JPEGBlocks(window, layout).blocks()
    case .png(let layout): try PNGBlocks(window, layout).blocks
    case .webp(let layout): try WebPBlocks(window, layout).blocks()
    case .heif(let layout): try HEIFBlocks(window, layout, format).blocks
    case .tiff: try TIFFBlocks(window).blocks()
    case .film, .gif, .jxl: throw fixed
    }
  }

  /// The edits after which the blocks are others, and every other byte is as before.
  ///
  /// - Throws: ``MediaError/Code/limitExceeded`` for a block that the format cannot hold.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    switch layout {
    case .jpeg(let layout): try JPEGBlocks(window, layout).edits(changes)
    case .png(let layout): try PNGBlocks(window, layout).edits(changes)
    case .webp(let layout): try WebPBlocks(window, layout).edits(changes)
    case .heif(let layout): try HEIFBlocks(window, layout, format).edits(changes)
    case .tiff: try TIFFBlocks(window).edits(changes)
    case .film, .gif, .jxl: throw fixed
    }
  }

  /// Pixels to an inch or centimetre that the container tells.
  func density() throws(MediaError) -> (x: Int, y: Int, isMetric: Bool)? {
    guard case .jpeg(let layout) = layout else { return nil }
    return try JPEGBlocks(window, layout).density()
  }

  private var fixed: MediaError {
    MediaError(
      .unsupported,
      "is \(format.rawValue), whose metadata exif show and exif strip can handle; tags can be set in "
        + Self.taggable, step: Self.step)
  }
}
