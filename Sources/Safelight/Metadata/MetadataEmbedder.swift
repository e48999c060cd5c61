/// Puts metadata into an encoded file without touching its pixels.
package enum MetadataEmbedder {
  /// What has to change in a file.
  package struct Embedding: Sendable {
    /// The changes.
    package var edits: ByteEdits
    /// What could not be put in, one sentence each.
    package var warnings: [String]

    init(edits: ByteEdits = ByteEdits(), warnings: [String] = []) {
      self.edits = edits
      self.warnings = warnings
    }
  }

  /// The changes after which a file holds exactly the given EXIF, XMP and IPTC; its profile stays.
  ///
  /// - Throws: ``MediaError/Code/cannotCreate`` for a file that is not of the format, or built in a
  ///   way that its encoder never does.
  package static func edits(
    for encoded: Span<UInt8>, format: ImageFormat, blocks: MetadataBlocks
  ) throws(MediaError) -> Embedding {
    switch format {
    case .jpeg: try JPEGMetadata.edits(for: encoded, blocks)
    case .png: try PNGMetadata.edits(for: encoded, blocks)
    case .webp: try WebPMetadata.edits(for: encoded, blocks)
    case .avif, .heic: try HEIFMetadata.edits(for: encoded, blocks, format)
    case .gif: try GIFMetadata.edits(for: encoded, blocks)
    case .tiff: try TIFFMetadata.edits(for: encoded, blocks)
    case .jxl: try JXLMetadata.edits(for: encoded, blocks)
    default: throw unexpected(format)
    }
  }

  /// The file with the metadata in it, and what could not be put in.
  package static func embed(
    _ blocks: MetadataBlocks, in encoded: [UInt8], format: ImageFormat
  ) throws(MediaError) -> (bytes: [UInt8], warnings: [String]) {
    let embedding = try edits(for: encoded.span, format: format, blocks: blocks)
    return (embedding.edits.applied(to: encoded.span), embedding.warnings)
  }

  static func unexpected(_ format: ImageFormat) -> MediaError {
    MediaError(
      .cannotCreate, "metadata cannot be put into this \(format.rawValue) file", step: "metadata")
  }

  static func tooLong(_ name: String, _ format: ImageFormat) -> String {
    "the \(name) is longer than \(format.rawValue) can hold and was dropped"
  }
}
