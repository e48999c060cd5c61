internal import SystemPackage

extension RecipeOutput {
  private static let keys = [
    "name", "steps", "widths", "dpr", "encode", "path", "orient", "preview", "density",
    "nominal-width",
  ]
  /// The most steps of an output.
  static let mostSteps = 64

  /// Reads one element of `outputs:`.
  init(_ node: RecipeNode, folder: FilePath) throws(MediaError) {
    try self.init(node.fields(Self.keys), folder: folder)
  }

  /// Reads an output from its fields.
  init(_ fields: RecipeFields, folder: FilePath) throws(MediaError) {
    let encoding = try fields["encode"].map { (node) throws(MediaError) in
      try Encoding(node, folder: folder)
    }
    self.init(recipe: Recipe(steps: []), encoding: encoding ?? Encoding())
    name = try fields.read("name") { $0 }
    for step in try fields["steps"]?.list(of: "steps", atMost: Self.mostSteps) ?? [] {
      if let step = try RecipeStep.read(
        step, background: self.encoding.background, folder: folder)
      {
        recipe.steps.append(step)
      }
    }
    recipe.keepsOrientation = try fields.flag("orient").map { !$0 } ?? false
    recipe.acceptsPreview = try fields.flag("preview") ?? false
    widths = try fields.joined("widths") { try Numbers.list($0, in: 1...Size.longestSide) } ?? []
    densities = try fields.joined("dpr") { try Numbers.list($0, in: 1...8) } ?? []
    density = try fields.read("density") { try Numbers.whole($0, in: 1...8) }
    nominalWidth = try fields.read("nominal-width") {
      try Numbers.whole($0, in: 1...Size.longestSide)
    }
    try check(fields)
  }

  private mutating func check(_ fields: RecipeFields) throws(MediaError) {
    if let dpr = fields["dpr"], widths.isEmpty { throw dpr.error("'dpr:' needs 'widths:'") }
    if let node = fields["widths"] {
      guard widths.count * max(1, densities.count) <= 100 else {
        throw node.error("more than 100 pictures of one output")
      }
      guard widths.allSatisfy({ $0 * (densities.max() ?? 1) <= Size.longestSide }) else {
        throw node.error("a width at that density is too large")
      }
    }
    guard let node = fields["path"] else { return }
    let text = try node.string()
    do throws(MediaError) {
      _ = try Self.template(text).format(or: encoding.format)
    } catch {
      throw node.error("path: \(error.message)")
    }
    path = text
  }
}
