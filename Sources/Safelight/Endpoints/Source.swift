public import SystemPackage

/// Where an input comes from.
public enum Source: Sendable, Hashable {
  /// A file.
  case file(FilePath)
  /// Bytes in memory.
  case bytes([UInt8])
  /// Standard input, read to its end.
  case standardInput

  /// How errors and reports name it.
  public var label: String {
    switch self {
    case .file(let path): path.string
    case .bytes: "memory"
    case .standardInput: "-"
    }
  }
}
