internal import Vips

extension Raster {
  /// A mark, colours and alpha as floats, laid over a picture of its size and its bands: the result is
  /// stored as the picture.
  func blended(over picture: Raster, _ blend: Blend) throws(VipsError) -> Raster {
    let space = picture.interpretation
    // Floats in, floats out: libvips cuts off what it computes in whole numbers.
    var (lower, upper) = (try picture.cast(.float), try reinterpreted(space))
    // Ink darkens where light brightens, and blending is defined for light.
    let isInk = space == .cmyk
    if isInk {
      lower = try lower.withColorsInverted()
      upper = try upper.withColorsInverted()
    }
    var result = try upper.composited(over: lower, blend, in: space)
    if isInk { result = try result.withColorsInverted() }
    if !picture.hasAlpha { result = try result.bands(from: 0, count: picture.bands) }
    return try result.scaled(by: 1, plus: 0.5).cast(picture.format).reinterpreted(space)
  }

  /// The formula of W3C Compositing and Blending Level 1 §5.8: the colours are blended as if both were
  /// opaque, and what comes of it is laid over. libvips by itself blends premultiplied colours, so that
  /// a half-transparent white multiplied into a picture would darken it.
  private func composited(
    over lower: Raster, _ blend: Blend, in space: Interpretation
  ) throws(VipsError) -> Raster {
    guard blend != .over, blend != .add else {
      return try lower.composited(with: self, blend, in: space)
    }
    let colors = bands - 1
    let (over, under) = (
      try bands(from: 0, count: colors), try lower.bands(from: 0, count: colors)
    )
    var blended = try under.composited(with: over, blend, in: space)
      .bands(from: 0, count: colors)
    if lower.hasAlpha {
      // Where nothing is beneath, the mark's own colour shows.
      let beneath = try lower.bands(from: colors, count: 1)
      blended = try over.composited(with: blended.joined(beneath), .over, in: space)
        .bands(from: 0, count: colors)
    }
    let cover = try bands(from: colors, count: 1)
    return try lower.composited(with: blended.joined(cover), .over, in: space)
  }

  /// Ink for light and light for ink; alpha stays.
  private func withColorsInverted() throws(VipsError) -> Raster {
    let inverted = try bands(from: 0, count: colorBands).scaled(by: -1, plus: 255)
    return hasAlpha ? try inverted.joined(bands(from: bands - 1, count: 1)) : inverted
  }
}

extension Raster.Blend {
  init(_ mode: Watermark.BlendMode) {
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
