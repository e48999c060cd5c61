/// Something in a playlist that breaks a rule, at a line of it.
package struct PlaylistFault: Sendable, Equatable, Codable {
  /// The number of the rule; see ``VerificationRule``.
  package var rule: Int
  /// The number of the line, from 1; 0 is the whole file.
  package var line: Int
  /// One sentence without a full stop.
  package var message: String
  package var measured: String?
  package var declared: String?
  package var expected: String?
  /// Whether it is only discouraged, where the rule has both kinds.
  package var isWarning = false

  package init(
    _ rule: Int, line: Int, _ message: String, measured: String? = nil, declared: String? = nil,
    expected: String? = nil, isWarning: Bool = false
  ) {
    self.rule = rule
    self.line = line
    self.message = message
    self.measured = measured
    self.declared = declared
    self.expected = expected
    self.isWarning = isWarning
  }
}
