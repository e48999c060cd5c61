/// What becomes of an input that is damaged but not beyond decoding.
public enum DamagePolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// It fails with ``MediaError/Code/damagedInput``.
  case fail
  /// What there is gets written, with a warning.
  case salvage
}
