internal import Glibc
package import SystemPackage

extension InputFile {
  /// Opens an input; what cannot be seeked is first copied to memory, at most `limits.memory` of it.
  ///
  /// Waits for a pipe until it ends or `control` is cancelled.
  package static func open(
    _ source: Source, label: String? = nil, limits: Limits = .standard,
    control: JobControl = JobControl()
  ) throws(MediaError) -> InputFile {
    let label = label ?? source.label
    switch source {
    case .bytes(let bytes):
      return try inMemory(label) { (file) throws(MediaError) in
        try MediaError.opening(label) { () throws(Errno) in
          try unsafe file.write(all: bytes.span.bytes)
        }
        return bytes.count
      }
    case .standardInput:
      return try adopting(label, limits, control) { () throws(Errno) in
        let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        if copy < 0 { throw Errno(rawValue: errno) }
        // A closed standard input may have been filled with something that cannot be read.
        if fcntl(copy, F_GETFL) & O_ACCMODE == O_WRONLY {
          _ = close(copy)
          throw Errno.badFileDescriptor
        }
        return FileDescriptor(rawValue: copy)
      }
    case .file(let path):
      return try adopting(label, limits, control) { () throws(Errno) in
        try FileSystem.openToRead(path)
      }
    }
  }

  /// What the file system knows of it; of a copy in memory, nothing that lasts.
  package func status() throws(MediaError) -> Stat {
    try MediaError.opening(label) { () throws(Errno) in try Stat(descriptor) }
  }

  private static func adopting(
    _ label: String, _ limits: Limits, _ control: JobControl,
    _ open: () throws(Errno) -> FileDescriptor
  ) throws(MediaError) -> InputFile {
    let file = try MediaError.opening(label, open)
    var isAdopted = false
    defer { if !isAdopted { _ = close(file.rawValue) } }
    let status = try MediaError.opening(label) { () throws(Errno) in try Stat(file) }
    if status.type == .directory {
      throw MediaError(.noInput, "is a folder", input: label, step: "open")
    }
    if status.type == .regular, lseek(file.rawValue, 0, SEEK_CUR) == 0 {
      isAdopted = true
      return InputFile(adopting: file, size: Int(status.size), label: label)
    }
    return try inMemory(label) { (memory) throws(MediaError) in
      try MemoryFile.fill(memory, from: file, label: label, limits: limits, control: control)
    }
  }

  private static func inMemory(
    _ label: String, _ fill: (FileDescriptor) throws(MediaError) -> Int
  ) throws(MediaError) -> InputFile {
    let file = try MediaError.opening(label, MemoryFile.make)
    do throws(MediaError) {
      return InputFile(adopting: file, size: try fill(file), label: label)
    } catch {
      _ = close(file.rawValue)
      throw error
    }
  }
}
