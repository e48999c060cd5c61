/// A recipe as a file holds it: limits, the outputs made of every picture, and what is found out
/// about it; and the same of films.
///
/// Files are YAML or JSON (``init(reading:)``); ``yaml`` writes one that reads as the same value.
public struct RecipeFile: Sendable, Hashable {
  /// The limits it sets; the others keep their defaults.
  public var limits = RecipeLimits()
  /// Whether smaller outputs are made from the largest; see ``Engine/isFast``.
  public var isFast = false
  /// What is made of every picture, in order.
  public var outputs: [RecipeOutput] = []
  /// What is found out about every picture and written to `{dir}/{stem}/probe.json`; nil writes none.
  public var probe: ProbeOptions?
  /// What is made of films; nil where they are not told from pictures.
  public var films: FilmRecipe?

  /// Makes a recipe from its outputs.
  public init(
    outputs: [RecipeOutput], limits: RecipeLimits = RecipeLimits(), probe: ProbeOptions? = nil,
    films: FilmRecipe? = nil
  ) {
    self.outputs = outputs
    self.limits = limits
    self.probe = probe
    self.films = films
  }

  /// The outputs with their widths and densities laid out, as a ``Batch`` takes them.
  ///
  /// - Throws: ``MediaError/Code/badRecipe`` for an output that cannot be made.
  public func variants() throws(MediaError) -> [Variant] {
    var variants: [Variant] = []
    for output in outputs { variants += try output.variants() }
    return variants
  }
}
