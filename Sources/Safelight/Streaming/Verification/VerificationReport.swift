/// What checking a presentation found.
public struct VerificationReport: Sendable, Hashable, Codable {
  /// What breaks rules, by file and line.
  public var findings: [VerificationFinding]
  /// How many playlists were read.
  public var playlists: Int
  /// How many segments were read.
  public var segments: Int
  /// How many bytes all segments have.
  public var bytes: Int
  /// The length of the longest playlist in seconds.
  public var duration: Double
  /// How many further findings were left out, of rules broken very often.
  public var omitted: Int
  /// How many segments are encrypted with a key that was not given: what is in them was neither looked at nor
  /// decoded.
  public var locked: Int

  /// How many findings are errors.
  public var errors: Int { findings.count { $0.severity == .error } }
  /// How many findings are warnings.
  public var warnings: Int { findings.count { $0.severity == .warning } }
  /// Whether no rule is broken that must hold.
  public var isConformant: Bool { errors == 0 }
}
