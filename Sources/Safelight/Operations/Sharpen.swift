package import Vips

/// Sharpens lightness, not colour.
public struct Sharpen: Operation {
  /// `sharpen`
  public static let name = "sharpen"
  /// The standard deviation of the mask in pixels, 0.3…10.
  public var sigma: Double

  /// Makes the step.
  public init(sigma: Double) { self.sigma = sigma }

  /// Enough to offset the softness of shrinking.
  public static let mild = Self(sigma: 0.5)
}

extension Sharpen: RasterOperation {
  package var objection: String? {
    (0.3...10).contains(sigma) ? nil : "sigma must be 0.3 to 10"
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.map { (raster) throws(VipsError) in
      let sharp = try raster.sharpened(sigma: sigma)
      // Sharpening lightness makes a colour picture even of grey.
      return sharp.bands == raster.bands ? sharp : try sharp.converted(to: raster.interpretation)
    }
  }
}
