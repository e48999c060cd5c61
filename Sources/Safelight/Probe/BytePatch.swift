/// Bytes to show a decoder in place of a file's own, as many and of the same meaning.
package struct BytePatch: Sendable, Hashable {
  /// The first byte to replace.
  package var offset: Int
  /// What stands there instead.
  package var bytes: [UInt8]
}
