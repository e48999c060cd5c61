internal import Glibc
internal import SystemPackage

extension Folder {
  /// Folders in folders deeper than this are not ours.
  private static let deepest = 16

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  ///
  /// What others put into the folder meanwhile is removed too, as long as they are slower.
  func removeAll(_ name: FilePath.Component) throws(Errno) {
    try removeAll(name, depth: 0)
  }

  private func removeAll(_ name: FilePath.Component, depth: Int) throws(Errno) {
    guard try status(of: name)?.type == .directory else { return try remove(name) }
    guard depth < Self.deepest else { throw .fileNameTooLong }
    for attempt in 0... {
      let inner = try Folder(name, in: self)
      for one in try inner.names() {
        do throws(Errno) {
          try inner.removeAll(one, depth: depth + 1)
        } catch {
          guard error == .noSuchFileOrDirectory else { throw error }
        }
      }
      do throws(Errno) {
        return try removeFolder(name)
      } catch {
        guard error == .directoryNotEmpty, attempt < 100 else { throw error }
      }
    }
  }

  /// Every file below it, by its path in it; a folder that is empty counts as a file.
  ///
  /// - Throws: `fileNameTooLong` where folders are too deep, `argumentListTooLong` beyond `most` files.
  func allFiles(atMost most: Int) throws(Errno) -> [(path: FilePath, status: Stat)] {
    var files: [(path: FilePath, status: Stat)] = []
    try collect(&files, below: FilePath(), depth: 0, most)
    return files
  }

  private func collect(
    _ files: inout [(path: FilePath, status: Stat)], below prefix: FilePath, depth: Int, _ most: Int
  ) throws(Errno) {
    guard depth < Self.deepest else { throw .fileNameTooLong }
    for name in try names() {
      guard let status = try status(of: name) else { continue }
      let path = prefix.appending(name)
      let before = files.count
      if status.type == .directory {
        try Folder(name, in: self).collect(&files, below: path, depth: depth + 1, most)
      }
      if files.count == before { files.append((path, status)) }
      guard files.count <= most else { throw .argListTooLong }
    }
  }

  /// Flushes all files below it to the disk, then the folders.
  func flushAll() throws(Errno) {
    try flushAll(depth: 0)
  }

  private func flushAll(depth: Int) throws(Errno) {
    guard depth < Self.deepest else { throw .fileNameTooLong }
    for name in try names() {
      if try status(of: name)?.type == .directory {
        try Folder(name, in: self).flushAll(depth: depth + 1)
        continue
      }
      let file = try openToRead(name)
      defer { _ = close(file.rawValue) }
      try FileSystem.flush(file)
    }
    try flush()
  }
}
