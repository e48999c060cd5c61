internal import SystemPackage

extension RecipeStep {
  private static let watermarkKeys = [
    "image", "text", "dark-image", "dark-color", "on", "position", "margin", "scale", "opacity",
    "blend", "angle",
    "tile", "gap", "stagger", "min-size", "font", "font-file", "color", "stroke", "shadow",
  ]

  /// What the ground under a mark decides.
  private enum Ground: String, CaseIterable {
    case auto
  }

  static func watermark(
    _ node: RecipeNode, _ folder: FilePath
  ) throws(MediaError) -> Watermark {
    let fields = try node.fields(watermarkKeys)
    var request = WatermarkRequest()
    var text = TextMarkRequest()
    text.text = try fields.read("text", TextMarkValues.text)
    text.font = try fields.read("font") { $0 }
    text.fontFile = try fields.read("font-file") { RecipeNode.path($0, in: folder) }
    text.color = try fields.read("color", GeometryValues.color)
    text.stroke = try fields.read("stroke", TextMarkValues.stroke)
    text.shadow = try fields.read("shadow", TextMarkValues.shadow)
    request.image = try fields.read("image") { RecipeNode.path($0, in: folder) }
    request.darkImage = try fields.read("dark-image") { RecipeNode.path($0, in: folder) }
    request.darkColor = try fields.read("dark-color", GeometryValues.color)
    request.choosesByGround = try fields.choice("on", Ground.self) != nil
    request.position = try fields.read("position", GeometryValues.position)
    request.margin = try fields.read("margin", WatermarkValues.margin)
    request.scale = try fields.read("scale", WatermarkValues.scale)
    request.opacity = try fields.read("opacity", WatermarkValues.opacity)
    request.blend = try fields.choice("blend")
    request.angle = try fields.read("angle", GeometryValues.degrees)
    request.tile = try fields.flag("tile") ?? false
    request.gap = try fields.read("gap", WatermarkValues.margin)
    request.stagger = try fields.flag("stagger") ?? false
    request.minSize = try fields.read("min-size", WatermarkValues.minSize)
    do throws(MediaError) {
      request.text = try text.mark()
      return try request.watermark()
    } catch {
      throw node.error("watermark: \(error.message)")
    }
  }
}
