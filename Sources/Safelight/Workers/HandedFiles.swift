internal import Synchronization
internal import SystemPackage

/// Files named by the user that the front opened for a worker, which can open none itself.
enum HandedFiles {
  private static let files = Mutex<[String: FileDescriptor]>([:])

  /// Opens a file that the user named: the one handed over under that name, else the one on disk.
  static func open(_ path: String) throws(MediaError) -> InputFile {
    let handed = files.withLock { $0[path] }
    guard let handed else { return try InputFile.open(.file(FilePath(path))) }
    return try MediaError.opening(path) { () throws(Errno) in
      let status = try Stat(handed)
      do {
        return InputFile(
          adopting: try handed.duplicate(), size: Int(status.size), label: path)
      } catch {
        throw error as? Errno ?? .badFileDescriptor
      }
    }
  }

  /// Has these files stand for their names until the next call.
  static func replace(_ named: [String: FileDescriptor]) {
    let old = files.withLock { files in
      defer { files = named }
      return files
    }
    WorkerChannel.close(Array(old.values))
  }
}
