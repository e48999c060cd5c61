/// Everything that is decided about a presentation before a frame is decoded.
struct PresentationPlan: Sendable {
  /// A quality of the video.
  struct Video: Sendable {
    var name: String
    var rung: RungOrder
  }

  /// An audio track.
  struct Audio: Sendable {
    var name: String
    var title: String
    var language: LanguageTag?
    var isDefault: Bool
    var order: AudioOrder
  }

  let clock: PresentationClock
  let container: HLSPackaging.Container
  private let cuts: CutClock
  private let damage: DamagePolicy
  /// By how much times are moved where the film's clock begins anew.
  private let clockShifts: [Int]
  /// How many ranges the video is encoded in at most.
  private let mostRanges: Int
  /// When segments begin, in ticks.
  let segmentStarts: [Int]
  /// The top rung, where it is the film's own video.
  private(set) var copied: CopiedVideo?
  /// The rungs that are encoded, largest first.
  private(set) var videos: [Video] = []
  private(set) var ranges: [RangeOrder] = []
  /// How many ranges are encoded at once: every second core gets one, since each takes a lot of memory. Where
  /// nothing is encoded, how many parts are copied at once.
  private(set) var partsAtOnce = 1
  /// In stereo or mono one for each of the film's tracks, then those with more channels once more.
  private(set) var audios: [Audio] = []
  private(set) var warnings: [String]
  /// What was decided about the film, such as why it is not copied.
  let notes: [String]

  /// Those of 5.1, which films with as many or more get beside stereo.
  private static let surroundChannels = 6

  /// More files than are passed to a worker at once are not; some are for other things.
  private static let mostFiles = 60

  /// Plans the presentation of a film.
  ///
  /// - Parameters:
  ///   - facts: What is in the film.
  ///   - packaging: What is wanted.
  ///   - damage: What becomes of a damaged film.
  ///   - cores: How much may be done at once.
  ///   - movie: What is asked of the one file it becomes, where it is not for a presentation.
  init(
    _ facts: FilmFacts, _ packaging: HLSPackaging, damage: DamagePolicy, cores: Int,
    as movie: MoviePlan? = nil
  ) throws(MediaError) {
    self.damage = damage
    clockShifts = facts.clockShifts
    mostRanges = movie == nil ? .max : MoviePlan.mostRanges
    guard let whole = PresentationClock(facts) else {
      if let fault = facts.damage {
        throw MediaError(.damagedInput, "is damaged: \(fault), and nothing is left", step: "read")
      }
      throw MediaError(
        .unsupported, "holds neither video nor sound that can be streamed", step: "plan")
    }
    var clock = whole
    if let movie { clock = try movie.clock(whole) }
    self.clock = clock
    container = packaging.container
    warnings = []
    try Self.check(clock, packaging.container)
    if let fault = facts.damage {
      guard damage == .salvage else {
        throw MediaError(
          .damagedInput, "is damaged: \(fault); --on-damage salvage uses what there is",
          step: "read")
      }
      warnings.append("the film is damaged: \(fault)")
    }
    guard packaging.copying != .always || packaging.ladder == .auto else {
      throw MediaError(
        .usage, "--copy always makes one rung, which is the film's own: no --ladder goes with it",
        step: "plan")
    }
    var ladder: LadderPlan?
    if let video = facts.video {
      let isHigh = video.isHighDynamicRange || video.isDolbyVisionOnly
      guard !isHigh || packaging.highDynamicRange != .reject else {
        throw MediaError(
          .unsupported,
          "has a high dynamic range, which --hdr reject refuses; --hdr tone-map makes it standard",
          step: "plan")
      }
      if video.isDolbyVisionOnly {
        warnings.append(
          "its colours are Dolby Vision's own (profile 5) and come out wrong; export it as HDR10 or HLG"
        )
      }
      let shape = VideoShape(
        stored: video.size,
        pixelAspect: (video.pixelAspect.numerator, video.pixelAspect.denominator),
        isTransposed: video.quarterTurns & 1 == 1, frameRate: clock.frameRate,
        isVariable: !clock.isConstant)
      guard let shape else {
        throw MediaError(
          .unsupported, "has a picture of \(video.size.width)x\(video.size.height)", step: "plan")
      }
      if let movie {
        ladder = movie.ladder(for: shape)
      } else {
        ladder = try LadderPlan(packaging.ladder, for: shape)
      }
    }
    let copy: CopyPlan
    if let movie {
      copy = try CopyPlan(facts, clock, ladder, movie)
    } else {
      copy = try CopyPlan(facts, clock, ladder, packaging)
    }
    notes = copy.notes
    warnings += copy.warnings
    let end = MediaTime(clock.end, per: clock.timescale)
    let segment = MediaTime(packaging.segmentMilliseconds, per: 1000)
    if let video = facts.video, copy.copiesVideo {
      cuts = try CutClock(
        following: CopiedVideo.keyTimes(video, clock), to: end, segment: segment)
    } else {
      cuts = try CutClock(
        from: .zero, to: end, segment: segment,
        frameRate: clock.isConstant ? clock.frameRate : nil, frameStep: ladder?.frameStep ?? 1)
    }
    segmentStarts = cuts.segmentStarts.map { $0.ticks(per: clock.timescale) }
    if let video = facts.video, let ladder {
      warnings += ladder.notes
      var rungs = ladder.rungs[...]
      if let copying = video.copying, copy.copiesVideo {
        let side = min(video.size.width, video.size.height)
        let video = CopiedVideo(
          "video-\(packaging.copying == .always ? "\(side)p" : rungs[0].name)", video, copying,
          clock, cuts, isIndexed: facts.isIndexed, workers: cores, mostParts: mostRanges,
          iFrames: packaging.iFrames,
          container: container, damage: damage)
        rungs = packaging.copying == .always ? [] : rungs.dropFirst()
        partsAtOnce = min(cores, video.orders.count)
        copied = video
      }
      if !rungs.isEmpty {
        planVideo(video, Array(rungs), packaging, isSeekable: facts.isSeekable, cores)
      }
    }
    planAudio(
      facts.audio, packaging, copied: copy.sounds, isIndexed: facts.isIndexed,
      offersSurround: movie == nil)
    if videos.isEmpty {
      partsAtOnce = max(partsAtOnce, min(cores, audios.count { $0.order.copying == nil }))
    }
  }

