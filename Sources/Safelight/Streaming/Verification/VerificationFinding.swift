/// One place where a presentation breaks a rule.
public struct VerificationFinding: Sendable, Hashable, Codable {
  /// How grave it is.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// Players may fail.
    case error
    /// Discouraged; players mostly manage.
    case warning
  }

  /// The number of the rule; see ``VerificationRule/all``.
  public var rule: Int
  /// How grave it is.
  public var severity: Severity
  /// The file it is in, relative to the presentation's folder.
  public var file: String
  /// The line of a playlist, counted from 1; nil where none is meant.
  public var line: Int?
  /// What was found, where it can be said in a number or a word.
  public var measured: String?
  /// What the playlist says, or what it should be.
  public var declared: String?
  /// One sentence without a full stop.
  public var message: String

  init(
    _ rule: Int, _ severity: Severity, file: String, line: Int? = nil, measured: String? = nil,
    declared: String? = nil, _ message: String
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.line = line.flatMap { $0 > 0 ? $0 : nil }
    self.measured = measured
    self.declared = declared
    self.message = message
  }
}
