internal import Glibc
internal import SystemPackage

/// A name that an output has just taken, and how to take it back while others may still fail.
final class PublishedName {
  private enum Before {
    /// The name was free.
    case nothing
    /// The name was another file's, which a hidden name keeps, locked against sweeps.
    case file(hidden: FilePath.Component, lock: FileDescriptor)
    /// The name was another file's, which the file system cannot keep.
    case lost
  }

  private let folder: Folder
  private let name: FilePath.Component
  private let identity: FileIdentity
  private var before: Before

  private init(
    _ folder: Folder, _ name: FilePath.Component, _ identity: FileIdentity, _ before: Before
  ) {
    self.folder = folder
    self.name = name
    self.identity = identity
    self.before = before
  }

  /// Gives a file a name that must be free.
  static func take(
    _ name: FilePath.Component, by file: StagedFile
  ) throws(Errno) -> PublishedName {
    let identity = FileIdentity(try Stat(file.descriptor))
    try file.take(name)
    return PublishedName(file.folder, name, identity, .nothing)
  }

  /// Gives an existing file a second name that must be free.
  static func keep(
    _ original: FilePath.Component, as name: FilePath.Component, in folder: Folder
  ) throws(Errno) -> PublishedName {
    let file = try folder.openToRead(original)
    defer { _ = close(file.rawValue) }
    let identity = FileIdentity(try Stat(file))
    do throws(Errno) {
      try folder.link(original, name)
      return PublishedName(folder, name, identity, .nothing)
    } catch {
      let meansUnsupported: [Errno] = [.notPermitted, .notSupported, .tooManyLinks]
      guard meansUnsupported.contains(error) else { throw error }
    }
    let copy = try StagedFile(in: folder)
    try copy.descriptor.write(contentsOf: file)
    try FileSystem.copyAttributes(from: file, to: copy.descriptor)
    try FileSystem.copyTimes(from: file, to: copy.descriptor)
    return try take(name, by: copy)
  }

  /// Gives a file the name, owner, mode and attributes of another, which is kept if `undoable`.
  static func replace(
    _ name: FilePath.Component, by file: StagedFile, undoable: Bool
  ) throws(Errno) -> PublishedName {
    let folder = file.folder
    let identity = FileIdentity(try Stat(file.descriptor))
    let old = try folder.openForAttributes(name)
    var keepsLock = false
    defer { if !keepsLock { _ = close(old.rawValue) } }
    try FileSystem.copyAttributes(from: old, to: file.descriptor)
    // Without the lock, for want of the right to read, a sweep could take the kept file away.
    guard undoable, (try? FileSystem.lock(old, exclusively: false)) == true else {
      try file.replace(name)
      return PublishedName(folder, name, identity, .lost)
    }
    do throws(Errno) {
      let hidden = try file.exchange(name)
      keepsLock = true
      return PublishedName(folder, name, identity, .file(hidden: hidden, lock: old))
    } catch {
      guard error == .invalidArgument || error == .noFunction else { throw error }
    }
    let hidden = try HiddenNames.make(in: folder)
    do throws(Errno) {
      try folder.link(name, hidden)
    } catch {
      HiddenNames.forget(hidden)
      try file.replace(name)
      return PublishedName(folder, name, identity, .lost)
    }
    keepsLock = true
    let published = PublishedName(folder, name, identity, .file(hidden: hidden, lock: old))
    do throws(Errno) {
      try file.replace(name)
    } catch {
      published.settle()
      throw error
    }
    return published
  }

  /// Puts things back as they were.
  func takeBack() {
    switch before {
    case .nothing:
      // Only our own file: another may have taken the name since.
      guard let status = try? folder.status(of: name), FileIdentity(status) == identity else {
        return
      }
      try? folder.remove(name)
    case .file(let hidden, let lock):
      // If this fails the new file stays whole under its name, and the next sweep tidies up.
      try? folder.rename(hidden, name)
      HiddenNames.forget(hidden)
      _ = close(lock.rawValue)
    case .lost:
      return
    }
    before = .lost
  }

  /// Lets go of what stood there before; there is no way back from here.
  func settle() {
    if case .file(let hidden, let lock) = before {
      // What cannot be removed now is removed by the next run's sweep.
      try? folder.remove(hidden)
      HiddenNames.forget(hidden)
      _ = close(lock.rawValue)
    }
    before = .lost
  }
}
