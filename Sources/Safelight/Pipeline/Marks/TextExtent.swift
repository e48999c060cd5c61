internal import Vips

/// The room that a text takes with its stroke and its shadow when it is drawn at some scale.
struct TextExtent {
  /// From the layout's origin, in pixels of the drawing.
  private(set) var left, top, right, bottom: Double
  let strokeWidth: Double
  let shadow: (x: Double, y: Double, sigma: Double)?

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// - Parameters:
  ///   - ink: Where the letters leave ink in the layout.
  ///   - scale: The drawing's pixels for one of the layout's.
  init(_ mark: TextMark, ink: TextLayout.Box, scale: Double) {
    let em = scale * TextLayout.em
    strokeWidth = mark.stroke?.width.pixels(em: em) ?? 0
    shadow = mark.shadow.map {
      ($0.x.pixels(em: em), $0.y.pixels(em: em), $0.blur.pixels(em: em))
    }
    left = ink.x * scale - strokeWidth
    top = ink.y * scale - strokeWidth
    right = (ink.x + ink.width) * scale + strokeWidth
    bottom = (ink.y + ink.height) * scale + strokeWidth
    guard let shadow else { return }
    // Beyond two standard deviations nothing is seen.
    let reach = 2 * shadow.sigma
    (left, right) = (min(left, left + shadow.x - reach), max(right, right + shadow.x + reach))
    (top, bottom) = (min(top, top + shadow.y - reach), max(bottom, bottom + shadow.y + reach))
  }

  /// The largest scale at which a text is no wider and no higher.
  static func scale(
    _ mark: TextMark, ink: TextLayout.Box, width: Int?, height: Int?
  ) -> Double {
    // What is given in pixels does not grow with the rest, so there is no factor to work out.
    var (lower, upper) = (1e-4, 1e5)
    for _ in 0..<64 {
      let middle = (lower * upper).squareRoot()
      let extent = Self(mark, ink: ink, scale: middle)
      let fits =
        extent.width <= width.map(Double.init) ?? .infinity
        && extent.height <= height.map(Double.init) ?? .infinity
      if fits { lower = middle } else { upper = middle }
    }
    return lower
  }
}
