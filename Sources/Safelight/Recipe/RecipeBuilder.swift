/// Collects the steps written between the braces of `Recipe { … }`.
@resultBuilder
public enum RecipeBuilder {
  /// Takes one step.
  public static func buildExpression(_ operation: any Operation) -> [any Operation] { [operation] }
  /// Joins steps.
  public static func buildBlock(_ parts: [any Operation]...) -> [any Operation] {
    parts.flatMap { $0 }
  }
  /// Takes the steps of an `if` without `else`.
  public static func buildOptional(_ part: [any Operation]?) -> [any Operation] { part ?? [] }
  /// Takes the steps of the first branch.
  public static func buildEither(first: [any Operation]) -> [any Operation] { first }
  /// Takes the steps of the second branch.
  public static func buildEither(second: [any Operation]) -> [any Operation] { second }
  /// Takes the steps of a loop.
  public static func buildArray(_ parts: [[any Operation]]) -> [any Operation] {
    parts.flatMap { $0 }
  }
}
