internal import SystemPackage

extension FilmRecipe {
  private static let products = ["hls", "mp4", "poster", "storyboard", "preview"]
  private static let keys =
    products + [
      "name", "path", "steps", "widths", "dpr", "encode", "orient", "density", "nominal-width",
    ]

  /// Reads `video:`; files that it names are relative to the folder.
  init(_ node: RecipeNode, folder: FilePath) throws(MediaError) {
    self.init()
    let parts = try node.fields(["outputs", "probe"])
    var names: Set<String> = []
    for element in try parts["outputs"]?.list(of: "outputs", atMost: RecipeFile.mostOutputs) ?? [] {
      let name = try add(element, folder)
      if let name, !names.insert(name).inserted {
        throw element.error("an output before this is named '\(RecipeNode.shown(name))' too")
      }
    }
    probe = try parts["probe"].map { (node) throws(MediaError) in try ProbeOptions(node) }
    guard !outputs.isEmpty || presentation != nil || probe != nil else {
      throw node.error("there is nothing to make: 'outputs:' is missing or empty")
    }
  }

  /// Takes one element of `outputs:`, and gives its name.
  private mutating func add(_ node: RecipeNode, _ folder: FilePath) throws(MediaError) -> String? {
    let fields: RecipeFields
    let product: String
    if let word = node.text {
      guard Self.products.contains(word) else { throw Self.unknown(word, node) }
      (fields, product) = (RecipeFields(values: [:]), word)
    } else {
      fields = try node.fields(Self.keys)
      let there = Self.products.filter { fields.values[$0] != nil }
      guard let only = there.first, there.count == 1 else {
        throw node.error("expected one of \(Names.alternatives(Self.products)) in each output")
      }
      product = only
    }
    guard product == "hls" else {
      let output = try RecipeOutput(film: product, fields, folder)
      outputs.append(output)
      return output.name
    }
    let output = try PresentationOutput(fields, folder)
    guard presentation == nil else { throw node.error("an output before this is 'hls' too") }
    presentation = output
    return output.name
  }

  private static func unknown(_ word: String, _ node: RecipeNode) -> MediaError {
    let near = Names.nearest(to: word, among: products).map { "; did you mean '\($0)'?" }
    return node.error(
      "unknown output '\(RecipeNode.shown(word))'"
        + (near ?? "; expected \(Names.alternatives(products))"))
  }
}

extension PresentationOutput {
  init(_ fields: RecipeFields, _ folder: FilePath) throws(MediaError) {
    for key in ["widths", "dpr", "encode", "orient", "density", "nominal-width"] {
      if let node = fields.values[key] {
        throw node.error("\(key): a presentation has none; what it is like stands in 'hls:'")
      }
    }
    self.init(packaging: try HLSPackaging(fields["hls"], folder: folder))
    packaging.watermarks = try RecipeStep.watermarks(
      fields["steps"], of: "a presentation", folder, check: \.objectionOfFilms)
    if let node = fields["steps"], packaging.copying == .always, !packaging.watermarks.isEmpty {
      throw node.error(
        "steps: with 'copy: always' the video stays as it is, without a watermark; 'copy: auto' encodes it"
      )
    }
    name = try fields.read("name") { $0 }
    guard let node = fields["path"] else { return }
    let text = try node.string()
    do throws(MediaError) {
      _ = try Self.template(text)
    } catch {
      throw node.error("path: \(error.message)")
    }
    path = text
  }
}
