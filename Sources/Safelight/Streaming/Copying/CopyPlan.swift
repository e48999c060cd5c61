/// What of a film is copied, and why the rest is not.
struct CopyPlan {
  /// Whether the video is its own top rung.
  var copiesVideo = false
  /// The audio tracks that are copied, by their places.
  var sounds: Set<Int> = []
  /// Why something is encoded that might have been copied, one sentence each.
  var notes: [String] = []
  /// What is wrong with the film, as far as packets tell.
  var warnings: [String] = []

  /// Sound with more bits a second than this is encoded anew: video has more use for them.
  private static let mostSoundRates = [1: 128_000, 2: 192_000]
  private static let soundRates: Set<Int> = [44_100, 48_000]
  /// Seconds of AAC that are lost at an end or more are not what was measured.
  private static let tolerance = 1.05

  /// Why a film that is copied gets no watermark.
  static let marksNothing =
    "what is copied stays as it is: no watermark goes with --copy always; --copy auto encodes the video"

  init() {}

  /// Decides for a film.
  ///
  /// - Parameters:
  ///   - facts: The film.
  ///   - clock: Its time line.
  ///   - ladder: The rungs it gets; nil without video, or where it is copied whatever it is.
  ///   - packaging: What is wanted.
  /// - Throws: ``MediaError/Code/unsupported`` where all has to be copied and cannot be.
  init(
    _ facts: FilmFacts, _ clock: PresentationClock, _ ladder: LadderPlan?,
    _ packaging: HLSPackaging
  ) throws(MediaError) {
    let isMarked = !packaging.watermarks.isEmpty
    switch packaging.copying {
    case .never: return
    case .always:
      guard !isMarked || facts.video == nil else {
        throw MediaError(.usage, Self.marksNothing, step: "plan")
      }
      let obstacles =
        (facts.video.map { Self.obstacles($0, clock, packaging.container) } ?? [])
        + Self.sizeObstacles(facts)
        + facts.audio.flatMap { $0.copying?.obstacles ?? [] }
      guard obstacles.isEmpty else {
        throw Self.refusal(obstacles)
      }
      copiesVideo = facts.video != nil
      sounds = Set(facts.audio.indices)
    case .auto:
      if let video = facts.video, let ladder {
        var obstacles =
          Self.obstacles(video, clock, packaging.container) + Self.sizeObstacles(facts)
        if isMarked { obstacles.insert("it gets a watermark", at: 0) }
        if obstacles.isEmpty { obstacles = Self.misfits(video, clock, ladder, packaging) }
        if facts.damage != nil { obstacles.append("the film is damaged") }
        copiesVideo = obstacles.isEmpty
        if let first = obstacles.first { notes.append("the video is encoded: \(first)") }
        noteDamage(video)
      }
      // Where pictures are broken, sound may be, of which nothing tells but decoding.
      let isDamaged = facts.damage != nil || facts.video?.copying?.damage != nil
      for (place, audio) in facts.audio.enumerated() {
        if let reason = Self.misfit(audio, isDamaged: isDamaged) {
          notes.append("audio \(place + 1) is encoded: \(reason)")
        } else {
          sounds.insert(place)
        }
      }
    }
  }

  /// What is told where all has to be copied and cannot be.
  static func refusal(_ obstacles: [String]) -> MediaError {
    MediaError(
      .unsupported,
      "cannot be copied: \(obstacles.joined(separator: "; ")); --copy auto encodes what has to be",
      step: "plan")
  }

  /// Warns of damage that is encoded along: what a decoder makes of it is not what was filmed.
  mutating func noteDamage(_ video: FilmFacts.Video) {
    guard let damage = video.copying?.damage else { return }
    warnings.append("the video is damaged: \(damage); it is encoded, since copying would keep that")
  }

  /// A film without an index is copied by one worker, which writes one file.
  static func sizeObstacles(_ facts: FilmFacts) -> [String] {
    guard !facts.isIndexed, let bytes = facts.video?.copying?.bytes,
      bytes > Sandbox.largestFile / 16 * 15
    else { return [] }
    return ["it has \(bytes >> 30) GiB of video, and no index to share it out by"]
  }

