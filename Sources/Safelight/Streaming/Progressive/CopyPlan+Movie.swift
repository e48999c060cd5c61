extension CopyPlan {
  /// What containers' clocks and headers of AAC come to beyond what was asked of an encoder.
  private static let rateTolerance = 1.05
  /// Bytes between key frames, which are copied in pieces of one segment: those have a most number.
  private static let largestGroup = 1 << 30

  /// Decides for a film that becomes one file: what needs no encoding is copied, whatever its rate, unless
  /// one was asked for.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` where all has to be copied and cannot be.
  init(
    _ facts: FilmFacts, _ clock: PresentationClock, _ ladder: LadderPlan?, _ movie: MoviePlan
  ) throws(MediaError) {
    self.init()
    guard movie.packaging.copying != .never else { return }
    var obstacles: [String] = []
    if let video = facts.video, let rung = ladder?.rungs.first {
      obstacles =
        Self.obstacles(video, clock, rung, movie.packaging) + Self.sizeObstacles(facts)
      if !movie.watermarks.isEmpty { obstacles.insert("it gets a watermark", at: 0) }
      if facts.damage != nil { obstacles.append("the film is damaged") }
      copiesVideo = obstacles.isEmpty
      if let first = obstacles.first { notes.append("the video is encoded: \(first)") }
      noteDamage(video)
    }
    for (place, audio) in facts.audio.enumerated() {
      var own = audio.copying?.obstacles ?? ["nobody looked whether it can be copied"]
      if facts.damage != nil || facts.video?.copying?.damage != nil {
        own.append("the film is damaged")
      }
      if let asked = movie.packaging.audioBitRate, let copying = audio.copying {
        let most = audio.channels == 1 ? asked / 2 : asked
        if Double(copying.bitRate) > Double(most) * Self.rateTolerance {
          own.append("it has \(copying.bitRate / 1000) kbit/s, more than \(most / 1000)")
        }
      }
      if let first = own.first {
        notes.append("audio \(place + 1) is encoded: \(first)")
        obstacles += own
      } else {
        sounds.insert(place)
      }
    }
    guard movie.packaging.copying == .auto || obstacles.isEmpty else {
      throw Self.refusal(obstacles)
    }
  }

  /// Why the video is to be encoded, one sentence each.
  private static func obstacles(
    _ video: FilmFacts.Video, _ clock: PresentationClock, _ rung: PlannedRung,
    _ asked: MP4Packaging
  ) -> [String] {
    guard let copying = video.copying else { return ["nobody looked whether it can be copied"] }
    let seconds = Double(clock.end) / Double(clock.timescale)
    let rate = Double(copying.bytes) * 8 / max(seconds, 0.001)
    let found: [(Bool, String)] = [
      (
        clock.beginsWithin || clock.endsWithin,
        "a part of it is wanted, and packets can begin at a key frame only"
      ),
      (rung.size != video.size, "it is to be \(rung.size.width)x\(rung.size.height)"),
      (
        copying.groupBytes.contains { $0 > largestGroup },
        "its key frames lie more than \(largestGroup >> 20) MiB apart"
      ),
      (rung.frames.every > 1, "it is to have fewer frames a second"),
      (asked.constantRateFactor != nil, "another quality was asked for"),
      (
        asked.maximumRate.map { rate > Double($0) } ?? false,
        "it has \(Int(min(rate, 1e12)) / 1000) kbit/s, more than asked for"
      ),
    ]
    return copying.obstacles + found.filter(\.0).map(\.1)
  }
}
