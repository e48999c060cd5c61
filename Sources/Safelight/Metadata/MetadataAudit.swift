/// Finds the metadata in a file that was written, to prove that a policy was kept.
package enum MetadataAudit {
  /// The blocks in a file, by the parsers that read inputs.
  ///
  /// - Throws: ``MediaError/Code/damagedInput`` for a file that is broken or not of the format.
  package static func blocks(
    in encoded: [UInt8], format: ImageFormat
  ) throws(MediaError) -> MetadataBlocks {
    try HeaderReader.read(ByteWindow(encoded, label: "output"), as: format).blocks
  }
}
