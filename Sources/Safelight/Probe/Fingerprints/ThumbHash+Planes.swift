import Glibc

extension ThumbHash {
  /// A picture split into luminance, two colour differences and alpha, each of 0…1 or -1…1.
  struct Planes {
    var light: [Double] = []
    var yellowBlue: [Double] = []
    var redGreen: [Double] = []
    var alpha: [Double] = []
    let hasAlpha: Bool

    /// Splits a picture; the mean colour stands in where it is transparent.
    init(_ pixels: PixelBlock) {
      var mean = (red: 0.0, green: 0.0, blue: 0.0, alpha: 0.0)
      for index in 0..<pixels.count {
        let pixel = pixels.rgba(index)
        let alpha = Double(pixel.alpha) / 255
        mean.red += alpha / 255 * Double(pixel.red)
        mean.green += alpha / 255 * Double(pixel.green)
        mean.blue += alpha / 255 * Double(pixel.blue)
        mean.alpha += alpha
      }
      if mean.alpha > 0 {
        mean.red /= mean.alpha
        mean.green /= mean.alpha
        mean.blue /= mean.alpha
      }
      hasAlpha = mean.alpha < Double(pixels.count)
      for index in 0..<pixels.count {
        let pixel = pixels.rgba(index)
        let alpha = Double(pixel.alpha) / 255
        let red = mean.red * (1 - alpha) + alpha / 255 * Double(pixel.red)
        let green = mean.green * (1 - alpha) + alpha / 255 * Double(pixel.green)
        let blue = mean.blue * (1 - alpha) + alpha / 255 * Double(pixel.blue)
        light.append((red + green + blue) / 3)
        yellowBlue.append((red + green) / 2 - blue)
        redGreen.append(red - green)
        self.alpha.append(alpha)
      }
    }
  }

  /// The first coefficients of one plane, along a triangle of frequencies.
  struct Channel {
    /// The mean.
    var mean = 0.0
    /// The other coefficients, brought to 0…1.
    var rest: [Double] = []
    /// The largest of them, before.
    var scale = 0.0

    init(_ plane: [Double], _ size: PixelSize, _ across: Int, _ down: Int) {
      for v in 0..<down {
        for u in 0..<across where u * down < across * (down - v) {
          let columns = (0..<size.width).map {
            cos(Double.pi / Double(size.width) * Double(u) * (Double($0) + 0.5))
          }
          var sum = 0.0
          for y in 0..<size.height {
            let row = cos(Double.pi / Double(size.height) * Double(v) * (Double(y) + 0.5))
            for x in 0..<size.width { sum += plane[x + y * size.width] * columns[x] * row }
          }
          sum /= Double(size.width * size.height)
          if u == 0 && v == 0 {
            mean = sum
          } else {
            rest.append(sum)
            scale = max(scale, abs(sum))
          }
        }
      }
      if scale > 0 { rest = rest.map { 0.5 + 0.5 / scale * $0 } }
    }
  }
}
