internal import SystemPackage

/// Proves that an edited file is the original but for the edits.
struct MetadataProof {
  private let original: InputFile
  private let edits: ByteEdits
  private let written: InputFile
  private let format: ImageFormat
  private let files: (MetadataFile, MetadataFile)

  private static let block = 1 << 14

  init(
    _ file: MetadataFile, _ original: InputFile, _ edits: ByteEdits, _ result: MetadataFile,
    _ written: InputFile
  ) {
    (self.original, self.edits, self.written) = (original, edits, written)
    format = file.format
    files = (file, result)
  }

  /// Throws unless the file that was written is of the same kind and size, and what was to stay stands
  /// in it where it should.
  func check(_ control: JobControl) throws(MediaError) {
    let (before, after) = files
    guard before.format == after.format, before.size == after.size, before.frames == after.frames
    else { throw Self.failure("is another picture") }
    var position = 0
    for piece in edits.pieces(ofLength: original.size) {
      switch piece {
      case .original(let range):
        try compare(range, with: position, control)
        position += range.count
      case .new(let bytes):
        guard try written.bytes(at: position, count: bytes.count) == bytes else {
          throw Self.failure("is not what was written")
        }
        position += bytes.count
      case .zeros(let count): position += count
      }
    }
    guard position == written.size else { throw Self.failure("has another length") }
  }

  /// Compares a range with what stands for it; of a long one, which the kernel copied, both ends.
  private func compare(
    _ range: Range<Int>, with position: Int, _ control: JobControl
  ) throws(MediaError) {
    try control.check()
    let count = min(Self.block, range.count)
    for done in Set([0, range.count - count]) {
      let (one, other) = (
        try original.bytes(at: range.lowerBound + done, count: count),
        try written.bytes(at: position + done, count: count)
      )
      guard one.count == count, one == other else { throw Self.failure("has other pixels") }
    }
  }

  private static func failure(_ what: String) -> MediaError {
    MediaError(
      .engineCrashed, "the result \(what); nothing was written", step: MetadataFile.step)
  }
}
