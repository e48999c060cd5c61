internal import Glibc
internal import SystemPackage

/// A folder while it is filled: beside its final name, under a hidden one, and locked, which tells other
/// runs that somebody is still at work on it.
final class StagedFolder {
  /// The folder it lies in.
  let folder: Folder
  private(set) var name: FilePath.Component
  /// Whether it stays when it is abandoned, to be gone on with.
  private(set) var isKept: Bool
  /// Whether it was there before, left by a run that was stopped.
  let isFound: Bool
  private let lock: FileDescriptor
  private var isOnDisk = true

  /// Makes an empty one that nobody else uses.
  init(in folder: Folder) throws(Errno) {
    self.folder = folder
    isKept = false
    isFound = false
    while true {
      let name = try HiddenNames.make(in: folder)
      do throws(Errno) {
        try folder.makeFolder(name)
        // A sweep may have come between making and locking; then there is no name any more.
        if let lock = try Self.lock(name, in: folder) {
          self.name = name
          self.lock = lock
          return
        }
        HiddenNames.forget(name)
      } catch {
        try? folder.removeAll(name)
        HiddenNames.forget(name)
        throw error
      }
    }
  }

  /// Makes one that stays when it is abandoned, or takes up the one of that name.
  ///
  /// - Throws: `wouldBlock` where another run is at work on it.
  init(keeping name: FilePath.Component, in folder: Folder) throws(Errno) {
    self.folder = folder
    self.name = name
    isKept = true
    var isFound = false
    do throws(Errno) {
      try folder.makeFolder(name)
    } catch {
      guard error == .fileExists else { throw error }
      isFound = true
    }
    self.isFound = isFound
    guard let lock = try Self.lock(name, in: folder) else { throw .wouldBlock }
    self.lock = lock
  }

  deinit {
    discard()
    // Where there are no locks there is nothing to take back.
    try? FileSystem.unlock(lock)
    _ = close(lock.rawValue)
  }

  /// A lock on a folder; nil where another holds it or it is gone.
  static func lock(
    _ name: FilePath.Component, in folder: Folder
  ) throws(Errno) -> FileDescriptor? {
    let inner: Folder
    do throws(Errno) {
      inner = try Folder(name, in: folder)
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
    let file: FileDescriptor
    do throws(Errno) {
      file = try inner.openToList()
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
    do throws(Errno) {
      if try FileSystem.hold(file), let status = try folder.status(of: name),
        FileIdentity(status) == inner.identity
      {
        return file
      }
    } catch {
      _ = close(file.rawValue)
      throw error
    }
    _ = close(file.rawValue)
    return nil
  }

  /// Where it is, to write files to.
  var path: FilePath { folder.path.appending(name) }

  /// Its own descriptor, which holds the lock.
  var descriptor: FileDescriptor { lock }

  /// Takes a name that must be free.
  func take(_ target: FilePath.Component) throws(Errno) {
    do throws(Errno) {
      try folder.renameNew(name, target)
    } catch {
      guard error == .invalidArgument || error == .noFunction else { throw error }
      // An older or foreign file system; a folder that is not empty is not replaced there either.
      try folder.rename(name, target)
    }
    forget()
  }

  /// Takes a hidden name that sweeps know, if it had another: from here on nothing is gone on with.
  func hide() throws(Errno) {
    guard isKept else { return }
    let hidden = try HiddenNames.make(in: folder)
    do throws(Errno) {
      try folder.rename(name, hidden)
    } catch {
      HiddenNames.forget(hidden)
      throw error
    }
    name = hidden
    isKept = false
  }

  /// Exchanges names with another folder, which then has the hidden one.
  func exchange(_ target: FilePath.Component) throws(Errno) {
    do throws(Errno) {
      return try folder.exchange(name, target)
    } catch {
      guard error == .invalidArgument || error == .noFunction else { throw error }
    }
    // File systems that cannot: for a moment neither has the name. What stood there is never swept.
    guard let aside = FilePath.Component(bytes: name.bytes + Array(".old".utf8)) else {
      throw .invalidArgument
    }
    try folder.rename(target, aside)
    do throws(Errno) {
      try folder.rename(name, target)
    } catch {
      try folder.rename(aside, target)
      throw error
    }
    try folder.rename(aside, name)
  }

  /// Removes what its hidden name leads to.
  func remove() {
    guard isOnDisk else { return }
    // The next run's sweep removes what cannot be removed now.
    try? folder.removeAll(name)
    forget()
  }

  /// Abandons it.
  func discard() {
    if !isKept { remove() }
  }

  private func forget() {
    isOnDisk = false
    if !isKept { HiddenNames.forget(name) }
  }
}
