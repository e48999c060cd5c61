import Glibc
import Synchronization

/// An open file descriptor, closed when the last reference to it goes.
final class Descriptor {
  let raw: Int32

  init(_ raw: Int32) { self.raw = raw }

  deinit { close(raw) }

  /// Makes a pipe whose ends no other program that is started meanwhile inherits.
  static func pipe() throws -> (read: Descriptor, write: Descriptor) {
    var ends: [Int32] = [-1, -1]
    // Glibc's Swift module hides pipe2, which would mark both ends in one step.
    return try SpawnActions.gate.withLock { _ in
      guard unsafe Glibc.pipe(&ends) == 0 else {
        throw SpawnError(description: "pipe: errno \(errno)")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (Descriptor(ends[0]), Descriptor(ends[1]))
    }
  }

  /// Reads what is there without waiting; false at the end of the stream.
  func drain(into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(raw, &buffer, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }

  /// Writes what fits without waiting and removes it; false when there is no more to be done.
  func feed(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(raw, $0.baseAddress, $0.count) }
    if count > 0 { bytes = bytes.dropFirst(count) }
    guard count >= 0 || errno == EINTR || errno == EAGAIN else { return false }
    return !bytes.isEmpty
  }
}
