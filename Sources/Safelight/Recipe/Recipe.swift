/// The steps that turn an input into one output: a value; nothing runs until an engine is given it.
///
/// Every picture is first turned upright and brought to the output's colour space; the steps then
/// run in the order in which they stand. A ``Resize`` that only ``Trim`` and ``CropBox`` precede
/// decides how small the picture is already loaded.
public struct Recipe: Sendable {
  /// The steps in order.
  public var steps: [any Operation]
  /// Whether the orientation tag is left standing instead of being applied.
  public var keepsOrientation: Bool
  /// Whether another picture may stand in for the input: a camera raw file's embedded preview, a
  /// well-chosen frame of a film, the cover of sound.
  public var acceptsPreview: Bool
  /// What is shown of a film, which then the input has to be; nil for pictures.
  public var view: FilmView?

  /// Makes a recipe from a list of steps.
  public init(
    steps: [any Operation], keepsOrientation: Bool = false, acceptsPreview: Bool = false,
    view: FilmView? = nil
  ) {
    self.steps = steps
    self.view = view
    self.keepsOrientation = keepsOrientation
    self.acceptsPreview = acceptsPreview
  }

  /// Makes a recipe from the steps between braces.
  public init(@RecipeBuilder _ steps: () -> [any Operation]) {
    self.init(steps: steps())
  }
}

extension Recipe: Hashable {
  private var identity: [AnyHashable] {
    func erased(_ operation: some Operation) -> AnyHashable { AnyHashable(operation) }
    return steps.map { erased($0) }
  }

  /// Whether both have equal steps in the same order.
  public static func == (one: Self, other: Self) -> Bool {
    one.keepsOrientation == other.keepsOrientation
      && one.acceptsPreview == other.acceptsPreview && one.view == other.view
      && one.identity == other.identity
  }

  /// Feeds the steps to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(keepsOrientation)
    hasher.combine(acceptsPreview)
    hasher.combine(view)
    hasher.combine(identity)
  }
}

extension Recipe {
  /// What is shown of an input that is a film; nil where it may not be one.
  var filmView: FilmView? { view ?? (acceptsPreview ? .frame(.best) : nil) }

  /// How a film is made of a film; nil where pictures are.
  package var mp4: MP4Packaging? {
    if case .mp4(let packaging) = view { packaging } else { nil }
  }
}
