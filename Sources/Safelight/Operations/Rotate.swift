/// Turns clockwise.
public struct Rotate: Operation {
  /// `rotate`
  public static let name = "rotate"
  /// Degrees clockwise; multiples of 90 are exact, others enlarge the canvas to hold every corner.
  public var degrees: Double
  /// What fills the corners.
  public var background: Color

  /// Makes the step.
  public init(degrees: Double, background: Color = .white) {
    self.degrees = degrees
    self.background = background
  }
}
