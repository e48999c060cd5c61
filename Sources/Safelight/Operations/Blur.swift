package import Vips

/// Blurs with a Gaussian.
public struct Blur: Operation {
  /// `blur`
  public static let name = "blur"
  /// The standard deviation in pixels, 0.3…1000.
  public var sigma: Double

  /// Makes the step.
  public init(sigma: Double) { self.sigma = sigma }
}

extension Blur: RasterOperation {
  package var objection: String? {
    (0.3...1000).contains(sigma) ? nil : "sigma must be 0.3 to 1000"
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.map { (raster) throws(VipsError) in
      try raster.whilePremultiplied { (picture) throws(VipsError) in
        try picture.blurred(sigma: sigma)
      }
    }
  }
}
