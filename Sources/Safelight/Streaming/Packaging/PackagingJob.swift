internal import SystemPackage

/// The packaging of one film into a hidden folder: inspect, plan, encode, join; blocks.
struct PackagingJob {
  let packaging: HLSPackaging
  let damage: DamagePolicy
  let cipher: SegmentCipher?
  let stage: PresentationStage
  let crew: StreamCrew
  /// Told how far the work is.
  let onProgress: @Sendable (PackagingProgress) -> Void

  /// What was made.
  struct Result {
    var renditions: [PackagedRendition]
    var playlists: PresentationPlaylists
    /// Seconds.
    var duration: Double
    var warnings: [String]
  }

  /// How much of the work a second of sound is, a second of video being 1.
  private static let audioWeight = 0.02

  func run() throws(MediaError) -> Result {
    let facts = try inspect()
    let plan = try PresentationPlan(
      facts, packaging, damage: damage, workers: crew.width)
    let (ranges, tracks) = try encode(plan, facts)
    let join = RenditionJoining(plan: plan, stage: stage)
    var renditions: [PackagedRendition] = []
    for index in plan.videos.indices {
      renditions.append(try join.video(at: index, ranges))
    }
    for (index, track) in tracks.enumerated() {
      renditions.append(try join.audio(at: index, track))
    }
    let finishing = RenditionFinishing(
      stage: stage, cipher: cipher, isSingleFile: packaging.isSingleFile)
    for index in renditions.indices { try finishing.finish(&renditions[index]) }
    let playlists = try PresentationPlaylists(renditions)
    for file in playlists.files { try stage.write(Array(file.text.utf8), to: file.path) }
    var warnings = plan.warnings
    for warning in ranges.flatMap(\.warnings) where !warnings.contains(warning) {
      warnings.append(warning)
    }
    let clock = plan.clock
    return Result(
      renditions: renditions, playlists: playlists,
      duration: Double(clock.end) / Double(clock.timescale), warnings: warnings)
  }

  private func inspect() throws(MediaError) -> FilmFacts {
    let job = StreamCrew.Job(order: .inspect, weight: 1) { () throws(MediaError) in [] }
    let replies = try crew.run([job]) { [onProgress] in
      onProgress(PackagingProgress(step: .inspect, fraction: $0))
    }
    guard case .inspected(let facts) = replies.first else { throw WorkerPool.confused }
    return facts
  }

  /// Encodes everything: sound first, of which nothing can be divided, then the ranges of the video.
  private func encode(
    _ plan: PresentationPlan, _ facts: FilmFacts
  ) throws(MediaError) -> (ranges: [EncodedRange], tracks: [EncodedTrack]) {
    for name in plan.videos.map(\.name) + plan.audios.map(\.name) {
      try stage.makeFolder(name)
    }
    let length = Double(plan.clock.end)
    let audios = plan.audios.map { audio in
      StreamCrew.Job(
        order: .encodeAudio(audio.order), weight: length * Self.audioWeight
      ) { [stage] () throws(MediaError) in
        [try stage.makeFile(PackagedRendition.undividedName, in: audio.name)]
      }
    }
    let ranges = plan.ranges.enumerated().map { number, range in
      StreamCrew.Job(
        order: .encode(range),
        weight: Double((range.end ?? range.filmEnd) - (range.segmentStarts.first ?? 0))
      ) { [stage, videos = plan.videos] () throws(MediaError) in
        try stage.makeFiles(for: range, number: number, videos)
      }
    }
    let seconds = length / Double(plan.clock.timescale)
    let replies = try crew.run(audios + ranges) { [onProgress] in
      onProgress(
        PackagingProgress(
          step: .encode, fraction: $0, seconds: seconds, frames: facts.video?.frames))
    }
    var encoded: [EncodedRange] = []
    var tracks: [EncodedTrack] = []
    for reply in replies {
      switch reply {
      case .encoded(let range): encoded.append(range)
      case .encodedAudio(let track): tracks.append(track)
      case .inspected: throw WorkerPool.confused
      }
    }
    guard encoded.count == ranges.count, tracks.count == audios.count else {
      throw WorkerPool.confused
    }
    return (encoded, tracks)
  }
}

extension PresentationStage {
  /// Makes the files that a range is written to, in the order in which its order wants them.
  fileprivate func makeFiles(
    for range: RangeOrder, number: Int, _ videos: [PresentationPlan.Video]
  ) throws(MediaError) -> [FileDescriptor] {
    var files: [FileDescriptor] = []
    do throws(MediaError) {
      for video in videos {
        if range.filesPerRung == range.segmentStarts.count {
          for index in range.segmentStarts.indices {
            let name = PackagedRendition.segmentName(range.firstSegment + index)
            files.append(try makeFile(name, in: video.name))
          }
        } else {
          files.append(try makeFile(PackagedRendition.undividedName, in: video.name))
        }
        if video.rung.hasIFrames {
          files.append(try makeFile(PackagedRendition.iFramesName(number), in: video.name))
        }
      }
    } catch {
      for file in files { try? file.close() }
      throw error
    }
    return files
  }
}
