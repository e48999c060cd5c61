/// Rules 32, 34 and 35: audio, and how it goes with video.
enum AudioRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    let heard = presentation.sorted.filter {
      ($0.role == .audio || $0.role == .variant) && $0.track(.audio) != nil
    }
    for media in heard {
      let streams =
        media.segments.compactMap(\.facts).map { $0.tracks.count { $0.kind == .audio } }.max() ?? 0
      if streams > 1 {
        findings.error(
          34, media.file, "segments have more than one audio stream", measured: "\(streams)",
          expected: "1")
      }
    }
    let known = heard.compactMap(\.audio)
    if !known.isEmpty, known.count == heard.count,
      !known.contains(where: { ($0.codec ?? "").hasPrefix("mp4a.40") && $0.channels <= 2 })
    {
      findings.error(34, presentation.root, "there is no stereo AAC among the audio renditions")
    }
    for media in presentation.audios {
      guard let audio = media.audio, audio.codec == "mp4a.40.2", audio.channels == 2 else {
        continue
      }
      let rate = media.rate.average
      if rate > 200_000 {
        findings.warning(
          34, media.file, "stereo AAC has more than 160 kb/s", measured: "\(rate) bit/s",
          expected: "at most 160000")
      }
    }
    guard let video = presentation.videos.first, let frame = video.track(.video)?.frame else {
      return
    }
    for media in presentation.audios where media.role == .audio {
      compare(media, with: video, frame, &findings)
      compareEnds(media, with: video, frame, &findings)
    }
  }

  /// What a presentation was made from may itself begin with silence, or end with it.
  private static func compareEnds(
    _ audio: Presentation.Media, with video: Presentation.Media, _ frame: MediaTime,
    _ findings: inout Findings
  ) {
    let slack = MediaTime(1, per: 500)
    guard let granule = audio.track(.audio)?.frame,
      let heard = audio.segments.first?.facts?.track(.audio),
      let seen = video.segments.first?.facts?.track(.video),
      let lastHeard = audio.segments.last?.facts?.track(.audio),
      let lastSeen = video.segments.last?.facts?.track(.video)
    else { return }
    if heard.start.distance(to: seen.start) > granule + slack {
      findings.warning(
        32, audio.file, "the sound does not begin with the picture", measured: heard.start.seconds,
        expected: seen.start.seconds)
    }
    let (silence, black) = (lastHeard.longestEnd, lastSeen.longestEnd)
    if silence.distance(to: black) > granule + frame + slack {
      findings.warning(
        32, audio.file, "the sound does not end with the picture", measured: silence.seconds,
        expected: black.seconds)
    }
  }

  private static func compare(
    _ audio: Presentation.Media, with video: Presentation.Media, _ frame: MediaTime,
    _ findings: inout Findings
  ) {
    let granule = audio.track(.audio)?.frame ?? MediaTime(1024, per: 44_100)
    let slack = MediaTime(1, per: 500)
    let (heard, seen) = (audio.playlist.duration, video.playlist.duration)
    if heard.distance(to: seen) > granule + frame + slack {
      findings.error(
        35, audio.file, "the audio is not as long as the video", measured: heard.seconds,
        expected: seen.seconds)
    }
    for (one, other) in zip(audio.segments, video.segments).dropFirst() {
      guard let heard = one.facts?.track(.audio)?.start,
        let seen = other.facts?.track(.video)?.start
      else { return }
      if heard.distance(to: seen) > granule + slack {
        return findings.warning(
          35, audio.file, line: one.line, "audio is cut at other times than video",
          measured: heard.seconds, expected: seen.seconds)
      }
    }
  }
}

extension SegmentFacts.Track {
  /// When it is over: a last frame that stays may be lengthened by the sample that is decoded last.
  fileprivate var longestEnd: MediaTime { max(end, start + MediaTime(ticks, per: timescale)) }
}
