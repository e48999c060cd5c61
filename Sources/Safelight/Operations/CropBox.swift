package import Vips

/// Cuts a rectangle out of the upright picture.
public struct CropBox: Operation {
  /// `crop-box`
  public static let name = "crop-box"
  /// What is cut out.
  public var region: CropRegion

  /// Makes the step.
  public init(_ region: CropRegion) { self.region = region }
}

extension CropBox: RasterOperation {
  /// The rectangle in a picture of this size; what hangs over is cut, at least one pixel stays.
  func rect(in size: PixelSize) -> PixelRect {
    let across = Self.range(region.x, region.width, side: size.width)
    let down = Self.range(region.y, region.height, side: size.height)
    return PixelRect(x: across.start, y: down.start, width: across.count, height: down.count)
  }

  /// Whether it begins within a picture of this size.
  func meets(_ size: PixelSize) -> Bool {
    func meets(_ start: CropRegion.Length, _ length: CropRegion.Length, _ side: Int) -> Bool {
      let begin = start.pixels(of: side)
      return begin < side && begin + max(1, length.pixels(of: side)) > 0
    }
    return meets(region.x, region.width, size.width) && meets(region.y, region.height, size.height)
  }

  private static func range(
    _ start: CropRegion.Length, _ length: CropRegion.Length, side: Int
  ) -> (start: Int, count: Int) {
    let begin = start.pixels(of: side)
    let end = begin + max(1, length.pixels(of: side))
    let first = min(max(0, begin), side - 1)
    return (first, max(1, min(side, end) - first))
  }

  package var objection: String? {
    let lengths = [region.x, region.y, region.width, region.height]
    return lengths.allSatisfy(\.isUsable) ? nil : "a length is out of range"
  }

  package func size(from size: PixelSize) -> PixelSize { rect(in: size).size }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    try frames.cropped(to: rect(in: frames.size))
  }
}

extension CropRegion.Length {
  fileprivate var isUsable: Bool {
    switch self {
    case .pixels(let count): (-10_000_000...10_000_000).contains(count)
    case .share(let share): (-10...10).contains(share)
    }
  }
}
