import Synchronization
internal import SystemPackage

/// The folders made for outputs that are not published yet.
///
/// A folder goes again when the last output it was made for fails and nothing is in it.
enum MadeFolders {
  private struct Registry {
    var users: [FilePath: Int] = [:]
    var isClosed = false
  }

  private static let registry = Mutex(Registry())

  /// One output's claim on the folders that were made for it.
  struct Claim {
    fileprivate var folders: [FilePath] = []

    /// Flushes the names of the folders to the disk.
    func flush() throws(Errno) {
      for folder in folders { try Folder(folder.removingLastComponent()).flush() }
    }
  }

  /// Makes the folders a file's path lacks.
  static func make(for path: FilePath) throws(MediaError) -> Claim {
    try MediaError.creating(path) { () throws(Errno) in try make(path.removingLastComponent()) }
  }

  /// Makes what is missing of a path of folders.
  static func make(_ path: FilePath) throws(Errno) -> Claim {
    try registry.withLock { (registry) throws(Errno) in
      if registry.isClosed { throw .canceled }
      var claim = Claim()
      var prefix = FilePath(root: path.root, [])
      do throws(Errno) {
        for component in path.components {
          prefix.append(component)
          if try use(prefix, &registry.users) { claim.folders.append(prefix) }
        }
      } catch {
        release(claim, published: false, &registry.users)
        throw error
      }
      return claim
    }
  }

  /// Ends a claim; what was made for it stays if something was published there.
  static func release(_ claim: Claim, published: Bool) {
    registry.withLock { release(claim, published: published, &$0.users) }
  }

  /// Removes what was made and is empty still, and makes no more.
  static func close() {
    registry.withLock { registry in
      registry.isClosed = true
      // The innermost first: a folder goes once nothing is in it.
      let inwards = registry.users.keys.sorted { $0.components.count > $1.components.count }
      for folder in inwards { try? FileSystem.removeFolder(folder) }
      registry.users = [:]
    }
  }

  private static func use(
    _ folder: FilePath, _ users: inout [FilePath: Int]
  ) throws(Errno) -> Bool {
    if let count = users[folder] {
      users[folder] = count + 1
      return true
    }
    if folder.components.last?.kind != .regular { return false }
    if try FileSystem.status(folder)?.type == .directory { return false }
    do throws(Errno) {
      try FileSystem.makeFolder(folder)
    } catch {
      // Another process may just have made it; then it is not ours to remove.
      guard error == .fileExists else { throw error }
      guard try FileSystem.status(folder)?.type == .directory else { throw .notDirectory }
      return false
    }
    users[folder] = 1
    return true
  }

  private static func release(
    _ claim: Claim, published: Bool, _ users: inout [FilePath: Int]
  ) {
    for folder in claim.folders.reversed() {
      guard let count = users[folder] else { continue }
      if published {
        users[folder] = nil
      } else if count > 1 {
        users[folder] = count - 1
      } else {
        users[folder] = nil
        // Fails where others have put something into it, and then it has to stay.
        try? FileSystem.removeFolder(folder)
      }
    }
  }
}