  /// Refuses what is longer than the segments' clock goes.
  private static func check(
    _ clock: PresentationClock, _ container: HLSPackaging.Container
  ) throws(MediaError) {
    let length = MediaTime(clock.end, per: clock.timescale)
    let most = TransportStreamWriter.longest - 2 * TransportStreamWriter.origin
    guard container == .ts, length > MediaTime(most, per: 90_000) else { return }
    throw MediaError(
      .limitExceeded,
      "plays \(length.ticks(per: 1) / 3600) hours, and the clock of a transport stream goes for 26; "
        + "--container fmp4 has no such limit",
      step: "plan")
  }

  /// How long the last frame may last. Transport streams do not say how long, so that it has to be shown
  /// again at the end of what goes on without it.
  private var longestTail: Int? {
    guard container == .ts, let rate = clock.frameRate else { return nil }
    let frame = MediaTime(rate.seconds, per: rate.frames).ticks(per: clock.timescale)
    return max(2, frame * (clock.isConstant ? 2 : 4))
  }

  /// By how much decoding is ahead of showing for each frame that the encoder holds back. More than a
  /// second would be before the clock of a transport stream begins.
  private func decodeStep(frame: Int, gap: Int) -> Int {
    let step = max(1, frame)
    return min(clock.isConstant ? step : min(gap, step), clock.timescale)
  }

  private mutating func planVideo(
    _ video: FilmFacts.Video, _ rungs: [PlannedRung], _ packaging: HLSPackaging,
    isSeekable: Bool, _ cores: Int
  ) {
    videos = rungs.map { rung in
      let rate = rung.frames.frameRate
      let gap = max(1, rung.frames.minimumGap.ticks(per: clock.timescale))
      let frame = MediaTime(rate.seconds, per: rate.frames).ticks(per: clock.timescale)
      return Video(
        name: "video-\(rung.name)",
        rung: RungOrder(
          size: rung.size, minimumGap: gap,
          decodeStep: decodeStep(frame: frame, gap: gap), frameRate: rate,
          constantRateFactor: rung.constantRateFactor, maximumRate: rung.maximumRate,
          bufferSize: rung.bufferSize, preset: packaging.preset.rawValue,
          hasIFrames: packaging.iFrames))
    }
    let preparation = FramePreparation(
      quarterTurns: video.quarterTurns, isMirrored: video.isMirrored,
      isInterlaced: video.isInterlaced,
      peakLight: video.isHighDynamicRange ? video.peakLight : nil,
      largest: rungs[0].size)
    let instants = cuts.keyFrames.map { $0.ticks(per: clock.timescale) }
    let parts =
      isSeekable
      ? cuts.ranges(workers: (cores + 1) / 2, atMost: mostRanges) : [instants.indices]
    partsAtOnce = min((cores + 1) / 2, parts.count)
    var firstFragment = 0
    for part in parts {
      let own = Array(instants[part])
      let isLast = part.upperBound == instants.count
      let end = isLast ? clock.endsWithin ? clock.end : nil : instants[part.upperBound]
      let begun = segmentStarts.count { $0 <= own[0] }
      let continues = segmentStarts[begun - 1] < own[0]
      let starts =
        (continues ? [own[0]] : [])
        + segmentStarts.filter { $0 >= own[0] && $0 < end ?? .max }
      ranges.append(
        RangeOrder(
          stream: video.stream, clockShifts: clockShifts, origin: clock.origin,
          timescale: clock.timescale,
          seeks: part.lowerBound == 0 && !clock.beginsWithin || !clockShifts.isEmpty
            ? [] : seeks(video, before: own[0]),
          segmentStarts: starts, continues: continues, end: end, filmEnd: clock.end,
          longestTail: longestTail, instants: own, firstSegment: begun - 1,
          firstFragment: firstFragment, firstInstant: part.lowerBound, preparation: preparation,
          container: container,
          filesPerRung: (starts.count + 1) * videos.count <= Self.mostFiles ? starts.count : 1,
          damage: damage, threads: (cores + partsAtOnce - 1) / partsAtOnce,
          rungs: videos.map(\.rung)))
      firstFragment += starts.count
    }
  }

