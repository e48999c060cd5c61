internal import Vips

/// Cuts the scaled picture to the box's shape.
enum CoverCropStage: PipelineStage {
  static let name = "cover-crop"

  static func run(_ state: inout RenderState) throws(VipsError) {
    guard let resize = state.plan.resize, let plan = state.resizePlan else { return }
    state.frames = try crop(state.frames, to: plan.crop, with: resize)
  }

  static func crop(
    _ frames: Frames, to size: PixelSize?, with resize: Resize
  ) throws(VipsError) -> Frames {
    guard let size, size != frames.size else { return frames }
    let held = resize.crop.readsPixels ? try frames.inMemory() : frames
    // The first frame decides for all, or an animation would jump.
    let origin = try origin(of: size, in: held.first, strategy: resize.crop)
    return try held.cropped(
      to: PixelRect(x: origin.x, y: origin.y, width: size.width, height: size.height))
  }

  private static func origin(
    of crop: PixelSize, in raster: Raster, strategy: CropStrategy
  ) throws(VipsError) -> (x: Int, y: Int) {
    let outer = PixelSize(width: raster.width, height: raster.height)
    switch strategy {
    case .position(let position):
      return position.origin(outer: outer, inner: crop)
    case .focus(let x, let y):
      return (
        centered(crop.width, around: x, in: outer.width),
        centered(crop.height, around: y, in: outer.height)
      )
    case .attention, .entropy:
      return try raster.interestingOrigin(
        width: crop.width, height: crop.height, attention: strategy == .attention)
    }
  }

  /// Where a length begins that has the share's point in its middle, as far as the edges allow.
  private static func centered(_ length: Int, around share: Double, in outer: Int) -> Int {
    let start = Int((Double(outer) * share - Double(length) / 2 + 0.5).rounded(.down))
    return min(max(0, start), outer - length)
  }
}

extension CropStrategy {
  /// Whether it looks at the picture, more than once.
  fileprivate var readsPixels: Bool { self == .attention || self == .entropy }
}
