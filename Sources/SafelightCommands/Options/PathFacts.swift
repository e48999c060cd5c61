import Glibc
import SystemPackage

/// What the file system tells of a path.
enum PathFacts {
  /// Whether a folder is there; a link to one counts.
  static func isFolder(_ path: FilePath) -> Bool {
    // Only a folder has an entry for itself.
    isThere(path.appending("."))
  }

  /// Whether a file can be read.
  static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// A path as it is found from everywhere; as it stands where the current folder has no name.
  static func absolute(_ path: String) -> String {
    guard let folder = unsafe getcwd(nil, 0) else { return path }
    defer { unsafe free(folder) }
    return unsafe FilePath(platformString: folder).pushing(FilePath(path)).string
  }

  /// Whether anything is there.
  static func isThere(_ path: FilePath) -> Bool {
    unsafe path.withPlatformString { unsafe access($0, F_OK) } == 0
  }
}
