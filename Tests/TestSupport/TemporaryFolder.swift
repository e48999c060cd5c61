import Glibc
package import SystemPackage

/// A folder of a test's own, removed with everything in it when the last reference goes.
package final class TemporaryFolder: Sendable {
  /// Its absolute path.
  package let path: String

  /// Makes an empty one.
  package init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = [UInt8]("\(parent)/safelight-test-XXXXXX\0".utf8)
    let isMade = unsafe template.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe mkdtemp($0.assumingMemoryBound(to: CChar.self)) != nil }
        ?? false
    }
    guard isMade else { throw SpawnError(description: "mkdtemp: errno \(errno)") }
    path = String(decoding: template.dropLast(), as: UTF8.self)
  }

  deinit {
    // Its own removal would be no test's business; a leftover folder harms nobody.
    _ = try? run("rm", ["-rf", "--", path])
  }

  /// The path of a name inside.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// The same as a path value.
  package func file(_ name: String) -> FilePath { FilePath(self(name)) }

  /// Writes a file inside and returns its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Disk.write(bytes, to: self(name))
    return self(name)
  }

  /// The names inside, hidden ones included, folders' contents with their folder's name, sorted.
  package func contents() throws -> [String] {
    try run("find", [".", "-mindepth", "1", "-printf", "%P\\n"], directory: path).lines.sorted()
  }
}
