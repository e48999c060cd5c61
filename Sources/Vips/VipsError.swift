internal import CVips

/// What libvips said when it failed.
package struct VipsError: Error, Sendable {
  /// libvips' lines, the last repeated ones folded, at most a few hundred bytes.
  package let message: String

  package init(_ message: String) { self.message = message }

  /// Takes what stands in libvips' error buffer, which all threads share.
  static func taken() -> VipsError {
    VipsError(VipsRuntime.takeMessages())
  }
}
