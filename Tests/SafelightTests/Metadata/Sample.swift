import Safelight
import TestSupport

/// Small pictures, encoded without metadata by programs that are not ours.
enum Sample {
  /// A file of 61×40 pixels in a folder.
  static func make(
    _ format: ImageFormat, alpha: Bool = false, options: String = "strip",
    in folder: TemporaryFolder
  ) throws -> String {
    var pixels = Array("P6 61 40 255\n".utf8)
    for row in 0..<40 {
      for column in 0..<61 {
        pixels += [UInt8(column * 4), UInt8(row * 6), UInt8((column + row) * 2)]
      }
    }
    var source = try folder.write(pixels, to: "source.ppm")
    if alpha {
      source = folder("alpha.v")
      try run("vips", ["bandjoin_const", folder("source.ppm"), source, "120"]).check()
    }
    let path = folder("sample.\(format.fileExtension)")
    try run("vips", ["copy", source, "\(path)[\(options)]"]).check()
    return path
  }

  /// The decoded samples, by vips.
  static func pixels(of path: String, in folder: TemporaryFolder) throws -> [UInt8] {
    // vips keeps loaders of what it does not trust out of `copy`, but names them.
    try run("vips", ["copy", path, folder("pixels.v")]).check()
    try run("vips", ["rawsave", folder("pixels.v"), folder("pixels.raw")]).check()
    return try Disk.read(folder("pixels.raw"))
  }
}
