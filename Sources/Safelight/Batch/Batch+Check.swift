internal import SystemPackage

extension Batch {
  /// Finds what must go wrong without reading more than the inputs' first bytes.
  ///
  /// - Throws: ``MediaError/Code/usage`` for several outputs in one place, a format that contradicts
  ///   a name, or inputs whose outputs would land on one path, of which the first are listed.
  public func check(_ items: [InputItem]) throws(MediaError) {
    let rules = try rules()
    try checkPlace(items)
    if onCollision == .error {
      try CollisionSearch(batch: self, rules: rules, items: numbered(items)).check()
    }
  }

  /// How each variant's outputs are named.
  func rules() throws(MediaError) -> [OutputRule] {
    guard !variants.isEmpty || probe != nil else {
      throw MediaError(.usage, "there is nothing to make")
    }
    var rules: [OutputRule] = []
    for (position, variant) in variants.enumerated() {
      rules.append(
        try OutputRule(variant, at: position, of: variants.count, in: destination))
    }
    if probe != nil {
      guard case .folder(let folder) = destination else {
        throw MediaError(.usage, "probe.json needs a folder to lie in: -o DIR/")
      }
      rules.append(try OutputRule(probeAt: variants.count, in: folder))
    }
    return rules
  }

  /// An output's path, where what is known of the input decides it.
  func path(
    _ item: InputItem, _ rule: OutputRule, _ facts: ContentFacts, made: Report.Output? = nil,
    showsUnknown: Bool = false
  ) -> FilePath? {
    switch destination {
    case .standardOutput: nil
    case .file(let path): path
    case .inPlace: item.path
    case .folder, .template:
      showsUnknown
        ? rule.shownPath(item, facts, made: made) : rule.path(item, facts, made: made)
    }
  }

  private func checkPlace(_ items: [InputItem]) throws(MediaError) {
    switch destination {
    case .folder:
      return
    case .template:
      guard variants.allSatisfy({ $0.path == nil }) else {
        throw MediaError(
          .usage, "the recipe names its outputs itself: give -o a folder, ending with /")
      }
    case .inPlace:
      try checkOne(variants.count, "output an input can be in place")
      if items.contains(where: { $0.path == nil }) { throw BatchJob.noPlace }
    case .standardOutput:
      try checkOne(variants.count, "output can go to standard output")
      try checkOne(items.count, "input's output can go to standard output")
    case .file(let path):
      let advice = "; name a folder, ending with /"
      try checkOne(variants.count, "output can be \(path)", advice)
      try checkOne(items.count, "input's output can be \(path)", advice)
    }
  }

  private func checkOne(
    _ count: Int, _ what: String, _ advice: String = ""
  ) throws(MediaError) {
    if count > 1 { throw MediaError(.usage, "only one \(what), not \(count)\(advice)") }
  }
}
