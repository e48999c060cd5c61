/// Mirrors left and right.
public struct Flop: Operation {
  /// `flop`
  public static let name = "flop"

  /// Makes the step.
  public init() {}
}
