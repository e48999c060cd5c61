internal import Vips

/// Lays a mark over pictures of one kind.
struct MarkComposition {
  /// The mark, as large as the rectangle that it covers: the pictures' bands and alpha, as floats.
  private let overlay: Raster
  private let blend: Raster.Blend
  private let place: PixelRect

  /// - Parameters:
  ///   - mark: As ``MarkColor`` makes it, no larger than the picture.
  ///   - opacity: What its alpha is multiplied by.
  init(
    _ mark: Raster, at origin: (x: Int, y: Int), opacity: Double, blend: Watermark.BlendMode
  ) throws(VipsError) {
    place = PixelRect(x: origin.x, y: origin.y, width: mark.width, height: mark.height)
    self.blend = Raster.Blend(blend)
    guard opacity < 1 else {
      overlay = mark
      return
    }
    let colors = mark.bands - 1
    overlay = try mark.bands(from: 0, count: colors)
      .joined(mark.bands(from: colors, count: 1).scaled(by: opacity))
  }

  /// The picture with the mark; outside the mark's rectangle it is what it was.
  func laid(over picture: Raster) throws(VipsError) -> Raster {
    let isWhole = place.size == PixelSize(width: picture.width, height: picture.height)
    let beneath =
      isWhole
      ? picture
      : try picture.extracted(x: place.x, y: place.y, width: place.width, height: place.height)
    let marked = try composited(beneath)
    return isWhole ? marked : try picture.inserting(marked, x: place.x, y: place.y)
  }

  private func composited(_ beneath: Raster) throws(VipsError) -> Raster {
    let space = beneath.interpretation
    // Floats in, floats out: libvips cuts off what it computes in whole numbers.
    var (lower, upper) = (try beneath.cast(.float), try overlay.reinterpreted(space))
    // Ink darkens where light brightens, and blending is defined for light.
    let isInk = space == .cmyk
    if isInk {
      lower = try lower.withColorsInverted()
      upper = try upper.withColorsInverted()
    }
    var result = try Self.composited(upper, over: lower, blend, in: space)
    if isInk { result = try result.withColorsInverted() }
    if !beneath.hasAlpha { result = try result.bands(from: 0, count: beneath.bands) }
    return try result.scaled(by: 1, plus: 0.5).cast(beneath.format).reinterpreted(space)
  }
}

extension MarkComposition {
  /// The formula of W3C Compositing and Blending Level 1 §5.8: the colours are blended as if both were
  /// opaque, and what comes of it is laid over. libvips by itself blends premultiplied colours, so that
  /// a half-transparent white multiplied into a picture would darken it.
  private static func composited(
    _ upper: Raster, over lower: Raster, _ blend: Raster.Blend, in space: Interpretation
  ) throws(VipsError) -> Raster {
    guard blend != .over, blend != .add else {
      return try lower.composited(with: upper, blend, in: space)
    }
    let colors = upper.bands - 1
    let (over, under) = (
      try upper.bands(from: 0, count: colors), try lower.bands(from: 0, count: colors)
    )
    var blended = try under.composited(with: over, blend, in: space)
      .bands(from: 0, count: colors)
    if lower.hasAlpha {
      // Where nothing is beneath, the mark's own colour shows.
      let beneath = try lower.bands(from: colors, count: 1)
      blended = try over.composited(with: blended.joined(beneath), .over, in: space)
        .bands(from: 0, count: colors)
    }
    let cover = try upper.bands(from: colors, count: 1)
    return try lower.composited(with: blended.joined(cover), .over, in: space)
  }
}

extension Raster {
  /// Ink for light and light for ink; alpha stays.
  fileprivate func withColorsInverted() throws(VipsError) -> Raster {
    let inverted = try bands(from: 0, count: colorBands).scaled(by: -1, plus: 255)
    return hasAlpha ? try inverted.joined(bands(from: bands - 1, count: 1)) : inverted
  }
}

extension Raster.Blend {
  fileprivate init(_ mode: Watermark.BlendMode) {
    self =
      switch mode {
      case .over: .over
      case .multiply: .multiply
      case .screen: .screen
      case .overlay: .overlay
      case .darken: .darken
      case .lighten: .lighten
      case .colorDodge: .colorDodge
      case .colorBurn: .colorBurn
      case .hardLight: .hardLight
      case .softLight: .softLight
      case .difference: .difference
      case .exclusion: .exclusion
      case .plusLighter: .add
      }
  }
}
