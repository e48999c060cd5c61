@testable import Safelight

/// A metadata step on bytes in memory, verified as the program verifies what it writes.
enum MetadataEdit {
  static func apply(
    _ step: some MetadataOperation, to bytes: [UInt8], _ format: ImageFormat = .jpeg
  ) throws -> (bytes: [UInt8], warnings: [String]) {
    let file = try MetadataFile(ByteWindow(bytes, label: "in"), format, label: "in")
    let changes = try step.changes(to: file)
    let result = changes.edits.applied(to: bytes.span)
    let written = try MetadataFile(ByteWindow(result, label: "out"), format, label: "out")
    try step.verify(written, from: file)
    return (result, changes.warnings)
  }

  static func set(
    _ assignments: [String], in bytes: [UInt8], _ format: ImageFormat = .jpeg
  ) throws -> (bytes: [UInt8], warnings: [String]) {
    try apply(
      SetMetadata(try assignments.map { try TagAssignment(parsing: $0) }), to: bytes, format)
  }

  /// The EXIF block of a file.
  static func block(of bytes: [UInt8], _ format: ImageFormat = .jpeg) throws -> ExifBlock? {
    try MetadataAudit.blocks(in: bytes, format: format).exif.flatMap { ExifBlock($0) }
  }
}
