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
  package var objection: String? {
    (0...255).contains(threshold) ? nil : "the threshold must be 0 to 255"
  }

  /// The box without the border; the whole picture when nothing else is there.
  private func contentBox(of raster: Raster) throws(VipsError) -> PixelRect {
    let whole = PixelRect(x: 0, y: 0, width: raster.width, height: raster.height)
    let corner = try raster.extracted(x: 0, y: 0, width: 1, height: 1)
    // libvips looks at nine pixels at a time, and fails where there are fewer.
    let padded = try raster.embedded(
      x: 0, y: 0, width: max(3, raster.width), height: max(3, raster.height), extend: .edge)
    // libvips compares colours as they look on the border's own colour, alpha taken out.
    let opaque = padded.hasAlpha ? try padded.flattenedForTrim() : padded
    let border = padded.hasAlpha ? try corner.flattenedForTrim() : corner
    let samples = try (0..<border.bands).map { (band) throws(VipsError) in
      try border.bands(from: band, count: 1).mean()
    }
    let scale = padded.format.opaque / 255
    let box = try opaque.contentBox(threshold: threshold * scale, background: samples)
    var boxes = [box]
    if padded.hasAlpha {
      // What is as grey as the ground it was laid on differs from a transparent border by alpha.
      let alpha = try padded.bands(from: padded.bands - 1, count: 1)
      let outside = try corner.bands(from: padded.bands - 1, count: 1).mean()
      boxes.append(try alpha.contentBox(threshold: threshold * scale, background: [outside]))
    }
    return PixelRect(around: boxes.filter { $0.width > 0 && $0.height > 0 })?.within(whole) ?? whole
  }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    let held = try frames.inMemory()
    // The first frame decides for all, or an animation would jump.
    return try held.cropped(to: contentBox(of: held.first))
  }
}

extension PixelRect {
  /// The smallest that holds all of them; nil around none.
  fileprivate init?(around boxes: [(x: Int, y: Int, width: Int, height: Int)]) {
    guard let left = boxes.map(\.x).min(), let top = boxes.map(\.y).min(),
      let right = boxes.map({ $0.x + $0.width }).max(),
      let bottom = boxes.map({ $0.y + $0.height }).max()
    else { return nil }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// What of it lies in another that begins at its corner; nil when nothing does.
  fileprivate func within(_ other: PixelRect) -> PixelRect? {
    let (right, bottom) = (min(x + width, other.width), min(y + height, other.height))
    guard right > x, bottom > y else { return nil }
    return PixelRect(x: x, y: y, width: right - x, height: bottom - y)
  }
}

extension Raster {
  /// Alpha taken out over mid grey, so that a transparent border differs from black and white alike.
  fileprivate func flattenedForTrim() throws(VipsError) -> Raster {
    try flattened(background: [Double](repeating: format.opaque / 2, count: bands - 1))
  }
}
