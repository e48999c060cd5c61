/// Cuts off a border of one colour.
public struct Trim: Operation {
  /// `trim`
  public static let name = "trim"
  /// How far, 0…255, a pixel may differ from the border's colour and still belong to it.
  public var threshold: Double

  /// Makes the step.
  public init(threshold: Double = 10) { self.threshold = threshold }
}
