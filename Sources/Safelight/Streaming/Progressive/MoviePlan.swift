/// What is asked of the one file that a film becomes, where a plan is not for a presentation.
struct MoviePlan {
  let packaging: MP4Packaging
  /// The size; nil is the film's own.
  let resize: Resize?
  /// What is laid over every frame.
  let watermarks: [Watermark]

  /// Each range is written to a file that stays open until all are there.
  static let mostRanges = 64

  init(_ packaging: MP4Packaging, _ recipe: Recipe) {
    self.packaging = packaging
    resize = recipe.steps.lazy.compactMap { $0 as? Resize }.first
    watermarks = recipe.steps.compactMap { $0 as? Watermark }
  }

  /// The same in the words of what is made of several qualities.
  var hls: HLSPackaging {
    HLSPackaging(
      copying: packaging.copying, preset: packaging.preset,
      highDynamicRange: packaging.highDynamicRange,
      audioBitRate: packaging.audioBitRate ?? MP4Packaging.usualAudioBitRate, iFrames: false,
      watermarks: watermarks)
  }

  /// The one quality it has.
  func ladder(for shape: VideoShape) -> LadderPlan {
    let size = Self.size(of: shape, resize)
    let rung = Rung(
      name: "mp4", size: .inside(size), constantRateFactor: packaging.constantRateFactor,
      maximumRate: packaging.maximumRate, maximumFrameRate: packaging.maximumFrameRate ?? 60)
    return LadderPlan(rung, exactly: size, for: shape)
  }

  /// The size in even numbers: one side as the box has it, the other as the film's shape does.
  static func size(of shape: VideoShape, _ resize: Resize?) -> PixelSize {
    let whole = shape.evenSize
    guard let resize else { return whole }
    let wanted = ResizePlan(resize, source: whole).result
    guard wanted.width < whole.width || wanted.height < whole.height else { return whole }
    var box: (width: Int?, height: Int?)
    if case .box(let width, let height) = resize.target.size.measure { box = (width, height) }
    // Odd boxes are not gone beyond.
    let isInside = resize.target.fit == .inside
    let followsHeight = box.height == wanted.height && box.width != wanted.width
    if followsHeight || box.width == nil && wanted.height > wanted.width {
      let height = max(2, wanted.height & ~1)
      let width = Self.even(height * shape.across, over: shape.down)
      let most = min(whole.width, isInside ? box.width ?? .max : .max)
      return PixelSize(width: max(2, min(width, most & ~1)), height: height)
    }
    let width = max(2, wanted.width & ~1)
    let height = Self.even(width * shape.down, over: shape.across)
    let most = min(whole.height, isInside ? box.height ?? .max : .max)
    return PixelSize(width: width, height: max(2, min(height, most & ~1)))
  }

  /// The nearest even number.
  private static func even(_ above: Int, over below: Int) -> Int {
    (above + below) / (2 * below) * 2
  }

  /// The size that a film gets, as its header tells.
  static func size(of info: MediaInfo, _ recipe: Recipe) -> PixelSize? {
    guard let packaging = recipe.mp4,
      let shape = VideoShape(stored: info.display, frameRate: nil)
    else { return nil }
    return MoviePlan(packaging, recipe).ladder(for: shape).rungs.first?.size
  }

  /// The time line of what is wanted of the film.
  func clock(_ clock: PresentationClock) throws(MediaError) -> PresentationClock {
    guard packaging.isExcerpt else { return clock }
    let length = MediaTime(clock.end, per: clock.timescale)
    guard
      let cut = clock.cut(
        from: packaging.start?.mediaTime ?? .zero, to: packaging.end?.mediaTime ?? length)
    else {
      throw MediaError(
        .usage,
        "ends at \(length.text(decimals: 3)) s, before what is wanted of it begins", step: "plan")
    }
    return cut
  }
}

extension Duration {
  /// To the microsecond.
  fileprivate var mediaTime: MediaTime { MediaTime(microseconds, per: 1_000_000) }
}

extension PresentationClock {
  /// A part of the time line; nil where nothing lies in it.
  ///
  /// - Parameters:
  ///   - start: Where it begins, from the beginning of the whole.
  ///   - end: Where it ends, likewise; what lies beyond the whole is nothing.
  func cut(from start: MediaTime, to end: MediaTime) -> Self? {
    let first = max(0, start.ticks(per: timescale))
    let last = min(end.ticks(per: timescale), self.end)
    guard last > first else { return nil }
    var cut = self
    cut.origin = origin + first
    cut.end = last - first
    cut.beginsWithin = first > 0
    cut.endsWithin = last < self.end
    return cut
  }
}
