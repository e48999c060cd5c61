internal import Glibc
package import SystemPackage

extension FilePath {
  /// The path from the root on, `.` and `..` taken out; links are left as they are.
  package func absolute() throws(MediaError) -> FilePath {
    if isAbsolute { return lexicallyNormalized() }
    guard let folder = unsafe getcwd(nil, 0) else {
      throw MediaError(
        .noInput, "the current folder cannot be told: \(Errno(rawValue: errno))", step: "open")
    }
    defer { unsafe free(folder) }
    return unsafe FilePath(platformString: folder).pushing(self).lexicallyNormalized()
  }
}
