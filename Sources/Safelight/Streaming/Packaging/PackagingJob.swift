internal import SystemPackage

/// The packaging of one film into a hidden folder: inspect, plan, encode, join; blocks.
struct PackagingJob {
  let packaging: HLSPackaging
  let damage: DamagePolicy
  let cipher: SegmentCipher?
  let stage: PresentationStage
  let crew: StreamCrew
  /// What is done already, of a run that was stopped; nil where nobody will go on with this one.
  let journal: PackagingJournal?
  /// Told how far the work is.
  let onProgress: @Sendable (PackagingProgress) -> Void

  /// What was made.
  struct Result {
    var renditions: [PackagedRendition]
    var playlists: PresentationPlaylists
    var subtitles: [HLSReport.Subtitles]
    /// The pictures that lie beside them, by their names in the presentation.
    var pictures: [(file: String, size: PixelSize)]
    /// Seconds.
    var duration: Double
    var warnings: [String]
    var notes: [String]
  }

  /// How much of the work a second of sound is, a second of video being 1.
  private static let audioWeight = 0.02
  /// How much of it a frame of a storyboard is, of seconds likewise.
  private static let stillWeight = 0.05
  /// And how much the copying of one is.
  private static let copyingWeight = 0.01

  func run() throws(MediaError) -> Result {
    var (subtitles, doubts) = try SubtitleTrack.read(packaging.addedSubtitles)
    let texts = try packaging.subtitles == .auto ? SubtitleOutput() : nil
    let facts = try inspect(texts)
    try facts.check(crew.limits)
    let plan = try PresentationPlan(
      facts, packaging, damage: damage, cores: crew.cores)
    let clock = plan.clock
    let stills = try PresentationPictures(
      packaging, of: facts,
      duration: MediaTime(clock.end, per: clock.timescale).ticks(per: 1_000_000), damage: damage,
      limits: crew.limits)
    let marks = try MarkSheet(packaging.watermarks, for: plan.videos.first?.rung.size, crew)
    let (copied, ranges, tracks, pictures) = try encode(plan, facts, stills, marks)
    let join = RenditionJoining(plan: plan, stage: stage)
    var renditions: [PackagedRendition] = []
    if let video = plan.copied { renditions.append(try join.copied(video, copied)) }
    for index in plan.videos.indices {
      renditions.append(try join.video(at: index, ranges))
    }
    for (index, track) in tracks.enumerated() {
      renditions.append(try join.audio(at: index, track))
    }
    let finishing = RenditionFinishing(
      stage: stage, cipher: cipher, isSingleFile: packaging.isSingleFile)
    for index in renditions.indices { try finishing.finish(&renditions[index]) }
    if let texts {
      let own = try SubtitleTrack.read(facts.subtitles, in: texts.file())
      doubts += own.warnings + SubtitleTrack.rename(&subtitles, beside: own.tracks)
      subtitles = own.tracks + subtitles
    }
    if let first = renditions.first {
      doubts += try write(
        &subtitles, cuts: first.segments.map(\.start) + [first.end], per: first.timescale)
    }
    let playlists = try PresentationPlaylists(renditions, subtitles)
    for file in playlists.files { try stage.write(Array(file.text.utf8), to: file.path) }
    if let cues = stills.cues {
      try stage.write(Array(cues.utf8), to: PresentationPictures.cuesName)
    }
    var warnings = plan.warnings + doubts + stills.warnings + marks.warnings
    for (still, picture) in zip(stills.pictures, pictures) where picture == nil {
      try stage.remove(still.file)
      warnings.append("the film has no picture: \(still.file) is not made")
    }
    let told = (copied + ranges).flatMap(\.warnings) + pictures.flatMap { $0?.warnings ?? [] }
    for warning in told where !warnings.contains(warning) {
      warnings.append(warning)
    }
    return Result(
      renditions: renditions, playlists: playlists, subtitles: subtitles.map(\.report),
      pictures: zip(stills.pictures, pictures).compactMap { still, picture in
        picture.map { (still.file, $0.size) }
      },
      duration: Double(clock.end) / Double(clock.timescale), warnings: warnings,
      notes: plan.notes)
  }

