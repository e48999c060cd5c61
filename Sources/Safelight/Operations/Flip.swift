package import Vips

/// Mirrors top and bottom.
public struct Flip: Operation {
  /// `flip`
  public static let name = "flip"

  /// Makes the step.
  public init() {}
}

extension Flip: RasterOperation {
  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.inMemory().map { (raster) throws(VipsError) in try raster.flipped() }
  }
}
