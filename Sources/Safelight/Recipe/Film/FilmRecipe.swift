/// What a recipe makes of every film.
public struct FilmRecipe: Sendable, Hashable {
  /// Pictures taken from it, each with a ``Recipe/view``.
  public var outputs: [RecipeOutput]
  /// The presentation it is packaged into; nil makes none.
  public var presentation: PresentationOutput?
  /// What is found out about every film and written to `{dir}/{stem}/probe.json`; nil writes none.
  public var probe: ProbeOptions?

  /// Makes a recipe for films.
  public init(
    outputs: [RecipeOutput] = [], presentation: PresentationOutput? = nil,
    probe: ProbeOptions? = nil
  ) {
    self.outputs = outputs
    self.presentation = presentation
    self.probe = probe
  }

  /// What a ``Batch`` makes of films.
  ///
  /// - Parameter limits: What one film may cost.
  /// - Throws: ``MediaError/Code/badRecipe`` for an output that cannot be made.
  public func outputs(limits: Limits) throws(MediaError) -> FilmOutputs {
    var variants: [Variant] = []
    for output in outputs { variants += try output.variants() }
    return FilmOutputs(
      variants: variants, presentation: try presentation?.variant(), probe: probe, limits: limits)
  }
}
