public import SystemPackage

/// An output that a batch would make.
public struct PlannedOutput: Sendable, Hashable {
  /// The variant's name.
  public var name: String?
  /// Where it would be; nil is standard output. `{width}` and `{height}` stand in it where only the
  /// work itself can tell them.
  public var path: FilePath?
  /// Whether a file is there already.
  public var exists: Bool
}

extension Batch {
  /// What would be made of an input; reads as much of it as names need, and writes nothing.
  ///
  /// - Parameter item: The input, which knows its place in the batch.
  /// - Returns: The outputs, in the order of the variants.
  /// - Throws: ``MediaError`` when the input cannot be read.
  public func plan(_ item: InputItem) async throws(MediaError) -> [PlannedOutput] {
    if let failure = item.failure { throw failure }
    let rules = try rules()
    return try await engine.blocking(item.source) { (control) throws(MediaError) in
      let input = try InputFile.open(item.source, limits: engine.limits, control: control)
      let facts = try ContentFacts.read(input, for: rules.flatMap(\.fields))
      var outputs: [PlannedOutput] = []
      for rule in rules {
        let path = path(item, rule, facts, showsUnknown: true)
        let status = (try? path.flatMap { try FileSystem.status($0) }) ?? nil
        outputs.append(
          PlannedOutput(name: rule.variant.name, path: path, exists: status != nil))
      }
      return outputs
    }
  }
}
