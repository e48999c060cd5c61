internal import SystemPackage

/// Reads one step of a recipe file: a word, or a word and how it is to be done.
enum RecipeStep {
  /// The steps there are, in the order help lists them.
  static let names = [
    "resize", "crop-box", "trim", "rotate", "flip", "flop", "blur", "grayscale", "sharpen", "round",
    "strip-metadata", "set-metadata", "copy-metadata",
    "watermark",
  ]

  /// The step, or nil for one that is switched off, as in `flip: false`; files that it names are relative
  /// to the folder.
  static func read(
    _ node: RecipeNode, background: Color, folder: FilePath
  ) throws(MediaError) -> (any Operation)? {
    guard let word = node.text else {
      let fields = try node.fields(names)
      guard let (name, value) = fields.values.first, fields.values.count == 1 else {
        throw node.error("expected one step; each begins with a dash of its own")
      }
      let step = try step(name, value, background, folder)
      if let naming = step as? any FileNaming {
        try node.check(name) { () throws(MediaError) in try naming.checkFiles() }
      }
      return step
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
    _ name: String, _ node: RecipeNode, _ background: Color, _ folder: FilePath
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
    case "copy-metadata": return try copyMetadata(node, folder)
    case "set-metadata": return SetMetadata(try node.assignments())
    case "watermark": return try watermark(node, folder)
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
}
