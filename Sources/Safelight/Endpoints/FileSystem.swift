internal import CFileSystem
internal import Glibc
import SystemPackage

/// The file system calls that need no folder held open; they fail by errno and never block a signal.
enum FileSystem {
  /// Turns what the C calls return into a result or an error.
  @discardableResult
  static func check(_ result: Int32) throws(Errno) -> Int32 {
    if result < 0 { throw Errno(rawValue: -result) }
    return result
  }

  /// Opens an existing file to read, without waiting for a pipe's other end.
  static func openToRead(_ path: FilePath) throws(Errno) -> FileDescriptor {
    let result = unsafe path.withPlatformString {
      unsafe cfilesystem_open(AT_FDCWD, $0, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0)
    }
    return FileDescriptor(rawValue: try check(result))
  }

  /// Opens an existing pipe or device to write, without waiting for a pipe's other end.
  static func openToWrite(_ path: FilePath) throws(Errno) -> FileDescriptor {
    let result = unsafe path.withPlatformString {
      unsafe cfilesystem_open(AT_FDCWD, $0, O_WRONLY | O_NONBLOCK | O_NOCTTY, 0)
    }
    return FileDescriptor(rawValue: try check(result))
  }

  /// Makes one folder.
  static func makeFolder(_ path: FilePath) throws(Errno) {
    try check(unsafe path.withPlatformString { unsafe cfilesystem_make_folder($0) })
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: FilePath) throws(Errno) {
    try check(unsafe path.withPlatformString { unsafe cfilesystem_remove_folder($0) })
  }

  /// What a path leads to, or nil for nothing.
  static func status(_ path: FilePath, following: Bool = true) throws(Errno) -> Stat? {
    do throws(Errno) {
      return try Stat(path, followTargetSymlink: following)
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Locks a file against other openings of it; false when another holds it.
  static func lock(_ file: FileDescriptor, exclusively: Bool) throws(Errno) -> Bool {
    do throws(Errno) {
      try check(cfilesystem_lock(file.rawValue, exclusively ? 1 : 0))
      return true
    } catch {
      if error == .wouldBlock { return false }
      throw error
    }
  }

  /// Keeps sweeps off a file, where the file system knows locks; false when another got it first.
  static func hold(_ file: FileDescriptor) throws(Errno) -> Bool {
    do throws(Errno) {
      return try lock(file, exclusively: true)
    } catch {
      // Where there are no locks nothing is swept either.
      let meansUnsupported: [Errno] = [.noLocks, .notSupported, .noFunction, .invalidArgument]
      if meansUnsupported.contains(error) { return true }
      throw error
    }
  }

  /// Takes back a lock, also where a process that is just being started has the file open too.
  static func unlock(_ file: FileDescriptor) throws(Errno) {
    try check(cfilesystem_unlock(file.rawValue))
  }

  /// Gives a file another's owner (where allowed), mode and extended attributes.
  static func copyAttributes(from: FileDescriptor, to: FileDescriptor) throws(Errno) {
    try check(cfilesystem_copy_attributes(from.rawValue, to.rawValue))
  }

  /// Gives a file another's times.
  static func copyTimes(from: FileDescriptor, to: FileDescriptor) throws(Errno) {
    try check(cfilesystem_copy_times(from.rawValue, to.rawValue))
  }

  /// Flushes a file to the disk.
  static func flush(_ file: FileDescriptor) throws(Errno) {
    try check(cfilesystem_flush(file.rawValue))
  }

  /// Brings out the errors that some file systems keep until a file is closed.
  static func flushAsClose(_ file: FileDescriptor) throws(Errno) {
    try check(cfilesystem_flush_as_close(file.rawValue))
  }
}