  /// Writes subtitles; of the film's own, those that cannot be divided are left out, and told of.
  private func write(
    _ subtitles: inout [SubtitleTrack], cuts: [Int], per timescale: Int
  ) throws(MediaError) -> [String] {
    let cuts = cuts.map { MediaTime($0, per: timescale) }
    var kept: [SubtitleTrack] = []
    var warnings: [String] = []
    for track in subtitles {
      let files: [(path: String, text: String)]
      do throws(MediaError) {
        files = try track.files(cuts, origin: packaging.container.origin)
      } catch {
        guard track.file == nil else { throw error }
        warnings.append("\(error.message), which are left out (\(track.title))")
        continue
      }
      try stage.makeFolder(track.name)
      for file in files { try stage.write(Array(file.text.utf8), to: file.path) }
      kept.append(track)
    }
    subtitles = kept
    return warnings
  }

  private func inspect(_ texts: SubtitleOutput?) throws(MediaError) -> FilmFacts {
    let job = StreamCrew.Job(order: .inspect, weight: 1) { () throws(MediaError) in
      try texts.map { (texts) throws(MediaError) in [try texts.open()] } ?? []
    }
    let replies = try crew.run([job], atOnce: 1) { [onProgress] in
      onProgress(PackagingProgress(step: .inspect, fraction: $0))
    }
    guard case .inspected(let facts) = replies.first, facts.arePossible else {
      throw WorkerPool.confused
    }
    return facts
  }

  /// Encodes everything: what is copied first, then sound, of which nothing can be divided, then the ranges
  /// of the video, then pictures.
  private func encode(
    _ plan: PresentationPlan, _ facts: FilmFacts, _ stills: PresentationPictures,
    _ marks: MarkSheet
  ) throws(MediaError) -> (
    copied: [EncodedRange], ranges: [EncodedRange], tracks: [EncodedTrack],
    pictures: [TakenPicture?]
  ) {
    let copied = plan.copied.map { [$0.name] } ?? []
    for name in copied + plan.videos.map(\.name) + plan.audios.map(\.name) {
      try stage.makeFolder(name)
    }
    let length = Double(plan.clock.end)
    var parts = copyingParts(plan)
    for (number, audio) in plan.audios.enumerated() {
      let job = StreamCrew.Job(
        order: .encodeAudio(audio.order), weight: length * Self.audioWeight,
        isBeside: !plan.videos.isEmpty
      ) { [stage] () throws(MediaError) in
        [try stage.makeFile(plan.container.undividedName(0), in: audio.name)]
      }
      parts.append(
        Part(
          name: "audio \(number)", job: job,
          files: ["\(audio.name)/\(plan.container.undividedName(0))"]))
    }
    for (number, range) in plan.ranges.enumerated() {
      let files = range.files(number: number, plan.videos)
      var marked = range
      marked.marks = marks.drawn
      let job = StreamCrew.Job(
        order: .encode(marked),
        weight: Double((range.end ?? range.filmEnd) - (range.segmentStarts.first ?? 0))
      ) { [stage] () throws(MediaError) in try marks.added(to: stage.makeFiles(files)) }
      parts.append(
        Part(name: "range \(number)", job: job, files: files.map { "\($0.folder)/\($0.name)" }))
    }
    for picture in stills.pictures {
      let job = StreamCrew.Job(
        order: .takePicture(picture.order),
        weight: Double(picture.frames * plan.clock.timescale) * Self.stillWeight,
        isBeside: true
      ) { [stage] () throws(MediaError) in [try stage.makeFile(picture.file)] }
      parts.append(Part(name: picture.file, job: job, files: [picture.file]))
    }
    let replies = try perform(parts, atOnce: plan.partsAtOnce) {
      [onProgress, clock = plan.clock] in
      onProgress(
        PackagingProgress(
          step: .encode, fraction: $0, seconds: Double(clock.end) / Double(clock.timescale),
          frames: facts.video?.frames))
    }
    var encoded: [EncodedRange] = []
    var tracks: [EncodedTrack] = []
    var pictures: [TakenPicture?] = []
    for reply in replies {
      switch reply {
      case .encoded(let range): encoded.append(range)
      case .encodedAudio(let track): tracks.append(track)
      case .tookPicture(let picture): pictures.append(picture)
      case .inspected, .drewMarks: throw WorkerPool.confused
      }
    }
    let copies = plan.copied?.orders.count ?? 0
    guard encoded.count == copies + plan.ranges.count, tracks.count == plan.audios.count,
      pictures.count == stills.pictures.count
    else { throw WorkerPool.confused }
    return (
      Array(encoded.prefix(copies)), Array(encoded.dropFirst(copies)), tracks, pictures
    )
  }

