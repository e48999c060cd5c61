internal import SystemPackage

extension Ladder {
  /// Reads the value of an option: `auto`, rungs such as `1080p:5M,720p:3M`, or the name of a file that has
  /// them.
  ///
  /// - Throws: ``MediaError/Code/usage`` for words that are wrong, ``MediaError/Code/badRecipe`` with file,
  ///   line, column and the nearest known key for a file that is.
  public init(_ text: String) throws(MediaError) {
    do throws(OptionError) {
      if let ladder = try Self(words: text) {
        self = ladder
        return
      }
    } catch {
      throw MediaError(.usage, "the ladder: \(error.description)")
    }
    let path = FilePath(text)
    let isThere = try MediaError.opening(text) { () throws(Errno) in
      try FileSystem.status(path) != nil
    }
    guard isThere else {
      let near = Names.nearest(to: text, among: ["auto"]).map { "; did you mean \($0)?" } ?? ""
      throw MediaError(
        .usage,
        "the ladder: expected auto, rungs such as 1080p:5M,720p:3M, or a file, "
          + "and there is no file '\(RecipeNode.shown(text))'\(near)")
    }
    try self.init(file: path)
  }

  /// Reads a ladder file, YAML or JSON: a list of rungs, alone or under `rungs:`.
  init(file path: FilePath) throws(MediaError) {
    let text = try RecipeFile.text(of: path, as: "a ladder")
    try self.init(RecipeNode.parse(text, file: path.string))
  }

  /// Reads a ladder from its place in a file: words as on the command line, or a list of rungs.
  init(_ node: RecipeNode) throws(MediaError) {
    if node.text != nil {
      self = try node.value { (text) throws(OptionError) in
        guard let ladder = try Self(words: text) else {
          throw OptionError("expected auto or rungs such as 1080p:5M,720p:3M")
        }
        return ladder
      }
      return
    }
    let list = node.isList ? node : try node.fields(["rungs"])["rungs"]
    guard let list else { throw node.error("'rungs:' is missing") }
    var rungs: [Rung] = []
    for element in try list.list(of: "rungs", atMost: Self.mostRungs) {
      rungs.append(try Rung(element))
    }
    do throws(OptionError) {
      try self.init(checking: rungs)
    } catch {
      throw list.error(error.description)
    }
  }
}

extension Rung {
  private static let keys = ["name", "size", "rate", "buffer", "crf", "fps"]

  /// Reads one rung: words as on the command line, or fields.
  init(_ node: RecipeNode) throws(MediaError) {
    if node.text != nil {
      self = try node.value { (text) throws(OptionError) in try Rung(words: text) }
      return
    }
    let fields = try node.fields(Self.keys)
    guard let size = try fields.read("size", { try Size(words: $0) }) else {
      throw node.error("'size:' is missing, such as 720p")
    }
    self.init(name: try fields.read("name") { $0 } ?? size.name, size: size)
    maximumRate = try fields.read("rate", Self.rate)
    bufferSize = try fields.read("buffer") {
      try Units.bits($0, in: Self.bufferSizes, hint: "expected bits such as 7500k")
    }
    constantRateFactor = try fields.read("crf") { try Numbers.decimal($0, in: Self.rateFactors) }
    maximumFrameRate = try fields.read("fps") { try Numbers.whole($0, in: Self.frameRates) }
    do throws(OptionError) {
      try check()
    } catch {
      throw node.error(error.description)
    }
  }
}
