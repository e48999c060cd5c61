internal import SystemPackage

extension RecipeOutput {
  /// Reads an output that is a picture of a film, or a film of it.
  ///
  /// - Parameters:
  ///   - product: What is made: `mp4`, `poster`, `storyboard` or `preview`.
  ///   - fields: Those of the output; that of the product's name says how it is made.
  init(film product: String, _ fields: RecipeFields, _ folder: FilePath) throws(MediaError) {
    // There, 'preview:' is another thing.
    let others = fields.values.filter { $0.key != "preview" }
    if product == "mp4" {
      try self.init(mp4: fields, RecipeFields(values: others), folder)
      return
    }
    try self.init(RecipeFields(values: others), folder: folder)
    if let node = fields["encode"], encoding.frame != nil {
      throw node.error("encode: 'frame:' is for pictures; 'at:' of a poster takes a frame")
    }
    let node = fields[product]
    switch product {
    case "poster":
      let how = try node?.fields(["at", "size"])
      recipe.view = .frame(try how?.read("at", FilmValues.moment) ?? .best)
      if let size = how?["size"] { recipe.steps.insert(try RecipeStep.resize(size), at: 0) }
    case "storyboard":
      try Self.refuse(["steps", "widths", "dpr"], of: fields, "a storyboard")
      recipe.view = .storyboard(try node.map(Self.storyboard) ?? Storyboard())
    default:
      try Self.refuse(["widths", "dpr"], of: fields, "a preview")
      _ = try RecipeStep.watermarks(fields["steps"], of: "a preview", folder) { _ in nil }
      recipe.view = .preview(try node.map(Self.preview) ?? FilmPreview())
    }
    try settleFormat(fields)
  }

  static func refuse(
    _ keys: [String], of fields: RecipeFields, _ what: String
  ) throws(MediaError) {
    for key in keys {
      if let node = fields.values[key] { throw node.error("\(key): \(what) has none") }
    }
  }

  /// Says in which format it is written where neither its name nor anything else does.
  private mutating func settleFormat(_ fields: RecipeFields) throws(MediaError) {
    let named = try path.map { (path) throws(MediaError) in
      try Self.template(path).format(or: encoding.format)
    }
    var isPreview = false
    if case .preview = recipe.view { isPreview = true }
    if let format = named ?? encoding.format {
      if isPreview, !format.isAnimatable, let node = fields["encode"] ?? fields["path"] {
        throw node.error("a preview is webp or gif, not \(format.rawValue)")
      }
    } else {
      encoding.format = isPreview ? .webp : .jpeg
    }
  }

  /// Reads how a storyboard is laid out.
  static func storyboard(_ node: RecipeNode) throws(MediaError) -> Storyboard {
    let fields = try node.fields(["interval", "columns", "rows", "size"])
    var cell: Size?
    if let node = fields["size"] { cell = try Self.size(node) }
    return Storyboard(
      interval: try fields.read("interval", FilmValues.interval) ?? .seconds(5),
      columns: try fields.read("columns") { try Numbers.whole($0, in: 1...100) } ?? 5,
      rows: try fields.read("rows") { try Numbers.whole($0, in: 1...1000) }, cell: cell)
  }

  private static func preview(_ node: RecipeNode) throws(MediaError) -> FilmPreview {
    let fields = try node.fields(["duration", "fps", "excerpts", "size"])
    var preview = FilmPreview(
      duration: try fields.read("duration", FilmValues.interval) ?? .seconds(3),
      rate: try fields.read("fps") { try Numbers.whole($0, in: 1...50) } ?? 10,
      excerpts: try fields.read("excerpts") { try Numbers.whole($0, in: 1...20) } ?? 4)
    if let node = fields["size"] { preview.size = try Self.size(node) }
    guard Double(preview.rate) * (preview.duration / .seconds(1)) <= Double(FilmPreview.mostFrames)
    else {
      throw node.error("duration and fps come to more than \(FilmPreview.mostFrames) frames")
    }
    return preview
  }

  /// Reads a size in which the film keeps its shape.
  static func size(_ node: RecipeNode) throws(MediaError) -> Size {
    let size = try node.value(GeometryValues.size)
    guard size.fit == nil else {
      throw node.error("size: the film's shape is kept; leave the suffix out")
    }
    return size.size
  }
}
