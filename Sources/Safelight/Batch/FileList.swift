public import SystemPackage

/// A list of inputs, one path a line, as `--files-from` reads it.
public enum FileList {
  /// What stands between two paths.
  public enum Separator: Sendable, Hashable {
    /// The end of a line.
    case line
    /// A NUL byte, which no path can hold.
    case nul
  }

  /// Reads a list from a file or from standard input.
  ///
  /// - Parameters:
  ///   - source: The list.
  ///   - separator: What stands between two paths.
  /// - Returns: The paths in their order, empty ones left out.
  /// - Throws: ``MediaError/Code/noInput`` when it cannot be read, ``MediaError/Code/usage`` when it
  ///   holds NUL bytes but is read by lines.
  public static func read(
    _ source: Source, separator: Separator = .line
  ) throws(MediaError) -> [FilePath] {
    let input = try InputFile.open(source)
    return try paths(in: try input.bytes(at: 0, count: input.size), separator: separator)
  }

  /// The paths in a list.
  static func paths(
    in bytes: [UInt8], separator: Separator
  ) throws(MediaError) -> [FilePath] {
    let mark = separator == .line ? UInt8(ascii: "\n") : 0
    if separator == .line, bytes.contains(0) {
      throw MediaError(.usage, "the list of files holds NUL bytes: read it with -0")
    }
    return bytes.split(separator: mark).map { FilePath(bytes: $0) }
  }
}
