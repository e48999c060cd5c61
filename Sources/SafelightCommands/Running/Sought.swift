import Safelight

/// Which files in folders are inputs.
struct Sought: Sendable {
  /// What they are, in words: `pictures`.
  let name: String
  /// Whether a file of that kind is one.
  let accepts: @Sendable (MediaKind) -> Bool

  init(_ name: String, _ accepts: @escaping @Sendable (MediaKind) -> Bool) {
    self.name = name
    self.accepts = accepts
  }
}
