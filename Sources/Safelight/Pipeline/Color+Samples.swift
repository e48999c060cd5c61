internal import Vips

extension Color {
  /// The colour as samples of a picture's own bands, range and colour space: the picture's profile is
  /// that of the output, and none means sRGB.
  func samples(for raster: Raster, premultiplied: Bool = false) -> [Double] {
    var samples = profiled(for: raster) ?? plain(bands: raster.colorBands)
    if premultiplied, raster.hasAlpha { samples = samples.map { $0 * Double(alpha) / 255 } }
    if raster.hasAlpha { samples.append(Double(alpha)) }
    return samples.map { $0 * raster.format.opaque / 255 }
  }

  /// Samples of 0…255 without a profile.
  private func plain(bands: Int) -> [Double] {
    let rgb = [Double(red), Double(green), Double(blue)]
    return switch bands {
    case 1, 2: [0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]]
    case 4: rgb.map { 255 - $0 } + [0]
    default: rgb
    }
  }

  /// Samples of 0…255 in the picture's profile; nil where it has none, or none that can be used.
  private func profiled(for raster: Raster) -> [Double]? {
    guard let profile = raster.blob("icc-profile-data"), raster.fits(profile) else { return nil }
    do throws(VipsError) {
      let pixel = try Raster.pixels([red, green, blue], width: 1, height: 1, bands: 3)
        .reinterpreted(.srgb).imported(from: "srgb").copy()
      pixel.setBlob("icc-profile-data", profile)
      let samples = try pixel.exported(depth: 8).bytes().map(Double.init)
      return samples.count == raster.colorBands ? samples : nil
    } catch {
      // Kept, a profile is carried along whether or not it works.
      return nil
    }
  }
}
