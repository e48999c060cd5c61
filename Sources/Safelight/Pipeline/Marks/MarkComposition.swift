internal import Vips

/// Lays a mark over pictures of one kind.
struct MarkComposition {
  private enum Layer {
    /// Covers 8-bit pictures without alpha: colours as theirs, and how much of them is seen, 0…255.
    case cover(color: Raster, share: Raster)
    /// Anything else: colours and alpha as floats.
    case blended(Raster, Raster.Blend)
  }

  private let layer: Layer
  private let place: PixelRect

  /// - Parameters:
  ///   - mark: As ``MarkColor`` makes it for the pictures.
  ///   - opacity: What its alpha is multiplied by.
  ///   - picture: Stands for all of them.
  ///   - place: The rectangle that it covers.
  ///   - spread: Makes the mark as large as that.
  init(
    _ mark: Raster, opacity: Double, blend: Watermark.BlendMode, for picture: Raster,
    at place: PixelRect, _ spread: (Raster) throws(VipsError) -> Raster
  ) throws(VipsError) {
    self.place = place
    let colors = mark.bands - 1
    let color = try mark.bands(from: 0, count: colors)
    let whole = try mark.bands(from: colors, count: 1)
    let alpha = opacity == 1 ? whole : try whole.scaled(by: opacity)
    if blend == .over, picture.format == .uint8, !picture.hasAlpha {
      // Whole numbers are several times as fast as floats, and off by a step at most.
      layer = .cover(
        color: try spread(color.rounded().inMemory()), share: try spread(alpha.rounded().inMemory())
      )
    } else {
      let overlay = try color.cast(.float).joined(alpha.cast(.float)).inMemory()
      layer = .blended(try spread(overlay), Raster.Blend(blend))
    }
  }

  /// The picture with the mark; outside the mark's rectangle it is what it was.
  func laid(over picture: Raster) throws(VipsError) -> Raster {
    let isWhole = place.size == PixelSize(width: picture.width, height: picture.height)
    let beneath =
      isWhole
      ? picture
      : try picture.extracted(x: place.x, y: place.y, width: place.width, height: place.height)
    let marked: Raster
    switch layer {
    case .cover(let color, let share):
      marked = try beneath.mixed(with: color.reinterpreted(beneath.interpretation), share: share)
    case .blended(let overlay, let blend):
      marked = try overlay.blended(over: beneath, blend)
    }
    return isWhole ? marked : try picture.inserting(marked, x: place.x, y: place.y)
  }
}

extension Raster {
  /// Samples of 8 bits.
  fileprivate func rounded() throws(VipsError) -> Raster {
    format == .uint8 ? self : try scaled(by: 1, plus: 0.5).cast(.uint8)
  }
}
