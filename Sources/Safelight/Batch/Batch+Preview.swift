internal import SystemPackage

extension Batch {
  /// What would be made of an input, as far as its header tells; writes nothing and decodes nothing.
  ///
  /// Sizes are those without ``Trim``, lengths in bytes are 0. An empty list means that all outputs
  /// exist and would be skipped.
  package func preview(_ item: InputItem) throws(MediaError) -> [Report.Output] {
    if let failure = item.failure { throw failure }
    let input = try InputFile.open(item.source, limits: engine.limits)
    let info = try HeaderReader.read(input).info
    let rules = try WidthLadder.fitted(rules(), to: input)
    let facts = try ContentFacts.read(input, for: rules.flatMap(\.fields))
    var outputs: [Report.Output] = []
    var existing = 0
    for rule in rules {
      var encoding = rule.variant.encoding
      encoding.format = rule.format
      if case .file(let path) = destination {
        encoding.format = try OutputFormat.resolve(encoding.format, path)
      }
      let plan = try OutputPlan(recipe: rule.variant.recipe, encoding: encoding, info: info)
      let size = plan.size(stored: info.stored)
      var output = Report.Output(
        name: rule.variant.name, path: nil, format: plan.format, width: size.width,
        height: size.height, frames: plan.isAnimated ? info.frames : 1, bytes: 0, quality: nil)
      if let path = path(item, rule, facts, made: output) {
        output.path = path.bytes
        if try isTaken(path) { existing += 1 }
      }
      outputs.append(output)
    }
    return skipExisting && existing == outputs.count ? [] : outputs
  }

  /// Whether a path exists; an error when it must not.
  private func isTaken(_ path: FilePath) throws(MediaError) -> Bool {
    let status = try MediaError.creating(path) { () throws(Errno) in
      try FileSystem.status(path, following: false)
    }
    if status != nil, publishing.existing == .refuse, !skipExisting { throw .taken(path) }
    return status != nil
  }
}
