/// Mirrors top and bottom.
public struct Flip: Operation {
  /// `flip`
  public static let name = "flip"

  /// Makes the step.
  public init() {}
}
