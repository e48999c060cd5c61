/// How much of each pixel lies within a rectangle with rounded corners, 0…255.
struct RoundMask {
  /// Row by row.
  private(set) var samples: [UInt8]

  /// - Parameter radius: of the corners in pixels, at most half the shorter side; nil cuts an
  ///   ellipse that touches all four sides.
  init(width: Int, height: Int, radius: Int?) {
    let limit = Double(min(width, height)) / 2
    let horizontal = radius.map { min(Double($0), limit) } ?? Double(width) / 2
    let vertical = radius.map { min(Double($0), limit) } ?? Double(height) / 2
    samples = [UInt8](repeating: 255, count: width * height)
    guard horizontal > 0, vertical > 0 else { return }
    let rows = Int(vertical.rounded(.up))
    let columns = Int(horizontal.rounded(.up))
    for row in 0..<rows {
      let dy = vertical - (Double(row) + 0.5)
      guard dy > 0 else { continue }
      for column in 0..<columns {
        let dx = horizontal - (Double(column) + 0.5)
        guard dx > 0 else { continue }
        let coverage = Self.coverage(dx: dx, dy: dy, horizontal: horizontal, vertical: vertical)
        guard coverage < 255 else { break }
        let (right, bottom) = (width - 1 - column, height - 1 - row)
        samples[row * width + column] = coverage
        samples[row * width + right] = coverage
        samples[bottom * width + column] = coverage
        samples[bottom * width + right] = coverage
      }
    }
  }

  /// The share of a pixel, its centre `dx`, `dy` from the corner's centre, within the ellipse: the
  /// signed distance to the curve, to first order, plus half a pixel.
  private static func coverage(
    dx: Double, dy: Double, horizontal: Double, vertical: Double
  ) -> UInt8 {
    let (x, y) = (dx / horizontal, dy / vertical)
    let value = (x * x + y * y).squareRoot()
    guard value > 0 else { return 255 }
    let gradient =
      ((x / horizontal) * (x / horizontal) + (y / vertical) * (y / vertical)).squareRoot() / value
    let distance = (1 - value) / max(gradient, 1e-9)
    return UInt8((min(1, max(0, distance + 0.5)) * 255).rounded())
  }
}
