internal import CFileSystem
internal import Glibc
internal import SystemPackage

extension FileDescriptor {
  /// Another descriptor of the same open file.
  func copied() throws(Errno) -> FileDescriptor {
    let copy = fcntl(rawValue, F_DUPFD_CLOEXEC, 3)
    if copy < 0 { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: copy)
  }

  /// Writes zeros from the current position on.
  func write(zeros count: Int) throws(Errno) {
    let block = [UInt8](repeating: 0, count: min(count, 1 << 16))
    var rest = count
    while rest > 0 {
      let length = min(rest, block.count)
      try unsafe write(all: block.span.extracting(0..<length).bytes)
      rest -= length
    }
  }

  /// Writes a range of another file from the current position on; the kernel copies where it can,
  /// which some file systems do without copying.
  func write(_ range: Range<Int>, of file: FileDescriptor) throws(Errno) {
    var start = range.lowerBound
    while range.upperBound - start >= 1 << 17 {
      let count = cfilesystem_copy_range(
        file.rawValue, start, rawValue, min(range.upperBound - start, 1 << 30))
      if count == -Int(EINTR) { continue }
      // Not between these two; what is left is read and written.
      if count <= 0 { break }
      start += count
    }
    var buffer = [UInt8](repeating: 0, count: min(range.upperBound - start, 1 << 18))
    while start < range.upperBound {
      let wanted = min(buffer.count, range.upperBound - start)
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.pread(file.rawValue, $0.baseAddress, wanted, start)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Errno(rawValue: errno) }
      // The file has become shorter since its length was read.
      if count == 0 { throw .ioError }
      try unsafe write(all: buffer.span.extracting(0..<count).bytes)
      start += count
    }
  }
}
