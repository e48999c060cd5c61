/// One output of a recipe file, or one for each of its widths.
public struct RecipeOutput: Sendable, Hashable {
  /// What reports and the template field `{output}` call it.
  public var name: String?
  /// The steps.
  public var recipe: Recipe
  /// How it is encoded.
  public var encoding: Encoding
  /// One output for each of these widths in pixels; empty makes one output as the steps say.
  public var widths: [Int] = []
  /// One output for each of these screen densities; empty makes one.
  public var densities: [Int] = []
  /// The density its name tells, where it is laid out already.
  public var density: Int?
  /// The width its name tells, where it is laid out already.
  public var nominalWidth: Int?
  /// The template of its name, relative to the folder that outputs go to.
  public var path: String?

  /// Makes an output.
  public init(name: String? = nil, recipe: Recipe, encoding: Encoding = Encoding()) {
    self.name = name
    self.recipe = recipe
    self.encoding = encoding
  }

  /// Makes an output that is laid out already.
  public init(_ variant: Variant) {
    self.init(name: variant.name, recipe: variant.recipe, encoding: variant.encoding)
    density = variant.density
    nominalWidth = variant.nominalWidth
  }

  /// One variant for each width and density.
  ///
  /// - Throws: ``MediaError/Code/badRecipe`` for a path that is no template below a folder.
  public func variants() throws(MediaError) -> [Variant] {
    let template = try path.map { (text) throws(MediaError) in try Self.template(text) }
    var variants: [Variant] = []
    for density in densities.isEmpty ? [density] : densities.map(Optional.some) {
      for width in widths.isEmpty ? [nil] : widths.map(Optional.some) {
        var variant = Variant(
          name: name, recipe: recipe, encoding: encoding, density: density,
          nominalWidth: width ?? nominalWidth)
        variant.path = template
        if let width {
          let pixels = width * (densities.isEmpty ? 1 : density ?? 1)
          variant.recipe.steps = Self.steps(recipe.steps, width: pixels)
        }
        variants.append(variant)
      }
    }
    return variants
  }

  /// The steps with a resize to that width: in place of the first resize, else after the cuts.
  private static func steps(_ steps: [any Operation], width: Int) -> [any Operation] {
    var steps = steps
    let size = Size(.box(width: width, height: nil))
    if let place = steps.firstIndex(where: { $0 is Resize }), var resize = steps[place] as? Resize {
      resize.target = Resize.Target(size)
      steps[place] = resize
    } else {
      let place = steps.firstIndex { !($0 is Trim || $0 is CropBox) } ?? steps.endIndex
      steps.insert(Resize(Resize.Target(size)), at: place)
    }
    return steps
  }

  /// Reads the template of a name below the folder that outputs go to.
  static func template(_ text: String) throws(MediaError) -> OutputTemplate {
    guard !text.hasPrefix("/"), !text.split(separator: "/").contains("..") else {
      throw MediaError(
        .badRecipe, "a path lies below the folder given with -o: it cannot begin with / or hold ..")
    }
    do throws(MediaError) {
      return try OutputTemplate(text)
    } catch {
      throw MediaError(.badRecipe, error.message)
    }
  }
}
