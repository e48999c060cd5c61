internal import SystemPackage
internal import Vips

/// An encoded picture and the metadata to be set into it.
struct EncodedPicture {
  let encoded: Raster.Encoded
  let edits: ByteEdits
  /// What could not be carried along.
  var warnings: [String]
  let size: PixelSize
  let frames: Int
  /// The quality it was encoded with, whether or not its format has one.
  let quality: Int

  /// The bytes the whole file has.
  var count: Int { encoded.count + edits.growth }

  /// Writes the file from the descriptor's position on.
  func write(to file: FileDescriptor) throws(Errno) {
    try encoded.withBytes { (bytes) throws(Errno) in
      for piece in edits.pieces(ofLength: encoded.count) {
        switch piece {
        case .original(let range): unsafe try file.write(all: bytes.extracting(range).bytes)
        case .new(let new): unsafe try file.write(all: new.span.bytes)
        case .zeros(let count): try file.write(zeros: count)
        }
      }
    }
  }
}
