/// Rules 17 and 45 to 47: what all playlists must have alike.
enum AgreementRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    let timed = presentation.sorted.filter { $0.role == .variant || $0.role == .audio }
    guard let first = timed.first(where: { $0.role == .variant }) ?? timed.first else { return }
    for media in timed where media.file != first.file {
      let target = media.playlist.targetDuration
      if target > 0, first.playlist.targetDuration > 0, target != first.playlist.targetDuration {
        findings.error(
          45, media.file, line: media.parsed.line(of: "TARGETDURATION"),
          "the target duration is not that of the other playlists",
          declared: "\(media.playlist.targetDuration)", expected: "\(first.playlist.targetDuration)"
        )
      }
      if media.playlist.kind != nil, first.playlist.kind != nil,
        media.playlist.kind != first.playlist.kind
      {
        findings.error(46, media.file, "the playlist is of another type than the others")
      }
      checkStart(media, first, &findings)
      checkDiscontinuities(media, first, &findings)
    }
    let videos = presentation.videos
    guard let leader = videos.first else { return }
    for media in videos.dropFirst() { checkAlignment(media, leader, &findings) }
  }

  private static func checkStart(
    _ media: Presentation.Media, _ first: Presentation.Media, _ findings: inout Findings
  ) {
    guard let one = media.segments.first?.facts?.track(media.leading),
      let other = first.segments.first?.facts?.track(first.leading)
    else { return }
    let areBothVideo = media.leading == first.leading && media.leading == .video
    // Audio begins with what its coder needs to start, up to some two thousand samples.
    let slack =
      areBothVideo ? MediaTime(1, per: min(one.timescale, other.timescale)) : MediaTime(1, per: 10)
    if one.start.distance(to: other.start) > slack {
      findings.error(
        46, media.file, "the first segment does not begin when that of \(first.file) does",
        measured: "\(one.start.text(decimals: 6)) s", expected: "\(other.start.text(decimals: 6)) s"
      )
    }
  }

  private static func checkDiscontinuities(
    _ media: Presentation.Media, _ first: Presentation.Media, _ findings: inout Findings
  ) {
    let (one, other) = (breaks(media), breaks(first))
    let areAlike =
      one.count == other.count
      && zip(one, other).allSatisfy { $0.distance(to: $1) < MediaTime(1, per: 5) }
    if !areAlike {
      findings.error(
        17, media.file, "the discontinuities are not at the same times as in \(first.file)",
        declared: "\(one.count)", expected: "\(other.count)")
    }
  }

  private static func breaks(_ media: Presentation.Media) -> [MediaTime] {
    var time = MediaTime.zero
    var breaks: [MediaTime] = []
    for segment in media.segments {
      if segment.listed.isDiscontinuous { breaks.append(time) }
      time += segment.listed.duration
    }
    return breaks
  }

  private static func checkAlignment(
    _ media: Presentation.Media, _ leader: Presentation.Media, _ findings: inout Findings
  ) {
    if media.segments.count != leader.segments.count {
      return findings.warning(
        47, media.file, "there are not as many segments as in \(leader.file)",
        measured: "\(media.segments.count)", expected: "\(leader.segments.count)")
    }
    guard let start = media.track(.video)?.start, let leading = leader.track(.video)?.start else {
      return
    }
    for (one, other) in zip(media.segments, leader.segments) {
      guard let track = one.facts?.track(.video), let known = other.facts?.track(.video) else {
        return
      }
      let slack = MediaTime(1, per: min(track.timescale, known.timescale))
      if (track.start - start).distance(to: known.start - leading) > slack {
        return findings.warning(
          47, media.file, line: one.line,
          "the segment begins at another time than in \(leader.file)",
          measured: (track.start - start).seconds,
          expected: (known.start - leading).seconds)
      }
      let (keys, others) = (track.keyTimes.sorted(), known.keyTimes.sorted())
      let areAlike =
        keys.count == others.count
        && zip(keys, others).allSatisfy {
          (MediaTime($0, per: track.timescale) - start)
            .distance(to: MediaTime($1, per: known.timescale) - leading) <= slack
        }
      if !areAlike {
        return findings.warning(
          47, media.file, line: one.line, "key frames are at other times than in \(leader.file)",
          measured: "\(keys.count) key frames", expected: "\(others.count)")
      }
    }
  }
}
