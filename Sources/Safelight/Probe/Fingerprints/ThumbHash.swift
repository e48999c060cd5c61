/// A placeholder of some 25 bytes that keeps the picture's shape and transparency.
///
/// The format is Evan Wallace's (<https://evanw.github.io/thumbhash/>): a cosine transform of
/// luminance, two colour differences and alpha, quantised to four bits.
package enum ThumbHash {
  /// The longest side of the pixels it takes.
  package static let longestSide = 100

  /// The hash of pixels of at most 100 × 100; nil for more.
  package static func encode(_ pixels: PixelBlock) -> [UInt8]? {
    let (width, height) = (pixels.size.width, pixels.size.height)
    let longer = max(width, height)
    guard longer <= longestSide else { return nil }
    let planes = Planes(pixels)
    let limit: Double = planes.hasAlpha ? 5 : 7
    let across = max(1, round(limit * Double(width) / Double(longer)))
    let down = max(1, round(limit * Double(height) / Double(longer)))
    let light = Channel(planes.light, pixels.size, max(3, across), max(3, down))
    let yellowBlue = Channel(planes.yellowBlue, pixels.size, 3, 3)
    let redGreen = Channel(planes.redGreen, pixels.size, 3, 3)

    let isLandscape = width > height
    var header = round(63 * light.mean)
    header |= round(31.5 + 31.5 * yellowBlue.mean) << 6
    header |= round(31.5 + 31.5 * redGreen.mean) << 12
    header |= round(31 * light.scale) << 18 | (planes.hasAlpha ? 1 << 23 : 0)
    var shape = isLandscape ? down : across
    shape |= round(63 * yellowBlue.scale) << 3 | round(63 * redGreen.scale) << 9
    shape |= isLandscape ? 1 << 15 : 0
    var bytes = [header, header >> 8, header >> 16, shape, shape >> 8].map {
      UInt8(truncatingIfNeeded: $0)
    }
    var nibbles = (light.rest + yellowBlue.rest + redGreen.rest).map { round(15 * $0) }
    if planes.hasAlpha {
      let alpha = Channel(planes.alpha, pixels.size, 5, 5)
      bytes.append(UInt8(truncatingIfNeeded: round(15 * alpha.mean) | round(15 * alpha.scale) << 4))
      nibbles += alpha.rest.map { round(15 * $0) }
    }
    for start in stride(from: 0, to: nibbles.count, by: 2) {
      let high = start + 1 < nibbles.count ? nibbles[start + 1] << 4 : 0
      bytes.append(UInt8(truncatingIfNeeded: nibbles[start] | high))
    }
    return bytes
  }

  /// The hash in base 64 (RFC 4648), as the libraries exchange it; nil for too many pixels.
  package static func base64(_ pixels: PixelBlock) -> String? {
    guard let bytes = encode(pixels) else { return nil }
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }

  /// Rounds halves up, as the reference does.
  private static func round(_ value: Double) -> Int { Int((value + 0.5).rounded(.down)) }
}