  private func copyingParts(_ plan: PresentationPlan) -> [Part] {
    guard let video = plan.copied else { return [] }
    return video.orders.enumerated().map { number, order in
      let files = order.files(number: number, in: video.name)
      let job = StreamCrew.Job(
        order: .copy(order),
        weight: Double((order.end ?? order.filmEnd) - (order.segmentStarts.first ?? 0))
          * Self.copyingWeight, isBeside: !plan.videos.isEmpty
      ) { [stage] () throws(MediaError) in try stage.makeFiles(files) }
      return Part(
        name: "copy \(number)", job: job, files: files.map { "\($0.folder)/\($0.name)" })
    }
  }
}

extension PackagingJob {
  /// A part of the work that can be done apart.
  private struct Part {
    var name: String
    var job: StreamCrew.Job
    /// The files it makes, by their paths in the stage.
    var files: [String]
  }

  /// Does the parts that the journal does not have, and gives what came of all.
  private func perform(
    _ parts: [Part], atOnce: Int, _ onProgress: @escaping @Sendable (Double) -> Void
  ) throws(MediaError) -> [StreamReply] {
    let known = parts.map { journal?.result(of: $0.name, as: StreamReply.self) }
    let done = zip(parts, known).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.job.weight) }
    let all = parts.reduce(0) { $0 + $1.job.weight }
    var missing: [StreamCrew.Job] = []
    for (part, reply) in zip(parts, known) where reply == nil {
      var job = part.job
      job.onDone = { [journal] (reply) throws(MediaError) in
        try journal?.record(part.name, files: part.files, result: reply)
      }
      missing.append(job)
    }
    var made = try crew.run(missing, atOnce: atOnce) { share in
      onProgress(all > 0 ? (done + share * (all - done)) / all : share)
    }[...]
    return try known.map { (reply) throws(MediaError) in
      guard let reply = reply ?? made.popFirst() else { throw WorkerPool.confused }
      return reply
    }
  }
}

extension PresentationStage {
  /// Makes files, in that order.
  fileprivate func makeFiles(
    _ names: [(folder: String, name: String)]
  ) throws(MediaError) -> [FileDescriptor] {
    var files: [FileDescriptor] = []
    do throws(MediaError) {
      for place in names { files.append(try makeFile(place.name, in: place.folder)) }
    } catch {
      for file in files { try? file.close() }
      throw error
    }
    return files
  }
}

extension CopyOrder {
  /// The files that the range is written to, in the order in which it wants them.
  fileprivate func files(number: Int, in folder: String) -> [(folder: String, name: String)] {
    let names =
      filesPerRung == segmentStarts.count
      ? pieceNames : [container.undividedName(number)]
    return (names + (hasIFrames ? [container.iFramesName(number)] : [])).map {
      (folder, $0)
    }
  }
}

extension RangeOrder {
  /// The files that the range is written to, in the order in which it wants them.
  fileprivate func files(
    number: Int, _ videos: [PresentationPlan.Video]
  ) -> [(folder: String, name: String)] {
    videos.flatMap { video in
      let names =
        filesPerRung == segmentStarts.count
        ? pieceNames(number: number) : [container.undividedName(number)]
      let iFrames = video.rung.hasIFrames ? [container.iFramesName(number)] : []
      return (names + iFrames).map { (video.name, $0) }
    }
  }
}
