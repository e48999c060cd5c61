/// Rounds the corners off, leaving them transparent.
public struct Round: Operation {
  /// `round`
  public static let name = "round"
  /// The corner's radius in pixels; nil cuts an ellipse, a circle when the picture is square.
  public var radius: Int?

  /// Makes the step.
  public init(radius: Int? = nil) { self.radius = radius }
}
