/// Takes the colour out: one channel, and alpha where there was alpha.
public struct Grayscale: Operation {
  /// `grayscale`
  public static let name = "grayscale"

  /// Makes the step.
  public init() {}
}
