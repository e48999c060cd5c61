import TestSupport
import Testing

@testable import Safelight

/// Videos made by ffmpeg, for tests of what reads them.
enum MadeVideo {
  /// Runs ffmpeg, which must succeed, in a folder; no-break spaces are blanks inside of an argument.
  static func ffmpeg(_ arguments: String, in folder: TemporaryFolder) throws {
    let result = try run(
      "ffmpeg",
      ["-v", "error", "-nostdin", "-y"]
        + arguments.split(separator: " ").map { String($0.replacing("\u{A0}", with: " ")) },
      directory: folder.path)
    try #require(result.status == 0, "\(result.message)")
  }

  /// A file's bytes as they are read from memory.
  static func window(_ name: String, in folder: TemporaryFolder) throws -> ByteWindow {
    ByteWindow(try Disk.read(folder(name)), label: name)
  }
}
