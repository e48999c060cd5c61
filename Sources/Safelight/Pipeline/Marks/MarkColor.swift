internal import SystemPackage
internal import Vips

/// Brings a mark into the colour space of the picture that it is laid over.
enum MarkColor {
  private static let field = "icc-profile-data"

  /// The mark, which has alpha, with the picture's bands and in its profile: samples of the picture's
  /// range.
  static func convert(_ mark: Raster, for picture: Raster) throws(VipsError) -> Raster {
    let bands = mark.bands - 1
    let alpha = try mark.bands(from: bands, count: 1)
    let color = try convert(color: mark.bands(from: 0, count: bands), for: picture)
    return try color.joined(scaled(alpha, for: picture))
  }

  private static func convert(
    color: Raster, for picture: Raster
  ) throws(VipsError) -> Raster {
    let bits = picture.format == .uint16 ? 16 : 8
    if let profile = picture.blob(field), picture.fits(profile) {
      // The profile may only be one that is carried along, and not work.
      if let converted = try? transformed(color, to: profile, depth: bits) { return converted }
    }
    if picture.colorBands == 4 {
      return try sRGB(color).transformed(to: "cmyk", from: "srgb", depth: 8)
    }
    let plain = try sRGB(color)
    let gray = picture.colorBands < 3 ? try plain.converted(to: .grey) : plain
    return try scaled(gray, for: picture)
  }

  private static func scaled(_ samples: Raster, for picture: Raster) throws(VipsError) -> Raster {
    let factor = picture.format.opaque / samples.format.opaque
    return factor == 1 ? samples : try samples.scaled(by: factor)
  }

  private static func transformed(
    _ color: Raster, to profile: [UInt8], depth: Int
  ) throws(VipsError) -> Raster {
    // libvips opens profiles by name, and a worker may open none on disk.
    let copy: InputFile
    do {
      copy = try InputFile.open(.bytes(profile))
    } catch {
      throw VipsError(error.message)
    }
    let path = "/proc/self/fd/\(copy.descriptor.rawValue)"
    if color.hasField(field) {
      return try color.transformed(to: path, depth: depth).inMemory()
    }
    return try sRGB(color).transformed(to: path, from: "srgb", depth: depth).inMemory()
  }

  /// Three bands of sRGB.
  private static func sRGB(_ color: Raster) throws(VipsError) -> Raster {
    if color.hasField(field) { return try color.transformed(to: "srgb", depth: 8) }
    return color.bands < 3 ? try color.converted(to: .srgb) : color
  }
}
