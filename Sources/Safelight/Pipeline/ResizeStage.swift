internal import Vips

/// Scales the picture.
enum ResizeStage: PipelineStage {
  static let name = "resize"

  static func run(_ state: inout RenderState) throws(VipsError) {
    guard let resize = state.plan.resize else { return }
    let plan = ResizePlan(resize, source: state.fullSize ?? state.frames.size)
    state.resizePlan = plan
    state.frames = try scale(
      state.frames, to: plan, with: resize, reduction: state.reduction)
  }

  static func scale(
    _ frames: Frames, to plan: ResizePlan, with resize: Resize, reduction: Double = 1
  ) throws(VipsError) -> Frames {
    let size = plan.scaled
    guard frames.size != size else { return frames }
    let kernel = Raster.Kernel(resize.kernel)
    func resized(_ raster: Raster) throws(VipsError) -> Raster {
      guard let factor = plan.factor else {
        return try raster.resized(width: size.width, height: size.height, kernel: kernel)
      }
      return try raster.scaled(
        by: factor * reduction, across: size.width, down: size.height, kernel: kernel)
    }
    return try frames.map { (raster) throws(VipsError) in
      // The nearest pixel is taken as it is: there is nothing to mix, and no light to average.
      if resize.kernel == .nearest { return try resized(raster) }
      if resize.linear { return try raster.inLinearLight(resized) }
      return try raster.whilePremultiplied(resized)
    }
  }
}

extension Raster {
  /// Makes a change on samples proportional to light.
  fileprivate func inLinearLight(
    _ change: (Raster) throws(VipsError) -> Raster
  ) throws(VipsError) -> Raster {
    let (space, samples, opaque) = (interpretation, format, format.opaque)
    let colors = hasAlpha ? try bands(from: 0, count: bands - 1) : self
    let light = try colors.converted(to: .scrgb)
    guard hasAlpha else { return try change(light).converted(to: space).cast(samples) }
    let alpha = try bands(from: bands - 1, count: 1).scaled(by: 1 / opaque)
    let mixed = try change(light.multiplied(alpha).joined(alpha))
    let coverage = try mixed.bands(from: mixed.bands - 1, count: 1)
    let pure = try mixed.bands(from: 0, count: mixed.bands - 1)
      .joined(coverage).unpremultiplied(opaque: 1)
    let back = try pure.bands(from: 0, count: pure.bands - 1).reinterpreted(.scrgb)
      .converted(to: space).cast(samples)
    return try back.joined(coverage.scaled(by: opaque, plus: 0.5).cast(samples))
  }
}

extension Raster.Kernel {
  init(_ kernel: Kernel) {
    self =
      switch kernel {
      case .nearest: .nearest
      case .linear: .linear
      case .cubic: .cubic
      case .mitchell: .mitchell
      case .lanczos2: .lanczos2
      case .lanczos3: .lanczos3
      }
  }
}
