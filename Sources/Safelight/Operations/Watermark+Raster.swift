package import Vips

extension Watermark: RasterOperation {
  package var objection: String? {
    if !(0...1).contains(opacity) { return "the opacity must be 0 to 1" }
    if !(-36000...36000).contains(angle) { return "an angle must be -36000 to 36000 degrees" }
    if !(0...1).contains(position.x) || !(0...1).contains(position.y) {
      return "a position must be 0 to 1"
    }
    if !scale.isUsable { return "the scale is out of range" }
    if !margin.isUsable { return "the margin is out of range" }
    if let tiling, !tiling.gap.isUsable { return "the gap is out of range" }
    if let minSize, minSize.width < 1 || minSize.height < 1 {
      return "the smallest size must be 1x1 or more"
    }
    return nil
  }

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
    guard let loaded = context.marks[mark] else {
      throw VipsError("the mark was not loaded")
    }
    let placement = MarkPlacement(picture: size)
    guard let drawn = try drawn(loaded, placement, context.fields) else { return frames }
    let origin = placement.origin(
      of: PixelSize(width: drawn.width, height: drawn.height), at: position, margin: margin)
    return try laid(drawn, origin, over: frames)
  }

  /// The mark as it is laid on a picture of that size, turned; nil when there is nothing of it.
  private func drawn(
    _ loaded: LoadedMark, _ placement: MarkPlacement, _ fields: TextFields
  ) throws(VipsError) -> Raster? {
    let box = placement.box(for: scale)
    guard let first = try loaded.drawn(width: box.width, height: box.height, fields: fields) else {
      return nil
    }
    let turned = try self.turned(first)
    guard let smaller = placement.smallerBox(drawn: first.pixelSize, turned: turned.pixelSize)
    else { return turned }
    let second = try loaded.drawn(width: smaller.width, height: smaller.height, fields: fields)
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

  private func laid(
    _ drawn: Raster, _ origin: (x: Int, y: Int), over frames: Frames
  ) throws(VipsError) -> Frames {
    let mark = try MarkColor.convert(drawn, for: frames.first)
    let composition: MarkComposition
    if let tiling {
      let tiles = MarkTiles(
        mark: mark, gap: MarkPlacement(picture: frames.size).gap(tiling.gap),
        stagger: tiling.stagger)
      composition = try MarkComposition(
        tiles.covering(frames.size, from: origin), at: (0, 0), opacity: opacity, blend: blend)
    } else {
      composition = try MarkComposition(mark, at: origin, opacity: opacity, blend: blend)
    }
    return try frames.map { (raster) throws(VipsError) in try composition.laid(over: raster) }
  }
}

extension Raster {
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

extension Watermark.Scale {
  /// Whether its number is such that marks can have.
  fileprivate var isUsable: Bool {
    switch self {
    case .shorterSide(let share), .width(let share), .height(let share), .diagonal(let share):
      share > 0 && share <= 100
    case .pixels(let count): (1...10_000_000).contains(count)
    case .own: true
    }
  }
}

extension Watermark.Margin {
  fileprivate var isUsable: Bool {
    switch self {
    case .pixels(let count): (0...10_000_000).contains(count)
    case .share(let share): (0...100).contains(share)
    }
  }
}
