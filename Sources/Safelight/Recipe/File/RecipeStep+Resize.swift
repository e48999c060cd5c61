extension RecipeStep {
  private static let resizeKeys = [
    "size", "width", "height", "long-edge", "short-edge", "fit", "crop", "focus", "position",
    "enlarge", "kernel", "linear", "pad",
  ]

  static func resize(_ node: RecipeNode) throws(MediaError) -> Resize {
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
