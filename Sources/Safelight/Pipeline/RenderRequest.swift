package import SystemPackage

/// What one output asks of the renderer.
package struct RenderRequest: Sendable {
  /// The steps.
  package var recipe: Recipe
  /// How it is encoded; without a format, the input's is kept.
  package var encoding: Encoding
  /// Whether it may be made from a larger output, if all may.
  package var isFast: Bool
  /// Where the bytes go: written from the current position on, once the output is whole.
  package var descriptor: FileDescriptor

  package init(
    recipe: Recipe, encoding: Encoding, isFast: Bool = false, descriptor: FileDescriptor
  ) {
    self.recipe = recipe
    self.encoding = encoding
    self.isFast = isFast
    self.descriptor = descriptor
  }
}

/// What the renderer made of one request.
package struct Rendered: Sendable, Codable {
  package var format: ImageFormat
  package var size: PixelSize
  package var frames: Int
  package var bytes: Int
  package var quality: Int?
}
