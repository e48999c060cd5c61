package import Vips

/// Mirrors left and right.
public struct Flop: Operation {
  /// `flop`
  public static let name = "flop"

  /// Makes the step.
  public init() {}
}

extension Flop: RasterOperation {
  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.map { (raster) throws(VipsError) in try raster.flopped() }
  }
}
