internal import SystemPackage

/// The making of one progressive file of one film: inspect, plan, encode or copy, join; blocks.
struct MP4Job {
  let movie: MoviePlan
  let damage: DamagePolicy
  let crew: StreamCrew
  /// The output's name, for messages.
  let path: FilePath
  /// The most bytes it may have: what goes to a pipe is kept in memory until it is whole.
  let mostBytes: Int
  /// Makes files for what workers write, of which nothing stays.
  let makeScratch: () throws(MediaError) -> ScratchFile

  /// How much of the work reading the film through is, and how much writing the file.
  private static let inspecting = 0.02
  private static let joining = 0.03
  /// How much of it a second of sound is, a second of video being 1, and a second that is copied.
  private static let soundWeight = 0.02
  private static let copyingWeight = 0.01

  /// What was made.
  struct Result {
    var size: PixelSize
    var frames: Int
    var movie: Report.Movie
    var warnings: [String]
  }

  /// Makes the file.
  ///
  /// - Parameter output: An empty file, written from its beginning to its end.
  func run(into output: FileDescriptor) throws(MediaError) -> Result {
    var facts = try inspect()
    try facts.check(crew.limits)
    guard facts.video != nil else {
      if let fault = facts.damage {
        throw MediaError(
          .damagedInput, "is damaged: \(fault), and nothing is left of the video", step: "read")
      }
      throw MediaError(
        .unsupported, "holds no video: an mp4 is made of films; safelight hls packages sound",
        step: "plan")
    }
    if movie.packaging.isMuted { facts.audio = [] }
    let plan = try PresentationPlan(
      facts, movie.hls, damage: damage, cores: crew.cores, as: movie)
    if plan.copied != nil { try check(facts.video?.copying?.bytes ?? 0) }
    let marks = try MarkSheet(movie.watermarks, for: plan.videos.first?.rung.size, crew)
    let (ranges, sounds, warnings) = try encode(plan, marks)
    var tracks = [try video(plan, ranges)]
    for (audio, sound) in zip(plan.audios, sounds) { tracks.append(try track(audio, sound)) }
    let layout = MovieLayout(tracks)
    let header = MovieHeader(
      tracks: tracks, layout: layout, timescale: plan.clock.timescale, duration: plan.clock.end,
      texts: facts.texts.filter { $0.tag.isKept(by: movie.packaging.metadata) })
    let head = header.bytes()
    try check(head.count + layout.bytes)
    try write(head, layout, tracks, to: output)
    guard let size = tracks[0].size else { throw WorkerPool.confused }
    let made = Report.Movie(
      duration: Double(plan.clock.end) / Double(plan.clock.timescale),
      videoIsCopied: plan.copied != nil,
      sounds: plan.audios.map {
        Report.Movie.Sound(
          language: $0.language?.text, channels: $0.order.channels,
          isCopied: $0.order.copying != nil)
      }, notes: plan.notes)
    var told = plan.warnings + warnings + marks.warnings
    if facts.subtitleTracks > 0 {
      told.append("its subtitles are left out; safelight hls makes WebVTT of them")
    }
    if !movie.packaging.isMuted, facts.audio.contains(where: { $0.channels > 2 }) {
      told.append("its sound of more than two channels becomes stereo")
    }
    return Result(size: size, frames: tracks[0].samples.count, movie: made, warnings: told)
  }

  private func check(_ bytes: Int) throws(MediaError) {
    guard bytes <= mostBytes else {
      throw MediaError(
        .limitExceeded,
        "would have \(Limits.text(bytes: bytes)), and what goes to a pipe is kept in memory until it is "
          + "whole: at most \(Limits.text(bytes: mostBytes)); --memory raises the limit, a file needs none",
        step: "limits")
    }
  }

  private func inspect() throws(MediaError) -> FilmFacts {
    let job = StreamCrew.Job(order: .inspect, weight: 1) { () throws(MediaError) in [] }
    let replies = try crew.run([job], atOnce: 1) { [control = crew.control] in
      control.advance(to: $0 * Self.inspecting, step: "read")
    }
    guard case .inspected(let facts) = replies.first, facts.arePossible else {
      throw WorkerPool.confused
    }
    return facts
  }

  /// A part of the work, and what it is written to.
  private typealias Part = (job: StreamCrew.Job, file: ScratchFile)

