/// The fields of a mapping in a recipe file.
struct RecipeFields {
  let values: [String: RecipeNode]

  /// A field that is there and not left empty.
  subscript(_ name: String) -> RecipeNode? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a field, or nil when it is not there.
  func read<Value>(
    _ name: String, _ read: (String) throws -> Value
  ) throws(MediaError) -> Value? {
    try values[name].map { (node) throws(MediaError) in try node.value(read) }
  }

  /// The choice that a field makes, or nil when it is not there.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type = Choice.self
  ) throws(MediaError) -> Choice? where Choice.RawValue == String {
    try values[name].map { (node) throws(MediaError) in try node.choice(type) }
  }

  /// Whether a field is true, or nil when it is not there.
  func flag(_ name: String) throws(MediaError) -> Bool? {
    try values[name].map { (node) throws(MediaError) in try node.flag() }
  }

  /// The value of a field that may be a list, or nil when it is not there.
  func joined<Value>(
    _ name: String, _ read: (String) throws -> Value
  ) throws(MediaError) -> Value? {
    try values[name].map { (node) throws(MediaError) in try node.joined(name, read) }
  }
}
