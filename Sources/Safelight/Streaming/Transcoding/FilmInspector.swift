internal import Libav
internal import SystemPackage

/// Reads all packets of a film, decodes none, and says what was found.
struct FilmInspector {
  /// More frames than a week of video has.
  private static let mostFrames = 40_000_000
  private static let mostAudioStreams = 16

  private var facts = FilmFacts(isSeekable: false)
  /// When frames are shown, in the order of the file.
  private var times: [Int] = []
  private var lastEnd: Int?
  private var damaged = 0
  /// Packets of the video that were read.
  private var videoPackets = 0
  private var videoCensus: VideoCensus?
  /// In the order of ``FilmFacts/audio``.
  private var soundCensuses: [SoundCensus] = []
  private var subtitles: SubtitleCollection?
  /// In films whose clock can begin anew.
  private var joints: JoinedClockCensus?

  /// Reads a film.
  ///
  /// - Parameter outputs: One, where the film's subtitles are to be written as WebVTT.
  static func inspect(
    _ input: InputFile, _ outputs: [FileDescriptor] = [], limits: Limits, control: JobControl
  ) throws(MediaError) -> FilmFacts {
    let kind = try FormatSniffer.kind(of: input)
    if let kind, kind.isImage {
      throw MediaError(.unsupported, "\(kind.described), not a video", step: "load")
    }
    try TextKind.refuse(input, kind)
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    var inspector = Self()
    if !outputs.isEmpty { inspector.subtitles = SubtitleCollection([]) }
    var facts = try MediaError.ofLibav("read") { () throws(LibavError) in
      try inspector.inspect(input, limits, stop, control)
    }
    if let subtitles = inspector.subtitles, let output = outputs.first,
      let clock = PresentationClock(facts)
    {
      facts.subtitles = try subtitles.write(clock, to: output)
    }
    return facts
  }

  private mutating func inspect(
    _ input: InputFile, _ limits: Limits, _ stop: StopSignal, _ control: JobControl
  ) throws(LibavError) -> FilmFacts {
    let feed = ByteFeed(descriptor: input.descriptor.rawValue, stop: stop)
    var demuxer = try Demuxer(feed)
    try demuxer.analyze()
    try choose(demuxer.streams)
    facts.subtitleTracks = demuxer.streams.count {
      if case .subtitle = $0.kind { true } else { false }
    }
    for tag in MovieTag.allCases {
      let text = tag.names.lazy.compactMap { demuxer.tag($0) }.first { !$0.isEmpty }
      guard let text, text.utf8.count <= MovieText.longest else { continue }
      facts.texts.append(MovieText(tag: tag, text: text))
    }
    facts.isSeekable =
      feed.isSeekable
      && [.mov, .matroska, .mpegts].contains(demuxer.container)
    facts.isIndexed = feed.isSeekable && demuxer.container == .mov
    let second = Rational(1, JoinedClock.timescale)
    if demuxer.container == .mpegts, demuxer.streams.allSatisfy({ $0.timeBase == second }) {
      joints = JoinedClockCensus()
    }
    var wanted = Set(facts.audio.map(\.stream))
    if let video = facts.video { wanted.insert(video.stream) }
    if let subtitles { wanted.formUnion(subtitles.streams) }
    demuxer.select(wanted)
    while let packet = try next(demuxer) {
      try note(packet)
      if let size = feed.size, size > 0 {
        control.advance(to: min(1, Double(feed.bytesRead) / Double(size)), step: "read")
      }
    }
    try noteDamage(demuxer)
    finishVideo()
    for (place, census) in soundCensuses.enumerated() {
      facts.audio[place].copying = census.result(facts.audio[place])
    }
    facts.audio.removeAll { $0.end <= $0.start }
    if let joints, !joints.shifts.isEmpty { noteJoints(joints.shifts) }
    return facts
  }

  /// The next packet that can be read.
  private mutating func next(_ demuxer: borrowing Demuxer) throws(LibavError) -> Packet? {
    while true {
      do throws(LibavError) {
        return try demuxer.read()
      } catch {
        damaged += 1
        guard error.kind == .damaged, damaged < 1000 else { throw error }
      }
    }
  }

  /// Notes what is broken or missing, as far as the container tells.
  private mutating func noteDamage(_ demuxer: borrowing Demuxer) throws(LibavError) {
    if damaged > 0 {
      facts.damage = damaged == 1 ? "1 packet is damaged" : "\(damaged) packets are damaged"
    }
    // An MP4 names every frame; those that are not there were cut off.
    guard demuxer.container == .mov, let video = facts.video else { return }
    let missing = try demuxer.index(of: video.stream).count - videoPackets
    if missing > 0 {
      facts.damage =
        missing == 1 ? "the last frame is missing" : "the last \(missing) frames are missing"
    }
  }

  /// What follows where the clock goes back can be found by reading from the beginning only.
  private mutating func noteJoints(_ shifts: [Int]) {
    facts.clockShifts = shifts
    facts.isSeekable = false
    let obstacle = "its clock begins anew on the way"
    facts.video?.copying?.obstacles.append(obstacle)
    for index in facts.audio.indices { facts.audio[index].copying?.obstacles.append(obstacle) }
  }

  /// What the film says of its light, where that can be.
  private static func peakLight(of video: VideoDescription) -> Double {
    let said = [
      video.lightLevel.map { Double($0.mostOfPixels) }, video.mastering?.mostLuminance,
    ]
    let usual = FilterStep.ToneMapping.usualPeak
    // HLG is shown as on a display of so much light, whatever the film was graded on.
    guard video.color.highDynamicRange == .pq else { return usual }
    return said.compactMap(\.self).first { FilmFacts.peakLights.contains($0) } ?? usual
  }

