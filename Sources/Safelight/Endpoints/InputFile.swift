package import SystemPackage

/// An input opened for random access: a regular file, or a pipe or bytes copied to anonymous memory.
///
/// Reads leave the descriptor's position alone, so that header parsers and an engine that was given
/// the same descriptor do not disturb each other.
package final class InputFile: Sendable {
  package let descriptor: FileDescriptor
  package let size: Int
  package let label: String

  package init(adopting descriptor: FileDescriptor, size: Int, label: String) {
    self.descriptor = descriptor
    self.size = size
    self.label = label
  }

  deinit {
    // A descriptor that was only read from has nothing left to report when it is closed.
    try? descriptor.close()
  }

  /// The bytes from `offset` on, fewer than `count` only at the end of the file.
  package func bytes(at offset: Int, count: Int) throws(MediaError) -> [UInt8] {
    guard offset >= 0, offset < size, count > 0 else { return [] }
    let wanted = min(count, size - offset)
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        while filled < wanted {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let got = try unsafe descriptor.read(
            fromAbsoluteOffset: Int64(offset + filled), into: rest)
          if got == 0 { break }
          filled += got
        }
      }
    } catch {
      throw MediaError(.ioError, "cannot read: \(error)", input: label, step: "read")
    }
  }
}
