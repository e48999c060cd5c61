internal import Vips

/// Places the picture in its canvas and fills the room around it.
enum PadStage: PipelineStage {
  static let name = "pad"

  static func run(_ state: inout RenderState) throws(VipsError) {
    guard let resize = state.plan.resize, let plan = state.resizePlan else { return }
    state.frames = try pad(state.frames, to: plan.canvas, with: resize)
  }

  static func pad(
    _ frames: Frames, to canvas: PixelSize?, with resize: Resize
  ) throws(VipsError) -> Frames {
    guard let canvas, canvas != frames.size else { return frames }
    // The picture is read once for the filling and once more for itself.
    let held = resize.padding.readsPixels ? try frames.inMemory() : frames
    return try held.map { (raster) throws(VipsError) in
      try pad(raster, to: canvas, with: resize)
    }
  }

  private static func pad(
    _ raster: Raster, to canvas: PixelSize, with resize: Resize
  ) throws(VipsError) -> Raster {
    let inner = PixelSize(width: raster.width, height: raster.height)
    let origin = resize.position.origin(outer: canvas, inner: inner)
    func embedded(_ base: Raster, _ extend: Raster.Extend) throws(VipsError) -> Raster {
      try base.embedded(
        x: origin.x, y: origin.y, width: canvas.width, height: canvas.height, extend: extend)
    }
    switch resize.padding {
    case .color(let color):
      let base = try (color.alpha < 255 ? raster.withAlpha() : raster).showing(color)
      return try embedded(base, .background(color.samples(for: base)))
    case .edge:
      return try embedded(raster, .edge)
    case .auto:
      return try embedded(raster, .background(borderMean(of: raster)))
    case .blur:
      return try blurred(raster, filling: canvas).inserting(raster, x: origin.x, y: origin.y)
    }
  }

  /// The mean of the outermost pixels, band by band.
  private static func borderMean(of raster: Raster) throws(VipsError) -> [Double] {
    let (width, height) = (raster.width, raster.height)
    let sides = [
      try raster.extracted(x: 0, y: 0, width: width, height: 1),
      try raster.extracted(x: 0, y: height - 1, width: width, height: 1),
      try raster.extracted(x: 0, y: 0, width: 1, height: height),
      try raster.extracted(x: width - 1, y: 0, width: 1, height: height),
    ]
    let weights = [width, width, height, height].map(Double.init)
    let total = weights.reduce(0, +)
    return try (0..<raster.bands).map { (band) throws(VipsError) in
      var sum = 0.0
      for (side, weight) in zip(sides, weights) {
        sum += try side.bands(from: band, count: 1).mean() * weight / total
      }
      return sum.rounded()
    }
  }

  /// The picture filling the canvas, out of focus: scaled down first, since nothing fine survives.
  private static func blurred(
    _ raster: Raster, filling canvas: PixelSize
  ) throws(VipsError) -> Raster {
    let share = max(
      Double(canvas.width) / Double(raster.width), Double(canvas.height) / Double(raster.height))
    let width = max(canvas.width, Int((Double(raster.width) * share).rounded()))
    let height = max(canvas.height, Int((Double(raster.height) * share).rounded()))
    let cover = try raster.whilePremultiplied { (picture) throws(VipsError) in
      try picture
        .resized(width: max(1, width / 8), height: max(1, height / 8), kernel: .linear)
        .blurred(sigma: max(1, Double(min(width, height)) / 8 / 20))
        .resized(width: width, height: height, kernel: .cubic)
    }
    return try cover.extracted(
      x: (width - canvas.width) / 2, y: (height - canvas.height) / 2, width: canvas.width,
      height: canvas.height)
  }
}

extension Padding {
  /// Whether the filling is made from the picture.
  fileprivate var readsPixels: Bool { self == .auto || self == .blur }
}
