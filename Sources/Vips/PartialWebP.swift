internal import CVips

/// Decodes a still WebP that ends too early, or is wrong somewhere: libvips takes it whole or not.
package enum PartialWebP {
  /// The rows that are there, 8 bits a sample, the others zero; nil when none is.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - width: Pixels across, as its header says.
  ///   - height: Pixels down.
  ///   - bands: 3 for RGB, 4 for RGB and alpha.
  package static func decode(
    _ bytes: [UInt8], width: Int, height: Int, bands: Int
  ) -> [UInt8]? {
    guard 1...16383 ~= width, 1...16383 ~= height, bands == 3 || bands == 4 else { return nil }
    var pixels = [UInt8](repeating: 0, count: width * height * bands)
    let rows = unsafe pixels.withUnsafeMutableBytes { target in
      guard let start = target.baseAddress else { return CInt(-1) }
      return unsafe bytes.withUnsafeBytes { source in
        guard let data = source.baseAddress else { return CInt(-1) }
        return unsafe cvips_partial_webp(
          data, source.count, start, target.count, CInt(width), CInt(bands))
      }
    }
    return rows > 0 ? pixels : nil
  }
}
