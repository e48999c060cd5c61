/// How a finished file takes its name.
public struct Publishing: Sendable, Hashable, Codable {
  /// What happens when the name is taken.
  public enum Existing: String, Sendable, Hashable, Codable {
    /// It is replaced in one step, keeping its mode and extended attributes.
    case replace
    /// The output fails with ``MediaError/Code/exists``.
    case refuse
    /// It stays, and the output is left out.
    case skip
    /// A number is added to the name: `a-1.jpg`.
    case number
  }

  /// What happens when the name is taken.
  public var existing = Existing.replace
  /// Whether the output may be the input itself.
  public var inPlace = false
  /// Appended to the input's name to keep it when it is replaced, such as `.orig`.
  public var backupSuffix: String?
  /// Whether the output gets the input's modification time.
  public var preserveTimes = false
  /// Whether file and folder are flushed to the disk before the output counts as made.
  public var synchronize = false
  /// Whether missing folders are made.
  public var createFolders = false

  /// Makes the default: replace, no backup, new times, no flush, no folders.
  public init() {}
}
