internal import Glibc
import Synchronization
package import SystemPackage

/// What killed runs left in the folders they wrote to.
package enum StaleFiles {
  /// Removes the hidden files and folders of runs that are no more: those whose lock is free.
  ///
  /// Those of running jobs, of other users and of other programs stay.
  package static func sweep(_ path: FilePath) {
    // A folder that cannot be opened is reported by whatever is to be written into it.
    guard let folder = try? Folder(path), let names = try? folder.names() else { return }
    for name in names where HiddenNames.matches(name) { sweep(name, in: folder) }
  }

  private static func sweep(_ name: FilePath.Component, in folder: Folder) {
    guard let file = try? folder.openToRead(name) else { return }
    defer { _ = close(file.rawValue) }
    guard let opened = try? Stat(file), [.regular, .directory].contains(opened.type),
      (try? FileSystem.lock(file, exclusively: true)) == true,
      // Its owner may have renamed it between opening and locking.
      let named = try? folder.status(of: name), FileIdentity(named) == FileIdentity(opened)
    else { return }
    try? folder.removeAll(name)
  }
}

/// The folders a run has swept, each once.
final class SweptFolders: Sendable {
  private let folders = Mutex<Set<FileIdentity>>([])

  /// Sweeps a folder unless that was done before.
  func sweep(_ folder: Folder) {
    if folders.withLock({ $0.insert(folder.identity).inserted }) { StaleFiles.sweep(folder.path) }
  }
}
