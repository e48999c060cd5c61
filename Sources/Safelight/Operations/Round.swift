package import Vips

/// Rounds the corners off, leaving them transparent.
public struct Round: Operation {
  /// `round`
  public static let name = "round"
  /// The corner's radius in pixels; nil cuts an ellipse, a circle when the picture is square.
  public var radius: Int?

  /// Makes the step.
  public init(radius: Int? = nil) { self.radius = radius }
}

extension Round: RasterOperation {
  package var objection: String? {
    (radius ?? 0) >= 0 ? nil : "the radius must be 0 or more"
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    let size = frames.size
    let mask = RoundMask(width: size.width, height: size.height, radius: radius)
    let coverage = try Raster.pixels(
      mask.samples, width: size.width, height: size.height, bands: 1
    ).scaled(by: 1 / 255.0)
    return try frames.map { (raster) throws(VipsError) in
      let base = try raster.withAlpha()
      let alpha = try base.bands(from: base.bands - 1, count: 1)
        .multiplied(coverage).scaled(by: 1, plus: 0.5).cast(base.format)
      return try base.bands(from: 0, count: base.bands - 1).joined(alpha)
    }
  }
}
