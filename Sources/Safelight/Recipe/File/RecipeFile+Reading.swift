public import SystemPackage

extension RecipeFile {
  /// The most bytes of a recipe file.
  static let mostBytes = 1 << 20
  /// The most outputs of a recipe.
  static let mostOutputs = 64

  /// Reads a recipe file, YAML or JSON; files it names are relative to it.
  ///
  /// - Throws: ``MediaError/Code/badRecipe`` with file, line, column and the nearest known key.
  public init(reading path: FilePath) throws(MediaError) {
    try self.init(reading: path, checksFiles: false)
  }

  /// Reads a recipe file, and if wanted looks for the files that it names.
  ///
  /// - Throws: Also what is wrong with such a file, with the place of the step that names it.
  package init(reading path: FilePath, checksFiles: Bool) throws(MediaError) {
    let text = try Self.text(of: path, as: "a recipe")
    let root = try RecipeNode.parse(text, file: path.string, checksFiles: checksFiles)
    try self.init(root, folder: path.removingLastComponent())
  }

  /// Reads the text of a file that people write.
  static func text(of path: FilePath, as what: String) throws(MediaError) -> String {
    let name = path.string
    var bytes: [UInt8]
    do throws(MediaError) {
      // No more than that is read of a pipe or a device either.
      let input = try InputFile.open(.file(path), limits: Limits(memory: mostBytes))
      guard input.size <= mostBytes else { throw MediaError(.limitExceeded, "") }
      bytes = try input.bytes(at: 0, count: input.size)
    } catch {
      let reason =
        error.code == .limitExceeded ? "\(what) has at most 1 MiB" : error.message
      throw MediaError(.badRecipe, "\(name): \(reason)")
    }
    // Some editors begin texts with a mark of their encoding.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MediaError(.badRecipe, "\(name): not UTF-8")
    }
    return text
  }

  /// Reads a recipe from its text.
  ///
  /// - Parameters:
  ///   - text: YAML or JSON.
  ///   - name: What messages call it.
  ///   - folder: What the files it names are relative to; empty for the current folder.
  /// - Throws: ``MediaError/Code/badRecipe`` with name, line, column and the nearest known key.
  public init(
    parsing text: String, named name: String = "recipe", folder: FilePath = ""
  ) throws(MediaError) {
    try self.init(RecipeNode.parse(text, file: name), folder: folder)
  }

  private init(_ root: RecipeNode, folder: FilePath) throws(MediaError) {
    let fields = try root.fields(["version", "limits", "image", "video"])
    guard let version = fields["version"] else { throw root.error("'version: 1' is missing") }
    guard version.text == "1" else {
      throw version.error("this program reads recipes of version 1")
    }
    self.init(outputs: [])
    if let node = fields["limits"] { limits = try RecipeLimits(node) }
    if let image = fields["image"] { try readPictures(image, folder) }
    films = try fields["video"].map { (node) throws(MediaError) in
      try FilmRecipe(node, folder: folder)
    }
    guard fields["image"] != nil || films != nil else {
      throw root.error(
        "'image:' or 'video:' is missing: they say what is made of pictures and of films")
    }
  }

  /// Reads `image:`.
  private mutating func readPictures(_ image: RecipeNode, _ folder: FilePath) throws(MediaError) {
    let parts = try image.fields(["outputs", "probe", "fast"])
    isFast = try parts.flag("fast") ?? false
    var names: Set<String> = []
    for node in try parts["outputs"]?.list(of: "outputs", atMost: Self.mostOutputs) ?? [] {
      let output = try RecipeOutput(node, folder: folder)
      if let name = output.name, !names.insert(name).inserted {
        throw node.error("an output before this is named '\(RecipeNode.shown(name))' too")
      }
      outputs.append(output)
    }
    probe = try parts["probe"].map { (node) throws(MediaError) in try ProbeOptions(node) }
    guard !outputs.isEmpty || probe != nil else {
      throw image.error("there is nothing to make: 'outputs:' is missing or empty")
    }
  }
}

extension RecipeLimits {
  init(_ node: RecipeNode) throws(MediaError) {
    self.init()
    let fields = try node.fields([
      "pixels", "frames", "memory", "timeout", "stall", "allow", "on-damage",
    ])
    pixels = try fields.read("pixels", LimitValues.pixels)
    frames = try fields.read("frames", LimitValues.frames)
    memory = try fields.read("memory", LimitValues.memory)
    timeout = try fields.read("timeout", LimitValues.seconds)
    stall = try fields.read("stall", LimitValues.seconds)
    allowedFormats = try fields.joined("allow", LimitValues.formats) ?? []
    damage = try fields.choice("on-damage")
  }
}

extension ProbeOptions {
  init(_ node: RecipeNode) throws(MediaError) {
    self.init()
    // `probe: true` is what the header tells.
    if node.text != nil {
      guard try node.flag() else { throw node.error("leave 'probe:' out where it is not wanted") }
      return
    }
    let fields = try node.fields([
      "check", "blurhash", "thumbhash", "colors", "phash", "plan", "sha256",
    ])
    check = try fields.flag("check") ?? false
    blurhash = try fields.flag("blurhash") ?? false
    thumbhash = try fields.flag("thumbhash") ?? false
    phash = try fields.flag("phash") ?? false
    sha256 = try fields.flag("sha256") ?? false
    plan = try fields.flag("plan") ?? false
    colors = try fields.read("colors") { try Numbers.whole($0, in: 1...32) }
  }
}
