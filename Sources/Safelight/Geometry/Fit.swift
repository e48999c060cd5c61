/// How a picture is fitted to a box, in CSS's and sharp's words.
public enum Fit: String, Sendable, Hashable, Codable, CaseIterable {
  /// Whole picture, as large as the box allows, shape kept.
  case inside
  /// Whole picture, at least as large as the box, shape kept.
  case outside
  /// The box is filled, shape kept, what hangs over is cropped.
  case cover
  /// As ``inside``, then padded to exactly the box.
  case contain
  /// Exactly the box, shape not kept.
  case fill
}
