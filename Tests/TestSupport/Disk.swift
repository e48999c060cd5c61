package import SystemPackage

/// Whole files, for tests.
package enum Disk {
  /// Reads a file.
  package static func read(_ path: FilePath) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try unsafe block.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
        guard count > 0 else { return bytes }
        bytes.append(contentsOf: block[..<count])
      }
    }
  }

  /// Reads a file.
  package static func read(_ path: String) throws -> [UInt8] { try read(FilePath(path)) }

  /// Writes a file, replacing what was there.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
      permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }
}
