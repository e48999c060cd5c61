/// One of the outputs that are made from one decode of an input.
public struct OutputSpec: Sendable {
  /// The name reports give it.
  public var name: String?
  /// The steps that make it.
  public var recipe: Recipe
  /// Where it goes and how it is written.
  public var sink: Sink
  /// What is written as it stands, without rendering anything; nil for a picture.
  package var document: [UInt8]?
  /// What kind of document that is, as reports tell it.
  package var documentFormat = "json"

  /// Makes an output.
  public init(name: String? = nil, recipe: Recipe, sink: Sink) {
    self.name = name
    self.recipe = recipe
    self.sink = sink
  }
}
