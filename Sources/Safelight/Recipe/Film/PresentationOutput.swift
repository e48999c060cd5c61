/// The output of a recipe file that packages a film for streaming.
public struct PresentationOutput: Sendable, Hashable {
  /// What reports and the template field `{output}` call it.
  public var name: String?
  /// How it is packaged.
  public var packaging: HLSPackaging
  /// The template of its folder, relative to the folder that outputs go to; nil is `{dir}/{stem}/hls`.
  public var path: String?

  /// Makes an output.
  public init(name: String? = nil, packaging: HLSPackaging, path: String? = nil) {
    self.name = name
    self.packaging = packaging
    self.path = path
  }

  /// As a ``Batch`` takes it.
  ///
  /// - Throws: ``MediaError/Code/badRecipe`` for a path that names no folder below another.
  func variant() throws(MediaError) -> FilmOutputs.Presentation {
    FilmOutputs.Presentation(
      name: name, packaging: packaging,
      path: try path.map { (text) throws(MediaError) in try Self.template(text) })
  }

  /// Reads the template of the folder.
  static func template(_ text: String) throws(MediaError) -> OutputTemplate {
    let template = try RecipeOutput.template(text)
    for field in template.fields {
      switch field {
      case .ext, .width, .height:
        throw MediaError(
          .badRecipe, "a presentation is a folder, which has no {ext}, {width} or {height}")
      default: continue
      }
    }
    return template
  }
}
