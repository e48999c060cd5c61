/// Blurs with a Gaussian.
public struct Blur: Operation {
  /// `blur`
  public static let name = "blur"
  /// The standard deviation in pixels, 0.3…1000.
  public var sigma: Double

  /// Makes the step.
  public init(sigma: Double) { self.sigma = sigma }
}
