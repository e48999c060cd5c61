/// Sets, removes and shifts tags of EXIF, and of XMP and IPTC where they say the same; the picture,
/// and all that is not named, stays byte for byte.
///
/// Values go where the old ones were when they fit, others to the end of the block, so that maker
/// notes, which hold offsets, stay where they are. A file that has no EXIF gets a block.
public struct SetMetadata: Operation {
  /// `set-metadata`
  public static let name = "set-metadata"

  /// What is set, in order.
  public var assignments: [TagAssignment]

  /// Makes the step.
  public init(_ assignments: [TagAssignment]) {
    self.assignments = assignments
  }
}

extension SetMetadata: MetadataOperation {
  package func changes(to file: MetadataFile) throws(MediaError) -> MetadataChanges {
    try editing(file).changes()
  }

  package func verify(
    _ written: MetadataFile, from original: MetadataFile
  ) throws(MediaError) {
    try editing(original).check(written)
  }

  private func editing(_ file: MetadataFile) throws(MediaError) -> TagEditing {
    var editing = try TagEditing(file)
    for assignment in assignments { try editing.draft.apply(assignment) }
    if file.format == .heic || file.format == .avif,
      editing.draft.exif.changes[.orientation] ?? nil != nil
    {
      editing.draft.warnings.append(
        "viewers turn \(file.format.rawValue) pictures as the container says, not as EXIF does")
    }
    return editing
  }
}
