/// A rung whose size in this film is known, but not yet the rest.
struct SizedRung {
  /// The most pixels that H.264's level 5.2 has for a frame, in macroblocks of 16 × 16.
  private static let mostMacroblocks = 36_864
  /// The longest side that players are known to take.
  private static let longestSide = 4096

  var asked: Rung
  var size: PixelSize

  /// Scales the film until its shorter side has so many pixels, fewer where a side or the whole would be
  /// too large.
  init(_ asked: Rung, side: Int, in shape: VideoShape) {
    self.asked = asked
    size = Self.fitted(shape.scaled(toShortSide: side), shape)
  }

  /// The film in its own size.
  init(_ asked: Rung, whole shape: VideoShape) {
    self.asked = asked
    size = Self.fitted(shape.evenSize, shape)
  }

  /// The film in an exact size, smaller where a side or the whole would be too large.
  init(_ asked: Rung, exactly size: PixelSize, in shape: VideoShape) {
    self.asked = asked
    self.size = Self.fitted(size, shape)
  }

  private static func fitted(_ size: PixelSize, _ shape: VideoShape) -> PixelSize {
    var size = size
    let long = max(size.width, size.height)
    if long > longestSide {
      size = shape.scaled(toShortSide: max(2, min(size.width, size.height) * longestSide / long))
    }
    // A side's rounding may come out a little above what was reckoned: one more step suffices.
    while macroblocks(size) > mostMacroblocks, min(size.width, size.height) > 2 {
      let share = (Double(mostMacroblocks) / Double(macroblocks(size))).squareRoot()
      let side = min(size.width, size.height)
      size = shape.scaled(toShortSide: max(2, min(side - 2, Int(Double(side) * share))))
    }
    return PixelSize(width: min(size.width, longestSide), height: min(size.height, longestSide))
  }

  private static func macroblocks(_ size: PixelSize) -> Int {
    ((size.width + 15) / 16) * ((size.height + 15) / 16)
  }

  /// Pixels of a frame.
  var area: Int { size.width * size.height }

  var shortSide: Int { min(size.width, size.height) }

  /// Fills in what was not asked for.
  func planned(for shape: VideoShape, isTop: Bool) -> PlannedRung {
    let most =
      asked.maximumFrameRate ?? RungDefaults.frameRate(ofShortSide: shortSide, isTop: isTop)
    let frames = FrameThinning(of: shape, atMost: most)
    let defaults = RungDefaults(area: area, frameRate: frames.frameRate)
    let rate = asked.maximumRate ?? defaults.maximumRate
    return PlannedRung(
      name: asked.name, size: size,
      constantRateFactor: asked.constantRateFactor ?? defaults.constantRateFactor,
      maximumRate: rate, bufferSize: asked.bufferSize ?? rate / 2 * 3, frames: frames)
  }
}
