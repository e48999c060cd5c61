package import Vips

/// Cuts off a border of one colour.
public struct Trim: Operation {
  /// `trim`
  public static let name = "trim"
  /// How far, 0…255, a pixel may differ from the border's colour and still belong to it.
  public var threshold: Double

  /// Makes the step.
  public init(threshold: Double = 10) { self.threshold = threshold }
}

extension Trim: RasterOperation {
  /// The box without the border; the whole picture when nothing else is there.
  private func contentBox(of raster: Raster) throws(VipsError) -> PixelRect {
    let whole = PixelRect(x: 0, y: 0, width: raster.width, height: raster.height)
    let corner = try raster.extracted(x: 0, y: 0, width: 1, height: 1)
    // libvips compares colours as they look on the border's own colour, alpha taken out.
    let opaque = raster.hasAlpha ? try raster.flattenedForTrim() : raster
    let border = raster.hasAlpha ? try corner.flattenedForTrim() : corner
    let samples = try (0..<border.bands).map { (band) throws(VipsError) in
      try border.bands(from: band, count: 1).mean()
    }
    let scale = raster.format.opaque / 255
    let box = try opaque.contentBox(threshold: threshold * scale, background: samples)
    guard box.width > 0, box.height > 0 else { return whole }
    return PixelRect(x: box.x, y: box.y, width: box.width, height: box.height)
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    let held = try frames.inMemory()
    // The first frame decides for all, or an animation would jump.
    return try held.cropped(to: contentBox(of: held.first))
  }
}

extension Raster {
  /// Alpha taken out over mid grey, so that a transparent border differs from black and white alike.
  fileprivate func flattenedForTrim() throws(VipsError) -> Raster {
    try flattened(background: [Double](repeating: format.opaque / 2, count: bands - 1))
  }
}
