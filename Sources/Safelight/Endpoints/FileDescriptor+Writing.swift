internal import Glibc
internal import SystemPackage

extension FileDescriptor {
  /// Writes all of `bytes` from the current position on.
  func write(all bytes: RawSpan) throws(Errno) {
    var start = 0
    while start < bytes.byteCount {
      start += try write(some: bytes.extracting(start...))
    }
  }

  /// Writes a whole other file, from its first byte to its last.
  func write(contentsOf file: FileDescriptor) throws(Errno) {
    try copy(file) { (bytes: RawSpan) throws(Errno) -> Void in try write(all: bytes) }
  }

  /// Writes a whole other file to what may keep it waiting, and gives up when `isCancelled` says so.
  func write(
    contentsOf file: FileDescriptor, unless isCancelled: () -> Bool
  ) throws(Errno) {
    let isPatient = try Stat(self).type != .regular
    try copy(file) { (bytes: RawSpan) throws(Errno) -> Void in
      var start = 0
      while start < bytes.byteCount {
        if isCancelled() { throw .canceled }
        if isPatient, try !hasRoom() { continue }
        // As much as a pipe that has room at all takes without waiting.
        let end = isPatient ? min(start + Int(PIPE_BUF), bytes.byteCount) : bytes.byteCount
        start += try write(some: bytes.extracting(start..<end))
      }
    }
  }

  private func write(some bytes: RawSpan) throws(Errno) -> Int {
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(rawValue, $0.baseAddress, $0.count)
    }
    if count >= 0 { return count }
    if errno == EINTR || errno == EAGAIN { return 0 }
    throw Errno(rawValue: errno)
  }

  private func hasRoom() throws(Errno) -> Bool {
    var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
    let ready = unsafe poll(&request, 1, 50)
    if ready < 0, errno != EINTR { throw Errno(rawValue: errno) }
    return ready > 0
  }

  private func copy(
    _ file: FileDescriptor, _ write: (RawSpan) throws(Errno) -> Void
  ) throws(Errno) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset: off_t = 0
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.pread(file.rawValue, $0.baseAddress, $0.count, offset)
      }
      if count == 0 { return }
      if count > 0 {
        try unsafe write(buffer.span.extracting(0..<count).bytes)
        offset += off_t(count)
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
  }
}
