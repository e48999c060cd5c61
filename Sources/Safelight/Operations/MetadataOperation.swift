/// A step that edits a file's metadata and leaves the compressed samples byte for byte.
///
/// A recipe that consists of such steps never decodes: ``MetadataRenderer`` copies the input but for
/// the bytes that the steps change. They cannot be mixed with steps that change pixels.
package protocol MetadataOperation: Operation {
  /// What has to change in a file; nothing where the file is already as the step would leave it.
  func changes(to file: MetadataFile) throws(MediaError) -> MetadataChanges
  /// Proves that a file which was written is what the step promises.
  func verify(_ written: MetadataFile, from original: MetadataFile) throws(MediaError)
}

extension MetadataOperation {
  package func verify(
    _ written: MetadataFile, from original: MetadataFile
  ) throws(MediaError) {}
}

/// What a metadata step changes in a file.
package struct MetadataChanges: Sendable {
  /// The changes.
  package var edits: ByteEdits
  /// What goes otherwise than asked, or is lost, one sentence each.
  package var warnings: [String]

  package init(edits: ByteEdits = ByteEdits(), warnings: [String] = []) {
    self.edits = edits
    self.warnings = warnings
  }
}

extension Recipe {
  /// Whether all it does is to edit metadata.
  package var editsMetadataOnly: Bool {
    !steps.isEmpty && steps.allSatisfy { $0 is any MetadataOperation }
  }
}
