/// An input as it was when something was last made of it.
struct KnownInput: Sendable, Hashable {
  /// Its row; nil until it has one.
  var id: Int64?
  var stamp: InputStamp
  /// When the stamp was taken, by the clock of ``InputStamp/now()``.
  var checked: Int64
  /// The SHA-256 of its bytes.
  var hash: String
  var format: ImageFormat?
}

/// What was made of an input by one recipe: one entry of the state that `--update` goes by.
struct UpdateRecord: Sendable, Hashable {
  /// One file that was made.
  struct Output: Sendable, Hashable {
    /// Its path, as ``UpdateState/key(for:)`` writes it.
    var path: [UInt8]
    var size: Int64
    /// When it was modified, in nanoseconds since 1970.
    var modified: Int64
    /// The SHA-256 of its bytes.
    var hash: String
  }

  /// The digest of what was asked for.
  var recipe: String
  /// The program and the engine that made it.
  var engine: String
  /// The SHA-256 of the input it was made from.
  var inputHash: String
  var outputs: [Output]
}
