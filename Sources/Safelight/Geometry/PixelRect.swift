/// A rectangle in whole pixels, from the top left corner.
public struct PixelRect: Sendable, Hashable, Codable {
  /// Pixels from the left edge.
  public var x: Int
  /// Pixels from the top edge.
  public var y: Int
  /// Pixels across.
  public var width: Int
  /// Pixels down.
  public var height: Int

  /// Makes a rectangle.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Its width and height.
  public var size: PixelSize { PixelSize(width: width, height: height) }
}