  /// Why the video cannot be copied.
  private static func obstacles(
    _ video: FilmFacts.Video, _ clock: PresentationClock, _ container: HLSPackaging.Container
  ) -> [String] {
    guard let copying = video.copying else { return ["nobody looked whether it can be"] }
    var obstacles = copying.obstacles + copying.segmentObstacles
    if container == .ts { obstacles += transportObstacles(video, copying, clock) }
    if obstacles.isEmpty, let last = video.keyFrames.last {
      // The last picture stays for as long as there is sound.
      let times = [0, clock.ticks(last.shown, of: video), clock.end]
      let longest = zip(times, times.dropFirst()).map { $1 - $0 }
      let first = video.keyFrames.dropFirst().first.map { clock.ticks($0.shown, of: video) }
      let most = max(first ?? clock.end, longest[1])
      if Double(most) > CopyObstacles.longestKeyInterval * Double(clock.timescale) {
        obstacles.append("the sound is much longer than the video")
      }
    }
    return obstacles
  }

  /// Why it is not what the top rung would be.
  private static func misfits(
    _ video: FilmFacts.Video, _ clock: PresentationClock, _ ladder: LadderPlan,
    _ packaging: HLSPackaging
  ) -> [String] {
    guard let copying = video.copying, let top = ladder.rungs.first else { return [] }
    let segment = MediaTime(packaging.segmentMilliseconds, per: 1000)
    if video.longestKeyInterval > segment,
      !CutClock.fits(video.longestKeyInterval, besides: segment)
    {
      return [
        "its key frames lie up to \(video.longestKeyInterval.text(decimals: 1)) s apart, "
          + "and segments are to last \(segment.text(decimals: 1)) s"
      ]
    }
    let seconds = Double(clock.end) / Double(clock.timescale)
    let rate = Double(copying.bytes) * 8 / max(seconds, 0.001)
    return top.misfits(size: video.size, rate: rate)
      + (ladder.rungs.count == 1
        ? []
        : sharedMisfits(copying, keyFrames: video.keyFrames.count, seconds: seconds))
  }

  /// What keeps other rungs from standing beside it.
  private static func sharedMisfits(
    _ copying: VideoCopying, keyFrames: Int, seconds: Double
  ) -> [String] {
    let usual = ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false)
    let found: [(Bool, String)] = [
      (copying.colour != usual, "its colours are not those of BT.709, as the other rungs' are"),
      (Double(keyFrames) > 2 * seconds + 2, "it has more than two key frames a second"),
    ]
    return found.filter(\.0).map(\.1)
  }

  private static func misfit(_ audio: FilmFacts.Audio, isDamaged: Bool) -> String? {
    guard let copying = audio.copying else { return "nobody looked whether it can be copied" }
    if let first = copying.obstacles.first { return first }
    if isDamaged { return "the film is damaged" }
    if !soundRates.contains(audio.sampleRate) {
      return "it has \(audio.sampleRate) samples a second, not 44100 or 48000"
    }
    let most = mostSoundRates[audio.channels] ?? 0
    return Double(copying.bitRate) > Double(most) * tolerance
      ? "it has \(copying.bitRate / 1000) kbit/s, more than \(most / 1000)" : nil
  }
}

extension FilmFacts.Video {
  /// The longest time from a key frame to the next, or to the end.
  var longestKeyInterval: MediaTime {
    let times = keyFrames.map(\.shown) + [end]
    return timeBase.time(zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 0)
  }
}

extension PlannedRung {
  /// Why a film's own video is not what this rung would be, one sentence each.
  ///
  /// - Parameters:
  ///   - size: The film's size.
  ///   - rate: Its bits a second on average.
  func misfits(size: PixelSize, rate: Double) -> [String] {
    let found: [(Bool, String)] = [
      (self.size != size, "the top rung is \(self.size.width)x\(self.size.height)"),
      (frames.every > 1, "the top rung has fewer frames a second"),
      (
        rate > Double(maximumRate),
        "it has \(Int(rate) / 1000) kbit/s, and the top rung has at most \(maximumRate / 1000)"
      ),
    ]
    return found.filter(\.0).map(\.1)
  }
}

extension PresentationClock {
  /// A time of a film's video on the time line of the presentation, in ticks.
  func ticks(_ time: Int, of video: FilmFacts.Video) -> Int {
    video.timeBase.time(time).ticks(per: timescale) - origin
  }
}
