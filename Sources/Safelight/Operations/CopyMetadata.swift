internal import SystemPackage

/// Copies metadata from another file; the picture stays byte for byte, and so does what the other
/// file says nothing of.
///
/// What tells how that file's pixels are stored and shown is not copied unless it is named:
/// orientation, size, resolution, colour space, thumbnail and colour profile.
public struct CopyMetadata: Operation {
  /// `copy-metadata`
  public static let name = "copy-metadata"

  /// The file to copy from, a picture of any format that can be read.
  public var source: String
  /// What is copied; EXIF, XMP and IPTC when it is empty.
  public var choices: [CopiedMetadata]

  /// Makes the step.
  public init(from source: String, _ choices: [CopiedMetadata] = []) {
    self.source = source
    self.choices = choices
  }
}

extension CopyMetadata: FileNaming {
  package var namedFiles: [String] { [source] }

  package func renamingFiles(_ rename: (String) -> String) -> Self {
    var step = self
    step.source = rename(source)
    return step
  }

  package func checkFiles() throws(MediaError) {
    for case .tag(let name) in choices { _ = try SettableTag.tags(named: name) }
    _ = try InputFile.open(.file(FilePath(source)))
  }
}

extension CopyMetadata: MetadataOperation {
  package func changes(to file: MetadataFile) throws(MediaError) -> MetadataChanges {
    try editing(file).changes()
  }

  package func verify(
    _ written: MetadataFile, from original: MetadataFile
  ) throws(MediaError) {
    try editing(original).check(written)
  }

  /// What there is to copy.
  private func blocks() throws(MediaError) -> MetadataBlocks {
    do throws(MediaError) {
      return try HeaderReader.read(try HandedFiles.open(source)).blocks
    } catch {
      throw MediaError(
        error.code, "cannot copy from \(source): \(error.message)", step: MetadataFile.step)
    }
  }

  private func editing(_ file: MetadataFile) throws(MediaError) -> TagEditing {
    let blocks = try blocks()
    var editing = try TagEditing(file)
    try MetadataCopy(blocks, label: source).apply(choices, to: &editing)
    return editing
  }
}
