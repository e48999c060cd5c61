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
  /// What a playlist says, where it says it.
  public var declared: String?
  /// What it should be, such as `at least 2`, where that is not what is declared.
  public var expected: String?
  /// One sentence without a full stop.
  public var message: String

  init(
    _ rule: Int, _ severity: Severity, file: String, line: Int? = nil, measured: String? = nil,
    declared: String? = nil, expected: String? = nil, _ message: String
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.line = line.flatMap { $0 > 0 ? $0 : nil }
    self.measured = measured
    self.declared = declared
    self.expected = expected
    self.message = message
  }

  /// The values as a reader takes them in, such as `found 1, expected at least 2`; empty without any.
  package var values: String {
    [
      measured.map { "found \($0)" }, declared.map { "declared \($0)" },
      expected.map { "expected \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
