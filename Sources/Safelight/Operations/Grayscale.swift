package import Vips

/// Takes the colour out: one channel, and alpha where there was alpha.
public struct Grayscale: Operation {
  /// `grayscale`
  public static let name = "grayscale"

  /// Makes the step.
  public init() {}
}

extension Grayscale: RasterOperation {
  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.map { (raster) throws(VipsError) in
      switch raster.interpretation {
      case .grey, .grey16: raster
      case .rgb16: try raster.converted(to: .grey16)
      default: try raster.converted(to: .grey)
      }
    }
  }
}
