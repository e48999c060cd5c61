internal import Glibc
internal import SystemPackage

/// Output for a pipe or a device: kept in memory until it is whole, then written in one go.
final class PendingStream {
  /// Where the bytes are written first.
  let descriptor: FileDescriptor
  /// The pipe or device; nil is standard output.
  let path: FilePath?

  init(_ path: FilePath?) throws(MediaError) {
    self.path = path
    descriptor = try MediaError.creating(path ?? "-", MemoryFile.make)
  }

  deinit {
    _ = close(descriptor.rawValue)
  }

  /// The number of bytes.
  func complete() throws(MediaError) -> Int {
    try MediaError.writing(path ?? "-") { () throws(Errno) in Int(try Stat(descriptor).size) }
  }

  /// Writes everything, unless `control` is cancelled first; cannot be taken back.
  func publish(control: JobControl) throws(MediaError) {
    let name = path ?? "-"
    do throws(Errno) {
      let output = try open(control)
      defer { if path != nil { _ = close(output.rawValue) } }
      try output.write(contentsOf: descriptor) { control.isCancelled }
    } catch {
      try control.check()
      if error == .brokenPipe {
        var gone = MediaError(.cancelled, "the reader of \(name) is gone", step: "write")
        gone.signal = SIGPIPE
        throw gone
      }
      try MediaError.writing(name) { () throws(Errno) in throw error }
    }
    try control.check()
  }

  private func open(_ control: JobControl) throws(Errno) -> FileDescriptor {
    guard let path else { return .standardOutput }
    while true {
      do throws(Errno) {
        return try FileSystem.openToWrite(path)
      } catch {
        // A named pipe nobody reads yet; the kernel tells of no reader's coming.
        guard error == .noSuchAddressOrDevice, !control.isCancelled else { throw error }
        _ = poll(nil, 0, 20)
      }
    }
  }
}
