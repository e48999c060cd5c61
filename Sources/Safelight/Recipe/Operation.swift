/// One step of a recipe: a value that says what to do, not how.
public protocol Operation: Sendable, Hashable, Codable {
  /// The word that stands for it in recipe files, reports and errors.
  static var name: String { get }
}
