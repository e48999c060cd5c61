internal import Libav

/// Turns decoded frames into pictures of square pixels in sRGB: whole, of the standard dynamic range, in
/// the size wanted.
struct StillConverter: ~Copyable {
  private var scaler: Scaler?
  /// What the scaler was made for.
  private var ends: (from: Scaler.Picture, to: Scaler.Picture)?
  private var mapping: FilterGraph?
  private var mapped: FilterGraph.Source?
  private var reduction: FilterGraph?
  /// What the reduction was made for.
  private var reduced: (from: FilterGraph.Source, to: PixelSize)?

  private let threads: Int

  /// Whether it pays to load zimg, which takes as long as several frames.
  private let isForMany: Bool

  /// - Parameters:
  ///   - threads: How many threads work on one frame.
  ///   - isForMany: Whether dozens of frames are to come.
  init(threads: Int = 1, isForMany: Bool = false) {
    self.threads = threads
    self.isForMany = isForMany
  }

  /// The size of a frame in square pixels, not turned: the shorter measure of a pixel is stretched.
  ///
  /// - Parameter aspect: What the container says of its pixels' shape.
  static func size(of frame: Frame, aspect: Rational) -> PixelSize {
    size(frame.width, frame.height, aspect.isPositive ? aspect : frame.sampleAspect)
  }

  static func size(_ width: Int, _ height: Int, _ aspect: Rational) -> PixelSize {
    let (above, below) = (aspect.numerator, aspect.denominator)
    // No camera has pixels longer than this, but many a file says so.
    guard aspect.isPositive, above / 16 < below, below / 16 < above else {
      return PixelSize(width: width, height: height)
    }
    return PixelSize(
      width: above > below ? max(1, (width * above + below / 2) / below) : width,
      height: below > above ? max(1, (height * below + above / 2) / above) : height)
  }

  /// A frame as a picture of that size.
  mutating func picture(_ frame: Frame, _ size: PixelSize) throws(LibavError) -> StillPicture {
    var source = frame
    // Both halves of the rows together show whatever moved as a comb.
    if source.isInterlaced { source = try source.firstField() }
    if source.color.highDynamicRange != nil {
      source = try inStandardRange(source, size)
    } else if let smaller = try nearer(source, size) {
      smaller.color = source.color
      source = smaller
    }
    guard let format = source.pixelFormat, var from = Scaler.Picture(source) else {
      throw LibavError(.damaged, "a frame without pixels")
    }
    // Half the rows of a picture have its own matrix all the same.
    from.color.matrix = source.color.matrix(forHeight: frame.height)
    let to = Scaler.Picture(
      width: size.width, height: size.height, format: format.hasAlpha ? .rgba : .rgb,
      color: ColorDescription(isFullRange: true, matrix: from.color.matrix))
    if ends?.from != from || ends?.to != to {
      // Where only chroma grows, a triangle, as in JPEG, takes a third of the time.
      let isSameSize = from.width == to.width && from.height == to.height
      scaler = try Scaler(
        from: from, to: to, kernel: isSameSize ? .bilinear : .lanczos, threads: threads)
      ends = (from, to)
    }
    guard let made = try scaler?.scale(source) else {
      throw LibavError(.other, "there is no scaler")
    }
    return StillPicture(
      size: size, channels: format.hasAlpha ? 4 : 3, samples: try made.packedBytes())
  }

  /// A frame that is far larger than wanted, reduced to twice the size by zimg, which takes a fourth of
  /// libswscale's time; twice, so that half of its chroma is enough. Nil for other frames.
  private mutating func nearer(_ frame: Frame, _ size: PixelSize) throws(LibavError) -> Frame? {
    guard isForMany, frame.width >= 4 * size.width, frame.height >= 4 * size.height,
      frame.width % 2 == 0,
      frame.height % 2 == 0, let format = frame.pixelFormat,
      [.yuv420, .yuv420Deep].contains(format), LibavRuntime.has(.filter("zscale"))
    else { return nil }
    let source = FilterGraph.Source(
      width: frame.width, height: frame.height, format: format, timeBase: Rational(1, 1000))
    if reduced?.from != source || reduced?.to != size {
      reduction = try FilterGraph(
        source, steps: [.scale(width: 2 * size.width, height: 2 * size.height)])
      reduced = (source, size)
    }
    try reduction?.send(frame)
    guard let result = try reduction?.receive() else {
      throw LibavError(.other, "the filters gave nothing")
    }
    return result
  }

  private mutating func inStandardRange(
    _ frame: Frame, _ size: PixelSize
  ) throws(LibavError) -> Frame {
    guard let format = frame.pixelFormat else { throw LibavError(.damaged, "no pixels") }
    let source = FilterGraph.Source(
      width: frame.width, height: frame.height, format: format, timeBase: Rational(1, 1000))
    if mapped != source {
      mapping = try FilterGraph(
        source, steps: toneMapping(frame, size))
      mapped = source
    }
    try mapping?.send(frame)
    guard let result = try mapping?.receive() else {
      throw LibavError(.other, "the filters gave nothing")
    }
    return result
  }

  /// On no more pixels than are wanted, since it takes long; even, as its result has to be.
  private func toneMapping(_ frame: Frame, _ size: PixelSize) -> [FilterStep] {
    let (width, height) = (min(frame.width, size.width), min(frame.height, size.height))
    let isSmaller = width < frame.width || height < frame.height
    let even = (max(2, width + width % 2), max(2, height + height % 2))
    let isEven = frame.width % 2 == 0 && frame.height % 2 == 0
    // Frames of one scene are not to differ in brightness.
    let own = isForMany ? nil : PeakLight.of(frame)
    let peak = own ?? FilterStep.ToneMapping.usualPeak
    return (isSmaller || !isEven ? [.scale(width: even.0, height: even.1)] : [])
      + [.toneMap(.init(source: frame.color, peak: peak))]
  }
}

extension PixelFormat {
  /// Whether some of it can be seen through.
  fileprivate var hasAlpha: Bool {
    name.hasPrefix("yuva") || name.hasPrefix("gbrap") || name.hasPrefix("ya")
      || ["rgba", "bgra", "argb", "abgr", "pal8"].contains { name.hasPrefix($0) }
  }
}
