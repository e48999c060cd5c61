/// Finds the metadata in a file that was written, to prove that a policy was kept.
package enum MetadataAudit {
  /// The blocks in a file.
  ///
  /// - Throws: ``MediaError/Code/cannotCreate`` for a file that is not of the format.
  package static func blocks(
    in encoded: Span<UInt8>, format: ImageFormat
  ) throws(MediaError) -> MetadataBlocks {
    switch format {
    case .jpeg: try JPEGMetadata.blocks(in: encoded)
    case .png: try PNGMetadata.blocks(in: encoded)
    case .webp: try WebPMetadata.blocks(in: encoded)
    default: throw MetadataEmbedder.unexpected(format)
    }
  }
}