  private mutating func choose(_ streams: [StreamDescription]) throws(LibavError) {
    let videos = streams.filter { stream in
      guard let video = stream.video else { return false }
      return !stream.isAttachedPicture && video.width > 0 && video.height > 0
    }
    let chosen = videos.first { $0.disposition.contains(.default) } ?? videos.first
    if let chosen, let video = chosen.video, chosen.timeBase.isPositive {
      let aspect = video.sampleAspect.isPositive ? video.sampleAspect : Rational(1, 1)
      facts.video = FilmFacts.Video(
        stream: chosen.index, size: PixelSize(width: video.width, height: video.height),
        pixelAspect: FilmFacts.Ratio(aspect), quarterTurns: video.orientation.turns,
        isMirrored: video.orientation.isMirrored, isInterlaced: video.fieldOrder.isInterlaced,
        isHighDynamicRange: video.color.highDynamicRange != nil,
        peakLight: Self.peakLight(of: video),
        isDolbyVisionOnly: video.dolbyVision.map { $0.compatibility == 0 } ?? false,
        timeBase: FilmFacts.Ratio(chosen.timeBase),
        nominalRate: FilmFacts.Ratio(video.averageRate), start: 0, end: 0, frames: 0,
        shortestGap: 0, longestGap: 0, keyFrames: [])
      videoCensus = VideoCensus(chosen)
    }
    for stream in streams where facts.audio.count < Self.mostAudioStreams {
      guard let audio = stream.audio, audio.channels > 0, audio.sampleRate > 0,
        stream.timeBase.isPositive
      else { continue }
      facts.audio.append(
        FilmFacts.Audio(
          stream: stream.index, timeBase: FilmFacts.Ratio(stream.timeBase), start: .max, end: .min,
          channels: audio.channels, sampleRate: audio.sampleRate, language: stream.language,
          title: stream.title, isDefault: stream.disposition.contains(.default)))
      soundCensuses.append(SoundCensus(stream))
    }
    if subtitles != nil { subtitles = SubtitleCollection(streams) }
  }

  private mutating func note(_ packet: Packet) throws(LibavError) {
    joints?.note(packet)
    if subtitles?.note(packet) == true { return }
    if packet.isDamaged { damaged += 1 }
    if packet.stream == facts.video?.stream {
      videoPackets += 1
      if !packet.isDamaged { videoCensus?.note(packet) }
    }
    guard let time = packet.presentationTime ?? packet.decodingTime,
      time.magnitude < FilmFacts.longestTime
    else { return }
    if let video = facts.video, packet.stream == video.stream {
      if packet.isKey, !packet.isDamaged {
        facts.video?.keyFrames.append(
          FilmFacts.KeyFrame(shown: time, decoded: packet.decodingTime ?? time))
      }
      guard !packet.isNotShown else { return }
      guard times.count < Self.mostFrames else {
        throw LibavError(.badSize, "there are more than \(Self.mostFrames) frames")
      }
      times.append(time)
      if packet.duration > 0, packet.duration < FilmFacts.longestTime {
        lastEnd = max(lastEnd ?? .min, time &+ packet.duration)
      }
    } else if let place = facts.audio.firstIndex(where: { $0.stream == packet.stream }) {
      soundCensuses[place].note(packet)
      guard !packet.isNotShown else { return }
      facts.audio[place].start = min(facts.audio[place].start, time)
      facts.audio[place].end = max(
        facts.audio[place].end, time &+ min(max(packet.duration, 0), 1 << 40))
    }
  }

  private mutating func finishVideo() {
    times.sort()
    guard var video = facts.video, let first = times.first, let last = times.last else {
      facts.video = nil
      return
    }
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    video.frames = gaps.count + 1
    video.start = first
    video.shortestGap = gaps.min() ?? 0
    video.longestGap = gaps.max() ?? 0
    if gaps.isEmpty {
      let frame = Self.frameTicks(video)
      video.end = last + min(max(1, lastEnd.map { $0 - last } ?? frame), frame * Self.mostOfOne)
    } else {
      let average = max(1, (last - first) / gaps.count)
      // What it says of its length, within reason; else it lasts as others do.
      let tail = max(video.shortestGap, lastEnd.map { $0 - last } ?? average)
      video.end = last + min(tail, 10 * average)
    }
    // An edit list may hide what follows the last.
    video.keyFrames.removeAll { $0.shown > last }
    video.keyFrames.sort { $0.shown < $1.shown }
    video.copying = videoCensus?.result(video, coincident: times.count - video.frames)
    facts.video = video
  }
}

extension FilmInspector {
  /// How many times longer than a frame usually is a film of one frame lasts at most: a picture that is shown
  /// for an hour.
  private static let mostOfOne = 90_000

  /// How long a frame is as the container says, in ticks; a 25th of a second where it does not.
  private static func frameTicks(_ video: FilmFacts.Video) -> Int {
    let rate = video.nominalRate
    let isSaid = rate.numerator > 0 && rate.denominator > 0
    let frame = MediaTime(isSaid ? rate.denominator : 1, per: isSaid ? rate.numerator : 25)
    let ticks = frame.ticks(per: video.timeBase.denominator) / max(1, video.timeBase.numerator)
    return min(max(1, ticks), FilmFacts.longestTime / mostOfOne)
  }
}

extension FilmFacts.Ratio {
  init(_ rational: Rational) {
    self.init(numerator: rational.numerator, denominator: rational.denominator)
  }
}
