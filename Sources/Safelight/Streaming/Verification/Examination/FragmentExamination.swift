/// Reads a media segment of fragmented MP4.
struct FragmentExamination {
  private let window: ByteWindow
  private let initialization: InitSegment?
  private let isIFrame: Bool
  private let file: FragmentFile
  private var facts = SegmentFacts()

  init(
    _ window: ByteWindow, _ initialization: InitSegment?, isIFrame: Bool
  ) throws(MediaError) {
    self.window = window
    self.initialization = initialization
    self.isIFrame = isIFrame
    file = try FragmentFile(window, defaults: initialization?.defaults ?? [:])
  }

  mutating func examine() throws(MediaError) -> SegmentFacts {
    facts.container = file.fragments.isEmpty ? .unknown : .fragments
    checkBoxes()
    var numbers: [Int] = []
    for fragment in file.fragments {
      facts.sequences.append(fragment.sequence ?? 0)
      for track in fragment.tracks {
        check(track, of: fragment)
        if !numbers.contains(track.number) { numbers.append(track.number) }
      }
    }
    for number in numbers {
      let parts = file.fragments.flatMap(\.tracks).filter { $0.number == number }
      facts.tracks.append(try self.track(number, parts))
    }
    if isIFrame { checkIFrame() }
    return facts
  }

  private mutating func checkBoxes() {
    let types = file.boxes.map(\.type)
    guard types.contains("moof") else {
      return facts.complain(28, "there is no movie fragment in the segment")
    }
    if !types.contains("mdat") { facts.complain(28, "there is no media data box in the segment") }
    if let box = file.boxes.first(where: { !$0.isWhole }) {
      facts.complain(
        isIFrame ? 54 : 28, "the box \(box.type) ends behind the segment",
        measured: "\(window.size) bytes")
    }
    if file.end < window.size {
      facts.complain(28, "\(window.size - file.end) bytes behind the last box are no box")
    }
    if types.contains("moov") { facts.complain(28, "a movie box stands in a media segment") }
    let isFirstWrong =
      types.first.map { !["styp", "sidx", "moof", "prft", "emsg"].contains($0) } ?? true
    if isFirstWrong, !types.contains("moov") {
      facts.complain(28, "the segment begins with \(types.first ?? "nothing")")
    }
    if isIFrame, types.first != "moof" {
      facts.complain(53, "the range does not begin with a movie fragment")
    }
  }

  private mutating func check(_ track: MovieFragment.Track, of fragment: MovieFragment) {
    if track.baseTime == nil {
      facts.complain(28, "a track fragment has no decode time (tfdt)")
    }
    if track.isBaseTimeAbsurd {
      facts.complain(29, "the decode time of a fragment is negative or beyond any clock")
    }
    if !track.isBasedOnMovieFragment {
      facts.complain(28, "a track fragment is without default-base-is-moof")
    }
    if track.hasAbsoluteOffset {
      facts.complain(28, "a track fragment names an absolute offset in the file")
    }
    if track.isCutShort {
      facts.complain(28, "a run announces more samples than it has room for")
    }
    let data = file.boxes.first {
      $0.type == "mdat" && $0.range.lowerBound >= fragment.range.upperBound
    }
    let body = data.map {
      $0.range.lowerBound + 8..<max($0.range.lowerBound + 8, $0.range.upperBound)
    }
    let isInside = track.samples.allSatisfy { sample in
      sample.size == 0
        || body.map { sample.place >= $0.lowerBound && sample.place + sample.size <= $0.upperBound }
          ?? false
    }
    if !isInside {
      facts.complain(
        isIFrame ? 54 : 28, "a run describes samples that are not in the fragment's own media data")
    }
  }

  private mutating func track(
    _ number: Int, _ parts: [MovieFragment.Track]
  ) throws(MediaError) -> SegmentFacts.Track {
    var track = SegmentFacts.Track()
    track.number = number
    let known = initialization?.tracks.first { $0.number == number }
    if initialization != nil, known == nil {
      facts.complain(33, "the initialization section has no track \(number)")
    }
    track.timescale = known?.timescale ?? 90_000
    track.kind = known?.handler == "vide" ? .video : known?.handler == "soun" ? .audio : .other
    let samples = parts.flatMap(\.samples)
    track.sampleCount = samples.count
    guard let first = samples.first else {
      facts.complain(28, "a track fragment has no samples")
      return track
    }
    track.decodeTime = first.decodeTime
    track.ticks = samples.reduce(0) { $0 + $1.duration }
    track.longestSample = samples.reduce(0) { max($0, $1.duration) }
    checkOrder(parts)
    let origin = known?.start ?? 0
    var times: Set<Int> = []
    var (earliest, latest) = (first, first)
    for sample in samples {
      if !times.insert(sample.presentationTime).inserted {
        facts.complain(
          30, "two samples are shown at the same time", measured: "\(sample.presentationTime)")
      }
      if sample.presentationTime < earliest.presentationTime { earliest = sample }
      if sample.presentationTime > latest.presentationTime { latest = sample }
    }
    track.firstTime = earliest.presentationTime - origin
    (track.lastTime, track.lastDuration) = (latest.presentationTime - origin, latest.duration)
    if track.kind == .video {
      for time in times.sorted() { track.pace.add(time) }
      for (index, sample) in samples.enumerated() where index == 0 || sample.isSync {
        let isKey = try isKey(sample, known?.video)
        if index == 0 { track.startsWithKey = isKey }
        if isKey { track.keyTimes.append(sample.presentationTime - origin) }
      }
    }
    return track
  }

  /// Fragments of one segment must go on where the one before ended.
  private mutating func checkOrder(_ parts: [MovieFragment.Track]) {
    for (one, next) in zip(parts, parts.dropFirst()) {
      let end = (one.baseTime ?? 0) + one.samples.reduce(0) { $0 + $1.duration }
      if let start = next.baseTime, start != end {
        facts.complain(
          29, "a fragment does not begin where the one before ends", measured: "\(start)",
          expected: "\(end)")
      }
    }
  }

  /// Whether decoding may begin at a sample: by what is in it where that can be read, else by its flags.
  private func isKey(
    _ sample: MovieFragment.Sample, _ video: VideoConfiguration?
  ) throws(MediaError) -> Bool {
    guard let codec = video?.codec, window.holds(sample.place, sample.size),
      codec.hasPrefix("avc") || codec.hasPrefix("hvc") || codec.hasPrefix("hev"),
      let units = try NALUnits.lengthPrefixed(
        window, in: sample.place..<sample.place + sample.size, width: video?.lengthWidth ?? 4)
    else { return sample.isSync }
    for unit in units {
      let header = try window.u8(unit.lowerBound)
      if codec.hasPrefix("avc") {
        if header & 31 == 5 { return true }
        if 1...4 ~= header & 31 { return false }
      } else {
        let type = header >> 1 & 63
        if type == 19 || type == 20 { return true }
        if type < 32 { return false }
      }
    }
    return false
  }

  private mutating func checkIFrame() {
    let count = facts.tracks.reduce(0) { $0 + $1.sampleCount }
    if count != 1 {
      facts.complain(
        count > 1 ? 54 : 53, "the range does not hold exactly one picture", measured: "\(count)",
        expected: "1")
    }
    if let video = facts.track(.video), video.startsWithKey == false {
      facts.complain(53, "the picture in the range is not an I-frame that can be decoded alone")
    }
  }
}
