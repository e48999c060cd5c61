/// Reads one step of a recipe file: a word, or a word and how it is to be done.
enum RecipeStep {
  /// The steps there are, in the order help lists them.
  static let names = [
    "resize", "crop-box", "trim", "rotate", "flip", "flop", "blur", "grayscale", "sharpen", "round",
    "strip-metadata", "set-metadata",
  ]

  /// The step, or nil for one that is switched off, as in `flip: false`.
  static func read(
    _ node: RecipeNode, background: Color
  ) throws(MediaError) -> (any Operation)? {
    guard let word = node.text else {
      let fields = try node.fields(names)
      guard let (name, value) = fields.values.first, fields.values.count == 1 else {
        throw node.error("expected one step; each begins with a dash of its own")
      }
      return try step(name, value, background)
    }
    switch word {
    case "flip": return Flip()
    case "flop": return Flop()
    case "grayscale": return Grayscale()
    case "trim": return Trim()
    case "round": return Round()
    case "strip-metadata": return StripMetadata()
    default:
      guard names.contains(word) else {
        let near = Names.nearest(to: word, among: names).map { "; did you mean '\($0)'?" }
        throw node.error(
          "unknown step '\(RecipeNode.shown(word))'"
            + (near ?? "; expected \(Names.alternatives(names))"))
      }
      throw node.error("\(word): expected a value")
    }
  }

  private static func step(
    _ name: String, _ node: RecipeNode, _ background: Color
  ) throws(MediaError) -> (any Operation)? {
    switch name {
    case "resize": return try resize(node)
    case "crop-box": return CropBox(try node.joined("lengths", GeometryValues.cropBox))
    case "trim":
      if let isOn = switched(node) { return isOn ? Trim() : nil }
      return Trim(threshold: try node.value(GeometryValues.tolerance))
    case "rotate": return try rotate(node, background)
    case "flip": return try node.flag() ? Flip() : nil
    case "flop": return try node.flag() ? Flop() : nil
    case "blur": return Blur(sigma: try node.value(GeometryValues.blur))
    case "grayscale": return try node.flag() ? Grayscale() : nil
    case "sharpen": return try sharpen(node)
    case "strip-metadata": return try stripMetadata(node)
    case "set-metadata": return SetMetadata(try node.assignments())
    default:
      if let isOn = switched(node) { return isOn ? Round() : nil }
      switch try node.value(GeometryValues.radius) {
      case .full: return Round()
      case .pixels(let radius): return Round(radius: radius)
      }
    }
  }

  /// Whether a step is only switched on or off.
  private static func switched(_ node: RecipeNode) -> Bool? {
    switch node.text?.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  private static func rotate(
    _ node: RecipeNode, _ background: Color
  ) throws(MediaError) -> Rotate {
    guard node.text == nil else {
      return Rotate(degrees: try node.value(GeometryValues.degrees), background: background)
    }
    let fields = try node.fields(["degrees", "background"])
    guard let degrees = try fields.read("degrees", GeometryValues.degrees) else {
      throw node.error("rotate: 'degrees:' is missing")
    }
    return Rotate(
      degrees: degrees,
      background: try fields.read("background", GeometryValues.color) ?? background)
  }

  private static func sharpen(_ node: RecipeNode) throws(MediaError) -> Sharpen? {
    switch node.text {
    case "off", "false": nil
    case "mild", "true": .mild
    default: Sharpen(sigma: try node.value { try Numbers.decimal($0, in: 0.3...10) })
    }
  }

  private static func stripMetadata(_ node: RecipeNode) throws(MediaError) -> StripMetadata {
    guard node.text == nil else { return StripMetadata(try node.choice()) }
    let fields = try node.fields(["scope", "keep"])
    return StripMetadata(
      try fields.choice("scope") ?? .safe,
      keep: try fields.joined("keep", KeptMetadata.list) ?? [])
  }

  private static let resizeKeys = [
    "size", "width", "height", "long-edge", "short-edge", "fit", "crop", "focus", "position",
    "enlarge", "kernel", "linear", "pad",
  ]

  private static func resize(_ node: RecipeNode) throws(MediaError) -> Resize {
    var request = ResizeRequest()
    var sizes: [Size] = []
    if node.text != nil {
      let parsed = try node.value(GeometryValues.size)
      request.suffix = parsed.fit
      sizes = [parsed.size]
    } else {
      let fields = try node.fields(resizeKeys)
      let parsed = try fields.read("size", GeometryValues.size)
      request.suffix = parsed?.fit
      let width = try fields.read("width", GeometryValues.side)
      let height = try fields.read("height", GeometryValues.side)
      if let size = parsed?.size { sizes.append(size) }
      if width != nil || height != nil { sizes.append(Size(.box(width: width, height: height))) }
      let edges = [
        try fields.read("long-edge", GeometryValues.side).map { Size(.longEdge($0)) },
        try fields.read("short-edge", GeometryValues.side).map { Size(.shortEdge($0)) },
      ]
      sizes += edges.compactMap(\.self)
      request.fit = try fields.choice("fit")
      request.crop = try fields.read("crop", GeometryValues.crop)
      request.focus = try fields.joined("focus", GeometryValues.focus)
      request.position = try fields.read("position", GeometryValues.position)
      request.padding = try fields.read("pad", GeometryValues.padding)
      request.enlarge = try fields.flag("enlarge") ?? false
      request.kernel = try fields.choice("kernel") ?? .lanczos3
      request.linear = try fields.flag("linear") ?? false
    }
    guard let size = sizes.first, sizes.count == 1 else {
      throw node.error(
        "resize: expected one of size, width and height, long-edge or short-edge")
    }
    guard request.crop == nil || request.focus == nil else {
      throw node.error("resize: crop and focus exclude each other")
    }
    do throws(MediaError) {
      return try request.resize(to: size)
    } catch {
      throw node.error("resize: \(error.message)")
    }
  }
}