  /// Where reading may begin for a range: at the last key frame before it, or at one before that.
  private func seeks(_ video: FilmFacts.Video, before start: Int) -> [FilmFacts.KeyFrame] {
    let keys = video.keyFrames.filter {
      video.timeBase.time($0.shown).ticks(per: clock.timescale) - clock.origin <= start
    }
    // A field is filled in from those before it too.
    let first = video.isInterlaced ? 1 : 0
    return [1, 2, 4].map { $0 + first }.compactMap {
      keys.count >= $0 ? keys[keys.count - $0] : nil
    }
  }

  private mutating func planAudio(
    _ tracks: [FilmFacts.Audio], _ packaging: HLSPackaging, copied: Set<Int>, isIndexed: Bool,
    offersSurround: Bool
  ) {
    var names: Set<String> = []
    var titles: Set<String> = []
    var surrounds: [Audio] = []
    let chosen = tracks.firstIndex(where: \.isDefault) ?? 0
    for (index, track) in tracks.enumerated() {
      let language = track.language.flatMap(LanguageTag.init)
      let name = Self.unused("audio-" + (language?.text.lowercased() ?? "und"), &names)
      let said = track.title.flatMap { $0.isEmpty ? nil : String($0.prefix(100)) }
      let title = Self.unused(said ?? language?.name ?? "Audio", &titles)
      let channels = min(track.channels, 2)
      let copying = copied.contains(index) ? track.copying : nil
      let rate = track.sampleRate == 44_100 || copying != nil ? track.sampleRate : 48_000
      let audio = Audio(
        name: name, title: title, language: language, isDefault: index == chosen,
        order: AudioOrder(
          stream: track.stream, origin: clock.origin, timescale: clock.timescale,
          segmentStarts: segmentStarts, filmEnd: clock.end,
          sampleRate: rate, channels: channels,
          bitRate: channels == 1 ? packaging.audioBitRate / 2 : packaging.audioBitRate,
          damage: damage, language: language?.threeLetters ?? "und", copying: copying,
          container: container, clockShifts: clockShifts, seek: isIndexed ? seek(track) : nil))
      audios.append(audio)
      guard offersSurround, track.channels >= Self.surroundChannels else { continue }
      // The same sound for those who have more than two loudspeakers.
      var surround = audio
      surround.name = Self.unused(name + "-surround", &names)
      surround.order.channels = Self.surroundChannels
      surround.order.bitRate = packaging.audioBitRate * 5 / 2
      surround.order.copying = nil
      surrounds.append(surround)
    }
    audios += surrounds
  }

  /// Where reading begins for sound of which the beginning is not wanted: a little before that, since the
  /// first frame that is decoded is never whole.
  private func seek(_ track: FilmFacts.Audio) -> FilmFacts.KeyFrame? {
    guard clock.beginsWithin, track.timeBase.numerator == 1 else { return nil }
    let lead = MediaTime(clock.origin - clock.timescale / 2, per: clock.timescale)
    let time = lead.ticks(per: track.timeBase.denominator)
    return time > track.start ? FilmFacts.KeyFrame(shown: time, decoded: time) : nil
  }

  /// The name, with a number where it is taken.
  private static func unused(_ name: String, _ taken: inout Set<String>) -> String {
    var result = name
    var number = 2
    while !taken.insert(result).inserted {
      result = "\(name)-\(number)"
      number += 1
    }
    return result
  }
}
