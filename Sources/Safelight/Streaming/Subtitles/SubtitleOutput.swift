internal import SystemPackage

/// Where a worker writes the subtitles of a film: anonymous memory, which nobody has to clean up.
final class SubtitleOutput: Sendable {
  private let descriptor: FileDescriptor

  init() throws(MediaError) {
    descriptor = try Self.making { () throws(Errno) in try MemoryFile.make() }
  }

  deinit {
    // What was written has been read, or nobody wants it.
    try? descriptor.close()
  }

  /// Another descriptor of it, to be written to.
  func open() throws(MediaError) -> FileDescriptor {
    try Self.making { () throws(Errno) in try descriptor.copied() }
  }

  /// What was written.
  func file() throws(MediaError) -> InputFile {
    let size = try Self.making { () throws(Errno) in try Stat(descriptor).size }
    return InputFile(adopting: try open(), size: Int(size), label: "subtitles")
  }

  private static func making<Result>(
    _ body: () throws(Errno) -> Result
  ) throws(MediaError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      throw MediaError(.ioError, "no memory for subtitles: \(error)", step: "subtitles")
    }
  }
}
