internal import Glibc
package import Vips

/// Turns clockwise.
public struct Rotate: Operation {
  /// `rotate`
  public static let name = "rotate"
  /// Degrees clockwise; multiples of 90 are exact, others enlarge the canvas to hold every corner.
  public var degrees: Double
  /// What fills the corners.
  public var background: Color

  /// Makes the step.
  public init(degrees: Double, background: Color = .white) {
    self.degrees = degrees
    self.background = background
  }
}

extension Rotate: RasterOperation {
  package var objection: String? {
    (-36000...36000).contains(degrees) ? nil : "an angle must be -36000 to 36000 degrees"
  }

  /// Clockwise quarter turns, 0…3; nil for other angles.
  private var quarterTurns: Int? {
    let turns = degrees / 90
    guard turns == turns.rounded(), abs(turns) < 1e6 else { return nil }
    return ((Int(turns) % 4) + 4) % 4
  }

  package func size(from size: PixelSize) -> PixelSize {
    if let quarterTurns { return quarterTurns % 2 == 0 ? size : size.transposed }
    let angle = degrees * .pi / 180
    let (across, up) = (abs(cos(angle)), abs(sin(angle)))
    let (width, height) = (Double(size.width), Double(size.height))
    return PixelSize(
      width: max(1, Int((width * across + height * up).rounded())),
      height: max(1, Int((width * up + height * across).rounded())))
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    guard quarterTurns != 0 else { return frames }
    return try frames.inMemory().map { (raster) throws(VipsError) in
      if let quarterTurns { return try raster.turned(quarterTurns) }
      let base = try (background.alpha < 255 ? raster.withAlpha() : raster).showing(background)
      let corners = background.samples(for: base, premultiplied: true)
      return try base.whilePremultiplied { (picture) throws(VipsError) in
        try picture.rotated(degrees: degrees, background: corners)
      }
    }
  }
}
