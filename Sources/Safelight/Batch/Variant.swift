/// One of the outputs that a batch makes of every input.
public struct Variant: Sendable, Hashable {
  /// What reports and the template field `{output}` call it.
  public var name: String?
  /// The steps that make it.
  public var recipe: Recipe
  /// How it is encoded; without a format, names decide, else the input.
  public var encoding: Encoding
  /// The density of the screen it is for; names tell it from 2 on, as in `@2x`.
  public var density: Int?
  /// The width its name tells, in pixels at density 1; nil where names need to tell none, and then
  /// `{width}` is the width that came out.
  public var nominalWidth: Int?
  /// How it is named below a ``Destination/folder(_:)``; nil names it as the folder's others.
  public var path: OutputTemplate?

  /// Makes a variant.
  public init(
    name: String? = nil, recipe: Recipe, encoding: Encoding = Encoding(), density: Int? = nil,
    nominalWidth: Int? = nil
  ) {
    self.name = name
    self.recipe = recipe
    self.encoding = encoding
    self.density = density
    self.nominalWidth = nominalWidth
  }
}
