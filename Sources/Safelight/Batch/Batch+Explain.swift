extension Batch {
  /// How an input's outputs would be made, one sentence a line; decodes nothing.
  ///
  /// - Parameter item: The input.
  /// - Returns: How small it is decoded, then for each output its size and what it is made from.
  /// - Throws: ``MediaError`` when the input cannot be read or is no picture.
  public func explain(_ item: InputItem) async throws(MediaError) -> [String] {
    try await opening(item) { (batch, opened) throws(MediaError) in try batch.explain(opened) }
  }

  private func explain(_ opened: borrowing Opened) throws(MediaError) -> [String] {
    if editsMetadataOnly { return ["copied but for its metadata; nothing is decoded"] }
    let (input, rules) = (opened.input, opened.rules)
    let info = try engine.info(input, opened.control, view: view)
    let pictures = try WidthLadder.fitted(rules, to: input) { (_) throws(MediaError) in info }
      .filter(\.isPicture)
    if opened.subject == .film || variants.contains(where: { $0.recipe.mp4 != nil }) {
      return try lines(ofFilm: info, rules)
    }
    let plans = try pictures.map { (rule) throws(MediaError) in
      try OutputPlan(recipe: rule.variant.recipe, encoding: rule.variant.encoding, info: info)
    }
    return lines(plans, info, names: pictures.map(\.variant.name))
  }

  /// What is made of a film: each view of it is decoded for itself, a presentation as a whole.
  private func lines(
    ofFilm info: MediaInfo, _ rules: [OutputRule]
  ) throws(MediaError) -> [String] {
    var lines = ["a film, \(Self.text(info.display))"]
    for rule in rules {
      let name = rule.variant.name.map { "\($0): " } ?? ""
      if rule.packaging != nil {
        lines.append(
          "\(name)a presentation; the film is decoded once, in ranges, for all its rungs")
      } else if case .storyboard = rule.variant.recipe.view {
        lines.append("\(name)a storyboard, of key frames where they are near enough")
      } else if rule.variant.recipe.mp4 != nil {
        let size = MoviePlan.size(of: info, rule.variant.recipe).map { "\(Self.text($0)) " } ?? ""
        lines.append("\(name)\(size)mp4, of the film's own packets where they suit")
      } else if rule.isPicture {
        let plan = try OutputPlan(
          recipe: rule.variant.recipe, encoding: rule.variant.encoding, info: info)
        let size = plan.trim == nil ? Self.text(plan.size(stored: info.stored)) : "trimmed"
        lines.append("\(name)\(size) \(plan.format.rawValue) from a frame or a few")
      }
    }
    return lines
  }

  private func lines(
    _ plans: [OutputPlan], _ info: MediaInfo, names: [String?]
  ) -> [String] {
    guard !plans.isEmpty else { return ["nothing is made of it but probe.json"] }
    let load = LoadPlan(plans, info: info)
    let full = load.fullSize
    let decoded = PixelSize(
      width: max(1, (full.width + load.shrink - 1) / load.shrink),
      height: max(1, (full.height + load.shrink - 1) / load.shrink))
    let how =
      load.shrink > 1 ? "decoded at 1/\(load.shrink), \(Self.text(decoded))" : "decoded whole"
    var lines = ["\(info.format.rawValue), \(Self.text(full)), \(how)"]
    let largest = LargestResult(
      plans, hasAlpha: info.hasAlpha, fullSize: full, isFast: engine.isFast)
    for (plan, name) in zip(plans, names) {
      // Of one output alone no half is made.
      let isHalved =
        plans.count > 1 && largest == nil && !info.hasAlpha
        && HalvedPicture.suffices(for: plan, of: decoded, fullSize: full)
      let size = plan.trim == nil ? Self.text(plan.size(stored: info.stored)) : "trimmed"
      let origin =
        largest?.isSource(for: plan) == true
        ? "the largest result" : isHalved ? "half of what was decoded" : "what was decoded"
      let title = name.map { "\($0): " } ?? ""
      lines.append("\(title)\(size) \(plan.format.rawValue) from \(origin)")
    }
    return lines
  }

  private static func text(_ size: PixelSize) -> String { "\(size.width)x\(size.height)" }
}
