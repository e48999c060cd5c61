import Glibc
import SystemPackage
import TestSupport

extension TemporaryFolder {
  /// Makes a symbolic link that points to `destination`.
  func makeLink(_ name: String, to destination: String) throws {
    try check(unsafe Glibc.symlink(destination, self(name)))
  }

  /// Gives a file a second name.
  func makeHardLink(_ name: String, to original: String) throws {
    try check(unsafe Glibc.link(self(original), self(name)))
  }

  /// Makes a named pipe.
  func makePipe(_ name: String) throws { try check(unsafe Glibc.mkfifo(self(name), 0o600)) }

  /// Makes a folder.
  func makeFolder(_ name: String) throws { try check(unsafe Glibc.mkdir(self(name), 0o755)) }

  private func check(_ result: Int32) throws {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
