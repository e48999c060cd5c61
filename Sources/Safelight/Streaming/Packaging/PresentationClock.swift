/// The time line of a presentation: its scale, where it begins on the film's clock, and where it ends.
struct PresentationClock: Equatable {
  /// Ticks a second.
  let timescale: Int
  /// Where it begins on the film's clock, in ticks.
  var origin: Int
  /// When it ends, in ticks from its beginning.
  var end: Int
  /// Whether the film begins before it.
  var beginsWithin = false
  /// Whether the film goes on behind it.
  var endsWithin = false
  /// Frames a second, as they come out of the decoder.
  let frameRate: FrameRate?
  /// Whether all frames last equally long.
  let isConstant: Bool

  private static let coarsest = 10_000
  private static let finest = 1_000_000
  /// What is used where a film's own scale is too coarse or too fine: that of MPEG.
  private static let common = 90_000
  /// Clocks that are further from 0 are none.
  static let mostDistant = MediaTime.seconds(1 << 32)
  /// Sound that begins so much earlier than the picture, in seconds, is heard; less is cut off.
  private static let lead = MediaTime(1, per: 10)

  /// Finds the time line of a film; nil when nothing in it lasts.
  init?(_ facts: FilmFacts) {
    let timescale = Self.timescale(of: facts)
    var starts: [MediaTime] = []
    var ends: [MediaTime] = []
    if let video = facts.video {
      starts.append(video.timeBase.time(video.start))
      ends.append(video.timeBase.time(video.end))
    }
    for audio in facts.audio {
      starts.append(audio.timeBase.time(audio.start))
      ends.append(audio.timeBase.time(audio.end))
    }
    guard let earliest = starts.min(), let latest = ends.max(), let own = starts.first,
      earliest > -Self.mostDistant, latest < Self.mostDistant
    else { return nil }
    let start = own - earliest <= Self.lead ? own : earliest
    let origin = start.ticks(per: timescale)
    let rate = facts.video.flatMap(Self.rate)
    let frame = (rate?.rate).map { MediaTime($0.seconds, per: $0.frames).ticks(per: timescale) }
    var end = latest.ticks(per: timescale) - origin
    // Sound that ends within a frame of the picture does not lengthen it.
    if let video = facts.video {
      let shown = video.timeBase.time(video.end).ticks(per: timescale) - origin
      if abs(end - shown) <= min(frame ?? 0, timescale / 10) { end = shown }
    }
    guard end > 0 else { return nil }
    self.timescale = timescale
    self.origin = origin
    self.end = end
    frameRate = rate?.rate
    isConstant = rate?.isConstant ?? false
  }

  /// A tick that all frames' times are whole numbers of, where the film's own can be that.
  private static func timescale(of facts: FilmFacts) -> Int {
    guard let video = facts.video else { return facts.audio.first?.sampleRate ?? common }
    var scale = video.timeBase.denominator
    guard (1...finest).contains(scale) else { return common }
    // The fields of a frame are half of one apart.
    if video.isInterlaced { scale *= 2 }
    if common % scale == 0 { return common }
    while scale < coarsest { scale *= 2 }
    return scale <= finest ? scale : common
  }

  /// Frames a second, and whether all last equally long but for rounding.
  private static func rate(_ video: FilmFacts.Video) -> (rate: FrameRate, isConstant: Bool)? {
    let fields = video.isInterlaced ? 2 : 1
    let nominal = FrameRate(
      video.nominalRate.numerator &* fields, in: video.nominalRate.denominator)
    let span = video.timeBase.time(video.end) - video.timeBase.time(video.start)
    guard let measured = FrameRate(frames: video.frames &* fields, over: span) else {
      return nominal.map { ($0, false) }
    }
    let isConstant = video.longestGap - video.shortestGap <= 1 && video.shortestGap > 0
    guard let nominal, abs(nominal.approximate / measured.approximate - 1) < 0.005 else {
      return (measured, isConstant)
    }
    return (nominal, isConstant)
  }
}

extension FilmFacts.Ratio {
  /// So many ticks of this length.
  func time(_ ticks: Int) -> MediaTime {
    let (product, overflow) = ticks.multipliedReportingOverflow(by: numerator)
    return MediaTime(overflow ? 0 : product, per: denominator)
  }
}
