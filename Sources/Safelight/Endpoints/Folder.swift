internal import CFileSystem
internal import Glibc
import SystemPackage

/// A folder held open, so that names in it mean the same until the work is done.
final class Folder: Sendable {
  let path: FilePath
  let identity: FileIdentity
  private let descriptor: FileDescriptor

  init(_ path: FilePath) throws(Errno) {
    let name = path.isEmpty ? FilePath(".") : path
    let result = unsafe name.withPlatformString { unsafe cfilesystem_open_folder($0) }
    descriptor = FileDescriptor(rawValue: try FileSystem.check(result))
    do throws(Errno) {
      identity = FileIdentity(try Stat(descriptor))
    } catch {
      _ = close(descriptor.rawValue)
      throw error
    }
    self.path = path
  }

  /// A folder in another one, which must not be a link.
  init(_ name: FilePath.Component, in folder: Folder) throws(Errno) {
    let result = unsafe name.withPlatformString {
      unsafe cfilesystem_open_inner(folder.descriptor.rawValue, $0)
    }
    descriptor = FileDescriptor(rawValue: try FileSystem.check(result))
    do throws(Errno) {
      identity = FileIdentity(try Stat(descriptor))
    } catch {
      _ = close(descriptor.rawValue)
      throw error
    }
    path = folder.path.appending(name)
  }

  deinit {
    // Nothing was written through it that closing could report.
    _ = close(descriptor.rawValue)
  }

  /// What a name in it stands for, a symbolic link being itself; nil for nothing.
  func status(of name: FilePath.Component) throws(Errno) -> Stat? {
    do throws(Errno) {
      return try Stat(FilePath(root: nil, [name]), relativeTo: descriptor, flags: .symlinkNoFollow)
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Where a symbolic link points.
  func destination(of link: FilePath.Component) throws(Errno) -> FilePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let result = unsafe link.withPlatformString { name in
      unsafe buffer.withUnsafeMutableBufferPointer {
        unsafe cfilesystem_read_link(descriptor.rawValue, name, $0.baseAddress, $0.count - 1)
      }
    }
    try FileSystem.check(result)
    return FilePath(platformString: buffer)
  }

  /// Makes a file without a name.
  func makeUnnamed() throws(Errno) -> FileDescriptor {
    FileDescriptor(
      rawValue: try FileSystem.check(cfilesystem_open_unnamed(descriptor.rawValue, 0o666)))
  }

  /// Makes a file whose name must be free.
  func make(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    try open(name, O_RDWR | O_CREAT | O_EXCL, 0o666)
  }

  /// Opens a file to read, not following a link and not waiting for a pipe.
  func openToRead(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    try open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0)
  }

  /// Opens a file to write behind its end, not following a link.
  func openToAppend(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    try open(name, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0)
  }

  /// Opens a file for its attributes, not following a link; read only as far as that is allowed.
  func openForAttributes(_ name: FilePath.Component) throws(Errno) -> FileDescriptor {
    do throws(Errno) {
      return try openToRead(name)
    } catch {
      guard error == .permissionDenied else { throw error }
      return try open(name, cfilesystem_path_only | O_NOFOLLOW, 0)
    }
  }

  private func open(
    _ name: FilePath.Component, _ flags: Int32, _ mode: UInt32
  ) throws(Errno) -> FileDescriptor {
    let result = unsafe name.withPlatformString {
      unsafe cfilesystem_open(descriptor.rawValue, $0, flags, mode)
    }
    return FileDescriptor(rawValue: try FileSystem.check(result))
  }

  /// Gives a file made by ``makeUnnamed()`` a free name.
  func name(_ file: FileDescriptor, _ name: FilePath.Component) throws(Errno) {
    try FileSystem.check(
      unsafe name.withPlatformString {
        unsafe cfilesystem_name(file.rawValue, descriptor.rawValue, $0)
      })
  }

  /// Gives a file a second, free name.
  func link(_ from: FilePath.Component, _ to: FilePath.Component) throws(Errno) {
    try unsafe apply(cfilesystem_link, from, to)
  }

  /// Renames over whatever bears the new name.
  func rename(_ from: FilePath.Component, _ to: FilePath.Component) throws(Errno) {
    try unsafe apply(cfilesystem_rename, from, to)
  }

  /// Renames if the new name is free.
  func renameNew(_ from: FilePath.Component, _ to: FilePath.Component) throws(Errno) {
    try unsafe apply(cfilesystem_rename_new, from, to)
  }

  /// Exchanges what two names stand for.
  func exchange(_ one: FilePath.Component, _ other: FilePath.Component) throws(Errno) {
    try unsafe apply(cfilesystem_exchange, one, other)
  }

  /// Removes a name.
  func remove(_ name: FilePath.Component) throws(Errno) {
    try FileSystem.check(
      unsafe name.withPlatformString { unsafe cfilesystem_remove(descriptor.rawValue, $0) })
  }

  /// Makes a folder in it; the name must be free.
  func makeFolder(_ name: FilePath.Component) throws(Errno) {
    try FileSystem.check(
      unsafe name.withPlatformString { unsafe cfilesystem_make_inner(descriptor.rawValue, $0) })
  }

  /// Removes an empty folder in it.
  func removeFolder(_ name: FilePath.Component) throws(Errno) {
    try FileSystem.check(
      unsafe name.withPlatformString { unsafe cfilesystem_remove_inner(descriptor.rawValue, $0) })
  }

  /// Whether another file system begins at a name.
  func isMountPoint(_ name: FilePath.Component) throws(Errno) -> Bool {
    try FileSystem.check(
      unsafe name.withPlatformString { unsafe cfilesystem_is_mount(descriptor.rawValue, $0) }) == 1
  }

  /// Opens it a second time, with the right to list it.
  func openToList() throws(Errno) -> FileDescriptor {
    try open(".", O_RDONLY | O_DIRECTORY, 0)
  }

  /// Flushes the names in it to the disk.
  func flush() throws(Errno) {
    let folder = try openToList()
    defer { _ = close(folder.rawValue) }
    try FileSystem.flush(folder)
  }

  private func apply(
    _ call: (Int32, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32,
    _ from: FilePath.Component, _ to: FilePath.Component
  ) throws(Errno) {
    let result = unsafe from.withPlatformString { from in
      unsafe to.withPlatformString { to in unsafe call(descriptor.rawValue, from, to) }
    }
    try FileSystem.check(result)
  }
}
