internal import CFileSystem
internal import Glibc
internal import SystemPackage

/// A file in anonymous memory, which pipes and bytes are copied to so that every input can be seeked.
enum MemoryFile {
  /// Makes an empty one.
  static func make() throws(Errno) -> FileDescriptor {
    let result = unsafe "safelight".withPlatformString { unsafe cfilesystem_open_memory($0) }
    return FileDescriptor(rawValue: try FileSystem.check(result))
  }

  /// Copies what comes out of `pipe` until its end, and returns how many bytes that was.
  ///
  /// Stops when `control` is cancelled, however long the other end stays silent, and fails when
  /// there are more bytes than the memory that is allowed, or none for longer than is allowed.
  static func fill(
    _ file: FileDescriptor, from pipe: FileDescriptor, label: String, limits: Limits,
    control: JobControl
  ) throws(MediaError) -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var size = 0
    let limit = limits.memory
    let patience = Duration.seconds(min(max(limits.stall, 0), 1e9))
    var lastSign = ContinuousClock.now
    var isSilent = false
    do throws(Errno) {
      while true {
        guard try waitForBytes(pipe) else {
          isSilent = ContinuousClock.now - lastSign > patience
          if control.isCancelled || isSilent { break }
          continue
        }
        lastSign = ContinuousClock.now
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe read(pipe.rawValue, $0.baseAddress, $0.count)
        }
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          throw Errno(rawValue: errno)
        }
        size += count
        if count == 0 || size > limit || control.isCancelled { break }
        try unsafe file.write(all: buffer.span.extracting(0..<count).bytes)
      }
    } catch {
      throw MediaError(.ioError, "cannot read: \(error)", input: label, step: "read")
    }
    try control.check()
    if isSilent {
      throw MediaError(
        .timedOut,
        "no byte came in for \(Limits.text(seconds: limits.stall)); --stall raises the limit",
        input: label, step: "read")
    }
    guard size <= limit else {
      throw MediaError(
        .limitExceeded,
        "more than \(limit) bytes came in, which is the limit; --memory raises it",
        input: label, step: "read")
    }
    return size
  }

  /// Waits for bytes or the end, for a while; a named pipe may not have its writer yet.
  private static func waitForBytes(_ pipe: FileDescriptor) throws(Errno) -> Bool {
    var request = pollfd(fd: pipe.rawValue, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&request, 1, 50)
    if ready < 0, errno != EINTR { throw Errno(rawValue: errno) }
    return ready > 0
  }
}
