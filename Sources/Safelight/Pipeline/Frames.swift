internal import Vips

/// The picture or pictures of one input while they pass through the pipeline, all of one size.
package struct Frames {
  /// One for a still picture, one a frame for an animation.
  var rasters: [Raster]
  /// How long each frame shows, in milliseconds; empty for stills.
  var delays: [Int] = []
  /// How often the animation plays, 0 for ever; nil for stills.
  var loop: Int?

  init(_ still: Raster) {
    rasters = [still]
  }

  init(animation: [Raster], delays: [Int], loop: Int) {
    rasters = animation
    self.delays = delays
    self.loop = loop
  }

  /// The pictures of a film.
  init(_ stills: [StillPicture], info: MediaInfo) throws(VipsError) {
    rasters = []
    for still in stills {
      rasters.append(
        try Raster.pixels(
          still.samples, width: still.size.width, height: still.size.height, bands: still.channels
        ).reinterpreted(.srgb))
    }
    guard stills.count > 1 else { return }
    (delays, loop) = (info.delays, info.loop)
  }

  /// The first picture, which stands for the others in everything but its pixels.
  var first: Raster { rasters[0] }
  /// The size of each.
  var size: PixelSize { PixelSize(width: first.width, height: first.height) }

  /// All frames, or the one that a still output shows.
  func selected(for plan: OutputPlan) -> Frames {
    guard rasters.count > 1, !plan.isAnimated else { return self }
    return Frames(rasters[min(plan.encoding.frame ?? 0, rasters.count - 1)])
  }

  /// The same change made to every frame.
  func map(_ change: (Raster) throws(VipsError) -> Raster) throws(VipsError) -> Frames {
    var changed = self
    changed.rasters = []
    for raster in rasters { changed.rasters.append(try change(raster)) }
    return changed
  }

  /// The same rectangle cut out of every frame.
  func cropped(to box: PixelRect) throws(VipsError) -> Frames {
    try map { (raster) throws(VipsError) in
      try raster.extracted(x: box.x, y: box.y, width: box.width, height: box.height)
    }
  }

  /// Every frame computed and held in memory, so that it can be read in any order and more than once.
  func inMemory() throws(VipsError) -> Frames {
    try map { (raster) throws(VipsError) in try raster.inMemory() }
  }
}
