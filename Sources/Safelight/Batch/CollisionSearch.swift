internal import SystemPackage

/// One output of one input of a batch.
struct SettledPath: Hashable {
  let item: Int
  let output: Int
}

/// Finds inputs whose outputs would land on one path, before any work.
struct CollisionSearch {
  let batch: Batch
  let rules: [OutputRule]
  let items: [InputItem]

  /// The most pairs an error lists.
  private static let listed = 3

  /// Throws when there are any.
  func check() throws(MediaError) {
    var seen: [FilePath: Int] = [:]
    var pairs: [String] = []
    var count = 0
    var isOfOneInput = true
    for position in suspects() {
      for (_, path) in paths(of: items[position]) {
        guard let other = seen.updateValue(position, forKey: path.lexicallyNormalized()) else {
          continue
        }
        count += 1
        isOfOneInput = isOfOneInput && other == position
        if pairs.count < Self.listed {
          pairs.append(Self.pair(items[other], items[position], path))
        }
      }
    }
    guard count > 0 else { return }
    let more = count > pairs.count ? ", and \(count - pairs.count) more" : ""
    throw MediaError(
      .usage,
      "outputs would collide: \(pairs.joined(separator: "; "))\(more); \(isOfOneInput ? Self.hintForOne : hint)"
    )
  }

  /// What to do about outputs of one input.
  private static let hintForOne =
    "use {output} or {width} in the outputs' names, or --on-collision number"

  /// What to do about it: the fields that would tell outputs apart and that no name has yet.
  private var hint: String {
    let used = rules.flatMap(\.fields)
    let number = "or --on-collision number"
    switch (used.contains(.name), used.contains(.dir)) {
    case (false, false):
      return "use {name} and {dir} in the output's name, as in 'out/{dir}/{name}.{ext}', \(number)"
    case (false, true):
      return "use {name} in the output's name, as in 'out/{dir}/{name}.{ext}', \(number)"
    case (true, false):
      return "use {dir} in the output's name, as in 'out/{dir}/{name}.{ext}', \(number)"
    case (true, true):
      let field = rules.count > 1 ? "{output}" : "{index}"
      return "use \(field) in the output's name, \(number)"
    }
  }

  /// Gives outputs that would collide their paths in the order of the inputs, so that the numbers
  /// do not depend on which is done first.
  func settle(_ claims: PathClaims) throws(MediaError) -> [SettledPath: FilePath] {
    var settled: [SettledPath: FilePath] = [:]
    for position in suspects() {
      for (rule, path) in paths(of: items[position]) {
        settled[SettledPath(item: position, output: rule)] = try claims.claim(path)
      }
    }
    return settled
  }

  /// The inputs that could collide with others if all were of one format, in order: formats are told
  /// by content, which is read only where it matters.
  private func suspects() -> [Int] {
    var positions: [FilePath: [Int]] = [:]
    for (position, item) in items.enumerated() where item.failure == nil {
      for rule in rules {
        guard let path = batch.path(item, rule, ContentFacts(format: .jpeg)) else { continue }
        positions[path.lexicallyNormalized(), default: []].append(position)
      }
    }
    return Set(positions.values.lazy.filter { $0.count > 1 }.joined()).sorted()
  }

  private func paths(of item: InputItem) -> [(Int, FilePath)] {
    let kind = item.format.map(MediaKind.init) ?? kind(of: item)
    let subject = batch.films == nil ? nil : InputSubject(kind)
    let facts = ContentFacts(
      format: item.format ?? ((kind?.isImage ?? false) ? kind?.format : nil))
    return rules.filter { $0.isFor(subject) }.compactMap { rule in
      batch.path(item, rule, facts).map { (rule.position, $0) }
    }
  }

  /// What a file is; nil for pipes, which can be read only once, and for what cannot be read.
  private func kind(of item: InputItem) -> MediaKind? {
    guard item.findIdentity() != nil, let input = try? InputFile.open(item.source) else {
      return nil
    }
    return (try? FormatSniffer.kind(of: input)) ?? nil
  }

  private static func pair(_ one: InputItem, _ other: InputItem, _ path: FilePath) -> String {
    let names = [one, other].map { String(decoding: $0.label, as: UTF8.self) }
    return one.index == other.index
      ? "several outputs of \(names[0]) would be \(path)"
      : "\(names[0]) and \(names[1]) would both be \(path)"
  }
}
