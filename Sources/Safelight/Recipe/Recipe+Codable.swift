/// A recipe is written as `{"steps": [{"resize": {…}}, …]}`: one key an object, the step's name.
extension Recipe: Codable {
  private enum Key: String, CodingKey {
    case steps, keepsOrientation, acceptsPreview, view
  }

  private struct StepName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a recipe; an unknown step is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    keepsOrientation = try container.decodeIfPresent(Bool.self, forKey: .keepsOrientation) ?? false
    acceptsPreview = try container.decodeIfPresent(Bool.self, forKey: .acceptsPreview) ?? false
    view = try container.decodeIfPresent(FilmView.self, forKey: .view)
    var list = try container.nestedUnkeyedContainer(forKey: .steps)
    steps = []
    while !list.isAtEnd {
      let step = try list.nestedContainer(keyedBy: StepName.self)
      guard let key = step.allKeys.first, step.allKeys.count == 1,
        let type = OperationRegistry.type(named: key.stringValue)
      else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: list.codingPath, debugDescription: "not one known step"))
      }
      steps.append(try step.decode(type, forKey: key))
    }
  }

  /// Writes the recipe.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if keepsOrientation { try container.encode(true, forKey: .keepsOrientation) }
    if acceptsPreview { try container.encode(true, forKey: .acceptsPreview) }
    try container.encodeIfPresent(view, forKey: .view)
    var list = container.nestedUnkeyedContainer(forKey: .steps)
    for operation in steps {
      var step = list.nestedContainer(keyedBy: StepName.self)
      try step.encode(operation, forKey: StepName(stringValue: type(of: operation).name))
    }
  }
}
