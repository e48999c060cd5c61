/// Sharpens lightness, not colour.
public struct Sharpen: Operation {
  /// `sharpen`
  public static let name = "sharpen"
  /// The standard deviation of the mask in pixels, 0.3…10.
  public var sigma: Double

  /// Makes the step.
  public init(sigma: Double) { self.sigma = sigma }

  /// Enough to offset the softness of shrinking.
  public static let mild = Self(sigma: 0.5)
}
