/// Widths asked for at once, held against a picture that is too small for some of them.
enum WidthLadder {
  /// What the widths of one output have in common.
  private struct Ladder: Hashable {
    let name: String?
    let encoding: Encoding

    init(_ variant: Variant) {
      name = variant.name
      encoding = variant.encoding
    }
  }

  /// The rules whose outputs are pictures of their own.
  ///
  /// Nothing is enlarged, so all widths above the picture's would give the same picture: of those
  /// the first of each output is kept, named by the width it gets. Rules are left alone unless their variant has a
  /// ``Variant/nominalWidth`` and its resize asks for a width and nothing else.
  static func fitted(
    _ rules: [OutputRule], to input: InputFile,
    _ info: (InputFile) throws(MediaError) -> MediaInfo
  ) throws(MediaError) -> [OutputRule] {
    guard rules.contains(where: { width(of: $0.variant) != nil }) else { return rules }
    let info = try info(input)
    var laddersWithLargest: Set<Ladder> = []
    var fitted: [OutputRule] = []
    for var rule in rules {
      if let asked = width(of: rule.variant), let room = room(rule.variant.recipe, info),
        asked > room
      {
        guard laddersWithLargest.insert(Ladder(rule.variant)).inserted else { continue }
        rule.isNarrowed = true
      }
      fitted.append(rule)
    }
    return fitted
  }

  /// The pixels across that a variant of a ladder asks for; nil for others.
  private static func width(of variant: Variant) -> Int? {
    guard variant.nominalWidth != nil, let resize = resize(in: variant.recipe), !resize.enlarge,
      case .box(let width?, nil) = resize.target.size.measure
    else { return nil }
    return width
  }

  /// The pixels across that the resize gets; nil where only decoding tells.
  private static func room(_ recipe: Recipe, _ info: MediaInfo) -> Int? {
    let size = recipe.keepsOrientation ? info.stored : info.display
    var width = size.width
    for step in recipe.steps {
      switch step {
      case is Resize: return width
      case is Trim: return nil
      case let box as CropBox:
        let left = min(max(0, box.region.x.pixels(of: width)), width)
        width = min(box.region.width.pixels(of: width), width - left)
      default: break
      }
    }
    return width
  }

  private static func resize(in recipe: Recipe) -> Resize? {
    recipe.steps.lazy.compactMap { $0 as? Resize }.first
  }
}
