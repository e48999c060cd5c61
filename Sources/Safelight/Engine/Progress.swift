/// How far the work on one input is.
public struct Progress: Sendable, Hashable, Codable {
  /// The share that is done, 0…1.
  public var fraction: Double
  /// What is being done, such as `decode`.
  public var step: String

  /// Makes a progress.
  public init(fraction: Double, step: String) {
    self.fraction = fraction
    self.step = step
  }
}
