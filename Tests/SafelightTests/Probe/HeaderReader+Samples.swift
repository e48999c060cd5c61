import Safelight
import SystemPackage
import TestSupport

extension HeaderReader {
  /// Reads a file's header.
  static func read(path: String) throws -> MediaHeader {
    try read(InputFile.open(.file(FilePath(path))))
  }

  /// Reads a header in memory, through a real descriptor.
  static func read(bytes: [UInt8]) throws -> MediaHeader { try read(InputFile.open(.bytes(bytes))) }
}
