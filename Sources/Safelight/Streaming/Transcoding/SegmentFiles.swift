internal import SystemPackage

/// The files that segments of one track are written to, one after the other.
///
/// While there are files left, each segment has its own; the last takes all that follow, so that a worker
/// that was given one file writes all segments to it.
struct SegmentFiles {
  private let files: [FileDescriptor]
  /// The number of the first file among all outputs of the order.
  private let firstOutput: Int
  private var next = 0
  private var length = 0

  init(_ files: [FileDescriptor], firstOutput: Int) {
    self.files = files
    self.firstOutput = firstOutput
  }

  /// Writes a segment, and says where.
  mutating func write(
    _ bytes: [UInt8], start: Int
  ) throws(MediaError) -> EncodedTrack.Piece {
    guard let last = files.indices.last else {
      throw MediaError(.engineCrashed, "a worker was given too few files", step: "worker")
    }
    let index = min(next, last)
    let offset = next > last ? length : 0
    try Self.write(bytes, to: files[index])
    next += 1
    length = offset + bytes.count
    return EncodedTrack.Piece(
      output: firstOutput + index, offset: offset, bytes: bytes.count, start: start)
  }

  /// Goes on with the segment that was written last.
  mutating func extend(
    _ piece: inout EncodedTrack.Piece, with bytes: [UInt8]
  ) throws(MediaError) {
    let index = piece.output - firstOutput
    guard files.indices.contains(index) else {
      throw MediaError(.engineCrashed, "a worker was given too few files", step: "worker")
    }
    try Self.write(bytes, to: files[index])
    length += bytes.count
    piece.bytes += bytes.count
  }

  private static func write(
    _ bytes: [UInt8], to file: FileDescriptor
  ) throws(MediaError) {
    do {
      try unsafe file.write(all: bytes.span.bytes)
    } catch {
      throw MediaError(.ioError, "cannot write: \(error)", step: "write")
    }
  }
}
