/// Why libexif cannot be used.
package struct ExifError: Error, Sendable {
  /// The loader's own words.
  package let message: String

  package init(_ message: String) { self.message = message }
}
