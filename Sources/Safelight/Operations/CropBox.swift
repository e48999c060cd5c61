package import Vips

/// Cuts a rectangle out of the upright picture.
public struct CropBox: Operation {
  /// `cropBox`
  public static let name = "cropBox"
  /// What is cut out.
  public var region: CropRegion

  /// Makes the step.
  public init(_ region: CropRegion) { self.region = region }
}

extension CropBox: RasterOperation {
  /// The rectangle in a picture of this size; what hangs over is cut, at least one pixel stays.
  func rect(in size: PixelSize) -> PixelRect {
    let x = min(max(0, region.x.pixels(of: size.width)), size.width - 1)
    let y = min(max(0, region.y.pixels(of: size.height)), size.height - 1)
    return PixelRect(
      x: x, y: y, width: min(max(1, region.width.pixels(of: size.width)), size.width - x),
      height: min(max(1, region.height.pixels(of: size.height)), size.height - y))
  }

  package func size(from size: PixelSize) -> PixelSize { rect(in: size).size }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.cropped(to: rect(in: frames.size))
  }
}
