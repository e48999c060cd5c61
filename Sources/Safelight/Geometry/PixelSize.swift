/// A width and a height in whole pixels.
public struct PixelSize: Sendable, Hashable, Codable {
  /// Pixels across.
  public var width: Int
  /// Pixels down.
  public var height: Int

  /// Makes a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Width and height exchanged.
  public var transposed: Self { Self(width: height, height: width) }
}
