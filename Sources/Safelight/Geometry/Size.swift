/// A size asked for, before the picture's own size is known.
public struct Size: Sendable, Hashable, Codable {
  /// What is measured.
  public enum Measure: Sendable, Hashable, Codable {
    /// A box in pixels; a nil side follows from the picture's shape.
    case box(width: Int?, height: Int?)
    /// A share of the picture's own size, 1 being the whole.
    case scale(Double)
    /// A number of pixels in all, shape kept.
    case area(Int)
    /// The longer edge in pixels, shape kept.
    case longEdge(Int)
    /// The shorter edge in pixels, shape kept.
    case shortEdge(Int)
  }

  /// When the size applies.
  public enum Condition: String, Sendable, Hashable, Codable {
    /// To every picture, within what ``Resize/enlarge`` allows.
    case always
    /// Only to larger pictures (`>`).
    case shrinkOnly
    /// Only to smaller pictures (`<`).
    case enlargeOnly
  }

  /// What is measured.
  public var measure: Measure
  /// When it applies.
  public var condition: Condition

  /// Makes a size.
  public init(_ measure: Measure, condition: Condition = .always) {
    self.measure = measure
    self.condition = condition
  }
}