  private func encode(
    _ plan: PresentationPlan, _ marks: MarkSheet
  ) throws(MediaError) -> (
    ranges: [(EncodedRange, ScratchFile)], sounds: [(EncodedTrack, ScratchFile)],
    warnings: [String]
  ) {
    var parts: [Part] = []
    let seconds = Double(plan.clock.timescale)
    for audio in plan.audios {
      let length = Double(plan.clock.end) / seconds
      parts.append(try part(.encodeAudio(audio.order), length * Self.soundWeight, isBeside: true))
    }
    for var order in plan.copied?.orders ?? [] {
      order.filesPerRung = 1
      let length = (order.end ?? order.filmEnd) - (order.segmentStarts.first ?? 0)
      parts.append(try part(.copy(order), Double(length) / seconds * Self.copyingWeight))
    }
    for var order in plan.ranges {
      order.filesPerRung = 1
      let length = (order.end ?? order.filmEnd) - (order.segmentStarts.first ?? 0)
      order.marks = marks.drawn
      parts.append(try part(.encode(order), Double(length) / seconds, marks))
    }
    let replies = try crew.run(parts.map(\.job), atOnce: plan.partsAtOnce) {
      [control = crew.control] in
      let span = 1 - Self.inspecting - Self.joining
      control.advance(to: Self.inspecting + $0 * span, step: "encode")
    }
    var ranges: [(EncodedRange, ScratchFile)] = []
    var sounds: [(EncodedTrack, ScratchFile)] = []
    var warnings: [String] = []
    for (reply, part) in zip(replies, parts) {
      switch reply {
      case .encoded(let range):
        ranges.append((range, part.file))
        for warning in range.warnings where !warnings.contains(warning) { warnings.append(warning) }
      case .encodedAudio(let track): sounds.append((track, part.file))
      case .inspected, .tookPicture, .drewMarks: throw WorkerPool.confused
      }
    }
    guard sounds.count == plan.audios.count, sounds.count + ranges.count == parts.count else {
      throw WorkerPool.confused
    }
    return (ranges, sounds, warnings)
  }

  private func part(
    _ order: StreamOrder, _ weight: Double, _ marks: MarkSheet? = nil, isBeside: Bool = false
  ) throws(MediaError) -> Part {
    let file = try makeScratch()
    let (descriptor, path) = (file.descriptor, path)
    let job = StreamCrew.Job(order: order, weight: weight, isBeside: isBeside) {
      () throws(MediaError) in
      let own = try MediaError.writing(path) { () throws(Errno) in try descriptor.copied() }
      return try marks?.added(to: [own]) ?? [own]
    }
    return (job, file)
  }

  private func video(
    _ plan: PresentationPlan, _ ranges: [(EncodedRange, ScratchFile)]
  ) throws(MediaError) -> MovieTrack {
    guard let first = ranges.first?.0.rungs.first,
      let size = plan.copied?.size ?? plan.videos.first?.rung.size
    else { throw WorkerPool.confused }
    var track = try MovieTrack(.video(size), header: first.initialization, title: "Video")
    for (index, (range, file)) in ranges.enumerated() {
      guard let rung = range.rungs.first, rung.initialization == first.initialization else {
        throw MediaError(.engineCrashed, "the ranges of the film do not fit", step: "join")
      }
      if index > 0, ranges[index - 1].0.next != range.first {
        throw MediaError(
          .damagedInput, "a frame at a cut came out in two ways when it was decoded twice",
          step: "join")
      }
      try track.add(try file.reading(), rung.segments)
    }
    try track.end(at: plan.clock.end)
    return track
  }

  private func track(
    _ audio: PresentationPlan.Audio, _ sound: (track: EncodedTrack, file: ScratchFile)
  ) throws(MediaError) -> MovieTrack {
    // The film's own title of a track is among the words that the policy is for.
    let title =
      movie.packaging.metadata == .all ? audio.title : audio.language?.name ?? "Audio"
    var track = try MovieTrack(.audio, header: sound.track.initialization, title: title)
    track.language = audio.order.language
    track.isDefault = audio.isDefault
    try track.add(try sound.file.reading(), sound.track.segments)
    return track
  }

  private func write(
    _ header: [UInt8], _ layout: MovieLayout, _ tracks: [MovieTrack], to output: FileDescriptor
  ) throws(MediaError) {
    try MediaError.writing(path) { () throws(Errno) in
      try unsafe output.write(all: header.span.bytes)
    }
    var written = 0
    for chunk in layout.chunks {
      try crew.control.check()
      let track = tracks[chunk.track]
      let first = track.samples[chunk.first]
      let source = track.parts[Int(first.part)].descriptor
      try MediaError.writing(path) { () throws(Errno) in
        try output.write(first.place..<first.place + chunk.bytes, of: source)
      }
      written += chunk.bytes
      let share = Double(written) / Double(max(1, layout.bytes))
      crew.control.advance(to: 1 - Self.joining * (1 - share), step: "write")
    }
  }
}
