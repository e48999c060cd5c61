/// Which part of a picture stays when `cover` cuts it to shape.
public enum CropStrategy: Sendable, Hashable, Codable {
  /// A fixed place.
  case position(Position)
  /// What draws the eye: skin, saturation, detail.
  case attention
  /// The part with the most information.
  case entropy
  /// The point to keep in view, as shares of the upright width and height.
  case focus(x: Double, y: Double)
}
