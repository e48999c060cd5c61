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
    guard !variants.isEmpty || probe != nil || films != nil else {
      throw MediaError(.usage, "there is nothing to make")
    }
    var rules: [OutputRule] = []
    try add(variants, probe, for: films == nil ? nil : .picture, to: &rules)
    if let films {
      if let presentation = films.presentation {
        guard case .folder(let folder) = destination else {
          throw MediaError(.usage, "a presentation needs a folder to lie in: -o DIR/")
        }
        rules.append(try OutputRule(presentation, at: rules.count, in: folder))
      }
      try add(films.variants, films.probe, for: .film, to: &rules)
    }
    return rules
  }

  private func add(
    _ variants: [Variant], _ probe: ProbeOptions?, for subject: InputSubject?,
    to rules: inout [OutputRule]
  ) throws(MediaError) {
    for variant in variants {
      rules.append(
        try OutputRule(
          variant, at: rules.count, of: variants.count, in: destination, for: subject))
    }
    guard let probe else { return }
    guard case .folder(let folder) = destination else {
      throw MediaError(.usage, "probe.json needs a folder to lie in: -o DIR/")
    }
    rules.append(try OutputRule(probe, at: rules.count, in: folder, for: subject))
  }

  /// What an opened input is, where outputs are made of films and others of pictures.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` for one of which nothing is made.
  func subject(of input: InputFile, _ rules: [OutputRule]) throws(MediaError) -> InputSubject? {
    guard films != nil else { return nil }
    let kind = try FormatSniffer.kind(of: input)
    let subject = InputSubject(kind)
    guard rules.contains(where: { $0.isFor(subject) }) else {
      throw MediaError(
        .unsupported,
        "\(kind?.described ?? "is not media of a known format"); the recipe makes nothing of it",
        input: input.label, step: "load")
    }
    return subject
  }

  /// The most outputs that one input has.
  private var mostVariants: Int { max(variants.count, films?.variants.count ?? 0) }

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
      guard (variants + (films?.variants ?? [])).allSatisfy({ $0.path == nil })
      else {
        throw MediaError(
          .usage, "the recipe names its outputs itself: give -o a folder, ending with /")
      }
    case .inPlace:
      try checkOne(mostVariants, "output an input can be in place")
      if films != nil {
        throw MediaError(.usage, "nothing made of a film can take its place")
      }
      if items.contains(where: { $0.path == nil }) { throw BatchJob.noPlace }
    case .standardOutput:
      try checkOne(mostVariants, "output can go to standard output")
      try checkOne(items.count, "input's output can go to standard output")
    case .file(let path):
      let advice = "; name a folder, ending with /"
      try checkOne(mostVariants, "output can be \(path)", advice)
      try checkOne(items.count, "input's output can be \(path)", advice)
    }
  }

  private func checkOne(
    _ count: Int, _ what: String, _ advice: String = ""
  ) throws(MediaError) {
    if count > 1 { throw MediaError(.usage, "only one \(what), not \(count)\(advice)") }
  }
}
