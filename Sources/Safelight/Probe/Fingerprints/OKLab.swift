import Glibc

/// A colour in Björn Ottosson's OKLab (<https://bottosson.github.io/posts/oklab/>).
struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Converts sRGB of 0…1.
  init(red: Double, green: Double, blue: Double) {
    func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short)
  }

  /// The nearest 8-bit sRGB colour.
  var color: Color {
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let middle = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    func encode(_ light: Double) -> UInt8 {
      let value = max(0, min(1, light))
      let encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
      return UInt8((encoded * 255).rounded())
    }
    return Color(
      red: encode(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
      green: encode(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
      blue: encode(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short))
  }

  /// The square of the distance as the eye sees it.
  func distance(to other: Self) -> Double {
    let (l, m, n) = (lightness - other.lightness, a - other.a, b - other.b)
    return l * l + m * m + n * n
  }
}
