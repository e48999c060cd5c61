extension Ladder {
  /// Reads `auto`, or rungs such as `1080p:5M,720p:3M,640x360@30`: a size, then the most bits a second,
  /// then the most frames a second; nil where it is neither and must be a file's name.
  package init?(words text: String) throws(OptionError) {
    if text == "auto" {
      self = .auto
      return
    }
    guard let first = text.utf8.first, Numbers.isDigit(first), !Self.isFileName(text) else {
      return nil
    }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    var rungs: [Rung] = []
    for word in words { rungs.append(try Rung(words: word.trimming(" "))) }
    try self.init(checking: rungs)
  }

  /// Makes a ladder of rungs that all have their own name; those of one size are told apart by their rate.
  init(checking rungs: [Rung]) throws(OptionError) {
    guard !rungs.isEmpty else { throw OptionError("a ladder has at least one rung") }
    guard rungs.count <= Self.mostRungs else {
      throw OptionError("a ladder has at most \(Self.mostRungs) rungs")
    }
    for rung in rungs { try rung.check() }
    let rungs = rungs.map { rung in
      var rung = rung
      let isTaken = rungs.filter { $0.name == rung.name }.count > 1
      if isTaken, let rate = rung.maximumRate { rung.name += "-\(rate / 1000)k" }
      return rung
    }
    let names = Set(rungs.map(\.name))
    guard names.count == rungs.count else {
      let twice = names.first { name in rungs.filter { $0.name == name }.count > 1 } ?? ""
      throw OptionError("two rungs are \(twice)")
    }
    self = .rungs(rungs)
  }

  private static func isFileName(_ text: String) -> Bool {
    let lower = text.lowercased()
    return text.contains("/") || [".yml", ".yaml", ".json"].contains { lower.hasSuffix($0) }
  }
}

extension Rung {
  /// Reads `SIZE[:RATE][@FRAMES]`.
  init(words text: String) throws(OptionError) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let size = try Size(words: String(parts.first ?? ""))
    self.init(name: size.name, size: size)
    if parts.count > 1 { maximumRate = try Self.rate(String(parts[1])) }
    if halves.count > 1 {
      maximumFrameRate = try Numbers.whole(String(halves[1]), in: Self.frameRates)
    }
  }

  /// Reads bits a second: `5M`, `800k`.
  static func rate(_ text: String) throws(OptionError) -> Int {
    try Units.bits(text, in: rates, hint: "expected bits a second such as 5M or 800k")
  }
}

extension Rung.Size {
  /// Reads `720p` or `1280x720`.
  init(words text: String) throws(OptionError) {
    let lower = text.lowercased()
    let sides = lower.split(separator: "x", omittingEmptySubsequences: false)
    do throws(OptionError) {
      if sides.count == 2 {
        let width = try Numbers.whole(String(sides[0]), in: Rung.sides)
        let height = try Numbers.whole(String(sides[1]), in: Rung.sides)
        self = .inside(PixelSize(width: width, height: height))
      } else if lower.hasSuffix("p") {
        self = .shortSide(try Numbers.whole(String(lower.dropLast()), in: Rung.shortSides))
      } else {
        throw OptionError("")
      }
    } catch {
      throw OptionError(
        "expected a rung such as 720p, 720p:3M or 1280x720:3M@30, not '\(RecipeNode.shown(text))'")
    }
  }

  /// What a rung of this size is called.
  var name: String {
    switch self {
    case .shortSide(let side): "\(side)p"
    case .inside(let box): "\(min(box.width, box.height))p"
    }
  }
}
