/// What a ladder needs to know of a film: its size as it is seen, exact, and its frames a second.
package struct VideoShape: Sendable, Hashable, Codable {
  /// Sides longer than this are no film's.
  static let longestSide = 65_536

  /// Upright and in square pixels: so many parts of a pixel across and down.
  let across: Int
  let down: Int
  /// How many parts make a pixel.
  let parts: Int
  /// Frames a second on average; nil where nobody knows.
  package let frameRate: FrameRate?
  /// Whether frames come at uneven intervals.
  package let isVariable: Bool

  /// Describes a film; nil where its size makes no sense.
  ///
  /// - Parameters:
  ///   - stored: As it is stored, before it is turned.
  ///   - pixelAspect: How wide a pixel is, and how high; anything that is no shape counts as square.
  ///   - isTransposed: Whether it is turned by 90 degrees, either way.
  ///   - frameRate: Frames a second on average.
  ///   - isVariable: Whether they come at uneven intervals.
  package init?(
    stored: PixelSize, pixelAspect: (width: Int, height: Int) = (1, 1), isTransposed: Bool = false,
    frameRate: FrameRate?, isVariable: Bool = false
  ) {
    let sides = 1...Self.longestSide
    guard sides.contains(stored.width), sides.contains(stored.height) else { return nil }
    var (wide, high) = pixelAspect
    let isShape =
      (1...1_000_000).contains(wide) && (1...1_000_000).contains(high)
      && wide <= 100 * high && high <= 100 * wide
    if !isShape { (wide, high) = (1, 1) }
    // The longer side of a pixel is kept, so that no sample is lost.
    let size = PixelSize(width: stored.width * wide, height: stored.height * high)
    let upright = isTransposed ? size.transposed : size
    across = upright.width
    down = upright.height
    parts = min(wide, high)
    self.frameRate = frameRate?.bounded
    self.isVariable = isVariable || self.frameRate == nil
  }

  /// Whether it is higher than wide.
  var isPortrait: Bool { down > across }

  /// The nearest whole and even size.
  package var evenSize: PixelSize {
    PixelSize(width: Self.even(across, over: parts), height: Self.even(down, over: parts))
  }

  /// The film scaled until its shorter side has so many pixels.
  func scaled(toShortSide side: Int) -> PixelSize {
    let short = Self.even(side, over: 1)
    let long = Self.even(max(across, down) * short, over: min(across, down))
    return isPortrait
      ? PixelSize(width: short, height: long) : PixelSize(width: long, height: short)
  }

  /// The shorter side of the film when it is scaled into a box that lies or stands as it does.
  func shortSide(inside box: PixelSize) -> Int {
    let (long, short) = (max(box.width, box.height), min(box.width, box.height))
    return min(short, long * min(across, down) / max(across, down))
  }

  /// The nearest even number, at least 2; the lesser of two that are as near.
  private static func even(_ above: Int, over below: Int) -> Int {
    max(2, (above + below - 1) / (2 * below) * 2)
  }
}
