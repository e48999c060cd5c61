import Glibc

/// A placeholder of some thirty characters that decodes to a blurred picture.
///
/// The format is Wolt's (<https://github.com/woltapp/blurhash/blob/master/Algorithm.md>): a cosine
/// transform in linear light, its first coefficients quantised and written in base 83. Sums are
/// taken in the order of the reference encoder, so equal pixels give equal strings.
package enum BlurHash {
  /// How many coefficients suit a picture: four along its longer side, three along the shorter,
  /// four each for a square.
  package static func components(for size: PixelSize) -> (x: Int, y: Int) {
    (size.width >= size.height ? 4 : 3, size.height >= size.width ? 4 : 3)
  }

  /// The hash of a picture, with as many coefficients as suit its shape.
  ///
  /// The time grows with the number of pixels; a hundred along each side show no less than all.
  package static func encode(_ pixels: PixelBlock) -> String {
    encode(pixels, components: components(for: pixels.size))
  }

  /// The hash of a picture with a number of coefficients of 1…9 along each side.
  static func encode(_ pixels: PixelBlock, components: (x: Int, y: Int)) -> String {
    let factors = (0..<components.x * components.y).map { index in
      factor(pixels, x: index % components.x, y: index / components.x)
    }
    let peak = factors.dropFirst().joined().reduce(0) { max($0, abs($1)) }
    let quantizedPeak = max(0, min(82, Int((peak * 166 - 0.5).rounded(.down))))
    let scale = Double(quantizedPeak + 1) / 166
    let mean = factors[0].reduce(0) { $0 << 8 + encodeSRGB($1) }
    var text = base83(components.x - 1 + (components.y - 1) * 9, 1)
    text += base83(quantizedPeak, 1)
    text += base83(mean, 4)
    for factor in factors.dropFirst() {
      text += base83(factor.reduce(0) { $0 * 19 + quantize($1 / scale) }, 2)
    }
    return text
  }

  /// One coefficient of red, green and blue.
  private static func factor(_ pixels: PixelBlock, x i: Int, y j: Int) -> [Double] {
    let (width, height) = (pixels.size.width, pixels.size.height)
    let weight: Double = i == 0 && j == 0 ? 1 : 2
    let across = (0..<width).map { cos(Double.pi * Double(i) * Double($0) / Double(width)) }
    var (red, green, blue) = (0.0, 0.0, 0.0)
    for y in 0..<height {
      let down = cos(Double.pi * Double(j) * Double(y) / Double(height))
      for x in 0..<width {
        let basis = weight * across[x] * down
        let pixel = pixels.opaque(y * width + x)
        red += basis * linear[Int(pixel.red)]
        green += basis * linear[Int(pixel.green)]
        blue += basis * linear[Int(pixel.blue)]
      }
    }
    let area = Double(width) * Double(height)
    return [red / area, green / area, blue / area]
  }

  /// A coefficient of -1…1 as one of 19 steps, finer near zero.
  private static func quantize(_ value: Double) -> Int {
    let root = copysign(abs(value).squareRoot(), value)
    return Int(max(0, min(18, (root * 9 + 9.5).rounded(.down))))
  }

  /// Linear light of each 8-bit sRGB value (IEC 61966-2-1).
  private static let linear: [Double] = (0...255).map { sample in
    let value = Double(sample) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func encodeSRGB(_ light: Double) -> Int {
    let value = max(0, min(1, light))
    guard value > 0.0031308 else { return Int(value * 12.92 * 255 + 0.5) }
    return Int((1.055 * pow(value, 1 / 2.4) - 0.055) * 255 + 0.5)
  }

  private static let digits = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~")

  private static func base83(_ value: Int, _ length: Int) -> String {
    var (rest, text) = (value, [Character]())
    for _ in 0..<length {
      text.append(digits[rest % 83])
      rest /= 83
    }
    return String(text.reversed())
  }
}
