package import Vips

extension Watermark: RasterOperation {
  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    var context = StepContext()
    return try apply(to: frames, &context)
  }

  package func apply(
    to frames: Frames, _ context: inout StepContext
  ) throws(VipsError) -> Frames {
    let size = frames.size
    if let minSize, size.width < minSize.width || size.height < minSize.height {
      context.warnings.append(
        "\(size.width)x\(size.height) is smaller than \(minSize.width)x\(minSize.height): "
          + "written without a watermark")
      return frames
    }
    guard let placed = try placed(mark, in: size, context) else {
      context.warnings.append("the watermark's text is empty here: written without a watermark")
      return frames
    }
    guard let darkMark else { return try laid(placed, over: frames) }
    // What lies beneath is read once to choose, and once more for the result.
    let held = try frames.inMemory()
    let ground = tiling == nil ? try held.cropped(to: placed.place).first : held.first
    guard try ground.isLight() else { return try laid(placed, over: held) }
    return try self.placed(darkMark, in: size, context).map { (dark) throws(VipsError) in
      try laid(dark, over: held)
    } ?? held
  }

  /// A mark as large as it is laid, and where.
  private struct Placed {
    let mark: Raster
    let place: PixelRect
  }

  /// A mark as it is laid on a picture of that size, turned; nil when there is nothing of it.
  private func placed(
    _ mark: Mark, in size: PixelSize, _ context: StepContext
  ) throws(VipsError) -> Placed? {
    guard let loaded = context.marks[mark] else { throw VipsError("the mark was not loaded") }
    let placement = MarkPlacement(picture: size)
    guard let drawn = try drawn(loaded, placement, context.fields) else { return nil }
    let origin = placement.origin(of: drawn.pixelSize, at: position, margin: margin)
    return Placed(
      mark: drawn,
      place: PixelRect(x: origin.x, y: origin.y, width: drawn.width, height: drawn.height))
  }

  private func drawn(
    _ loaded: LoadedMark, _ placement: MarkPlacement, _ fields: TextFields
  ) throws(VipsError) -> Raster? {
    var box = placement.box(for: scale)
    // It costs something to know the shape of a text, and most fit whatever it is.
    if !loaded.isText || placement.couldExceed(box), let shape = try loaded.shape(fields) {
      let size = LoadedMark.size(of: shape, within: box.width, box.height)
      let bounded = placement.bounded(size)
      if bounded != size { box = (bounded.width, bounded.height) }
    }
    guard
      let first = try loaded.drawn(
        width: box.width, height: box.height, fields: fields, at: position)
    else { return nil }
    let turned = try self.turned(first)
    guard let smaller = placement.smallerBox(drawn: first.pixelSize, turned: turned.pixelSize)
    else { return turned }
    let second = try loaded.drawn(
      width: smaller.width, height: smaller.height, fields: fields, at: position)
    return try second.map { (mark) throws(VipsError) in
      try self.turned(mark).cut(to: placement.picture)
    }
  }

  private func turned(_ mark: Raster) throws(VipsError) -> Raster {
    let turns = angle / 90
    if turns == turns.rounded() {
      let quarters = Int(turns.truncatingRemainder(dividingBy: 4)) + 4
      return quarters % 4 == 0 ? mark : try mark.turned(quarters % 4).inMemory()
    }
    let nothing = [Double](repeating: 0, count: mark.bands)
    return try mark.whilePremultipliedExactly { (picture) throws(VipsError) in
      try picture.rotated(degrees: angle, background: nothing)
    }
  }

  private func laid(_ placed: Placed, over frames: Frames) throws(VipsError) -> Frames {
    let mark = try MarkColor.convert(placed.mark, for: frames.first)
    let (place, picture) = (placed.place, frames.size)
    let composition: MarkComposition
    if let tiling {
      let tiles = MarkTiles(
        gap: MarkPlacement(picture: picture).gap(tiling.gap), stagger: tiling.stagger)
      let whole = PixelRect(x: 0, y: 0, width: picture.width, height: picture.height)
      composition = try MarkComposition(
        mark, opacity: opacity, blend: blend, for: frames.first, at: whole
      ) { (mark) throws(VipsError) in
        try tiles.covering(picture, with: mark, from: (place.x, place.y))
      }
    } else {
      composition = try MarkComposition(
        mark, opacity: opacity, blend: blend, for: frames.first, at: place
      ) { $0 }
    }
    return try frames.map { (raster) throws(VipsError) in try composition.laid(over: raster) }
  }
}

extension Raster {
  /// Whether it is lighter than mid grey on the whole, on white where it is transparent.
  fileprivate func isLight() throws(VipsError) -> Bool {
    let opaque =
      hasAlpha ? try flattened(background: Array(Color.white.samples(for: self).dropLast())) : self
    let rgb =
      colorBands == 4
      ? try opaque.transformed(to: "srgb", from: "cmyk", depth: 8) : opaque
    return try rgb.converted(to: .grey).mean() >= 128
  }

  fileprivate var pixelSize: PixelSize { PixelSize(width: width, height: height) }

  /// The middle of it where it is larger: turning rounds up.
  fileprivate func cut(to size: PixelSize) throws(VipsError) -> Raster {
    let kept = PixelSize(width: min(width, size.width), height: min(height, size.height))
    guard kept != pixelSize else { return self }
    return try extracted(
      x: (width - kept.width) / 2, y: (height - kept.height) / 2, width: kept.width,
      height: kept.height
    ).inMemory()
  }
}
