internal import Vips

extension Raster {
  /// Makes a change that mixes neighbouring pixels, so that what is transparent lends no colour to
  /// what is not.
  func whilePremultiplied(
    _ change: (Raster) throws(VipsError) -> Raster
  ) throws(VipsError) -> Raster {
    guard hasAlpha else { return try change(self) }
    return try change(premultiplied()).unpremultiplied(opaque: format.opaque).cast(format)
  }

  /// The picture with an opaque alpha band, if it has none.
  func withAlpha() throws(VipsError) -> Raster {
    hasAlpha ? self : try joined(constant: format.opaque).cast(format)
  }

  /// The bands that are not alpha.
  var colorBands: Int { bands - (hasAlpha ? 1 : 0) }

  /// The picture with the bands it takes to show a colour: a grey one gets three for any but grey.
  func showing(_ color: Color) throws(VipsError) -> Raster {
    guard colorBands < 3, color.red != color.green || color.green != color.blue else { return self }
    return try converted(to: format == .uint16 ? .rgb16 : .srgb)
  }
}
