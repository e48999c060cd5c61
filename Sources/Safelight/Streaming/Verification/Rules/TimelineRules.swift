/// Rules 10, 17, 21, 27, 29 and 30: how segments follow one another.
enum TimelineRules {
  static func check(_ media: Presentation.Media, _ findings: inout Findings) {
    guard media.role == .variant || media.role == .audio else { return }
    for (one, next) in zip(media.segments, media.segments.dropFirst()) {
      guard let before = one.facts, let after = next.facts else { continue }
      if next.listed.isDiscontinuous { continue }
      let file = next.file ?? media.file
      checkChange(media, one, next, &findings)
      for track in before.tracks {
        guard let following = after.tracks.first(where: { $0.number == track.number }) else {
          findings.error(17, file, "track \(track.number) is gone, without a discontinuity")
          continue
        }
        checkTimes(track, following, before.container, file, &findings)
      }
      checkCounters(before, after, file, &findings)
    }
    checkDurations(media, &findings)
    checkKeyFrames(media, &findings)
  }

  private static func checkChange(
    _ media: Presentation.Media, _ one: Presentation.Segment, _ next: Presentation.Segment,
    _ findings: inout Findings
  ) {
    let changes: Bool
    if let first = one.initialization, let second = next.initialization, first != second {
      let old = media.initializations[first].content?.tracks ?? []
      let new = media.initializations[second].content?.tracks ?? []
      changes =
        old.map(\.timescale) != new.map(\.timescale) || old.map(\.video) != new.map(\.video)
        || old.map(\.audio) != new.map(\.audio)
    } else {
      let (old, new) = (one.facts?.track(.video)?.video, next.facts?.track(.video)?.video)
      let (oldAudio, newAudio) = (one.facts?.track(.audio)?.audio, next.facts?.track(.audio)?.audio)
      changes =
        old != nil && new != nil && old != new
        || oldAudio != nil && newAudio != nil && oldAudio != newAudio
    }
    if changes {
      findings.error(
        17, media.file, line: next.line, "the coding changes here without EXT-X-DISCONTINUITY")
    }
  }

  private static func checkTimes(
    _ track: SegmentFacts.Track, _ next: SegmentFacts.Track,
    _ container: SegmentFacts.Container, _ file: String, _ findings: inout Findings
  ) {
    if container == .fragments, next.decodeTime != track.decodeTime + track.ticks {
      findings.error(
        29, file, "the decode time is not where the segment before ended",
        measured: "\(next.decodeTime)", expected: "\(track.decodeTime + track.ticks)")
    } else if next.firstTime < track.lastTime {
      findings.error(
        30, file, "the segment begins before the one before has ended",
        measured: next.start.seconds, expected: "at least \(track.end.seconds)")
    }
  }

  private static func checkCounters(
    _ before: SegmentFacts, _ after: SegmentFacts, _ file: String, _ findings: inout Findings
  ) {
    if let last = before.sequences.last, let next = after.sequences.first, next <= last {
      findings.error(
        29, file, "the number of the movie fragment does not increase", measured: "\(next)",
        expected: "above \(last)")
    }
    for (number, counters) in before.counters.sorted(by: { $0.key < $1.key }) {
      guard let last = counters.last, let next = after.counters[number]?.first else { continue }
      if (last + 1) & 15 != next {
        findings.error(
          27, file,
          "the continuity counter of stream \(number) does not go on from the segment before",
          measured: "\(next)", expected: "\((last + 1) & 15)")
      }
    }
  }

  /// Durations against the media, one by one, and then in sum.
  private static func checkDurations(_ media: Presentation.Media, _ findings: inout Findings) {
    let kind = media.leading
    var drift = MediaTime.zero
    var (least, most) = (MediaTime.zero, MediaTime.zero)
    var frame = MediaTime.zero
    for (index, segment) in media.segments.enumerated() {
      guard let track = segment.facts?.track(kind) else { return }
      let next = media.segments.indices.contains(index + 1) ? media.segments[index + 1] : nil
      let end: MediaTime
      if let next, !next.listed.isDiscontinuous {
        guard let following = next.facts?.track(kind) else { return }
        end = following.start
      } else {
        // A lone frame of a transport stream lasts as long as the playlist says.
        guard track.lastDuration > 0 else { return }
        end = track.end
      }
      frame = max(frame, track.frame)
      // Playlists round to milliseconds.
      let tolerance = track.frame + MediaTime(1, per: 1000)
      let measured = end - track.start
      if segment.listed.duration.distance(to: measured) > tolerance {
        return findings.error(
          10, media.file, line: segment.line, "the duration is not that of the media",
          measured: measured.seconds,
          declared: segment.listed.duration.seconds)
      }
      drift += segment.listed.duration - measured
      (least, most) = (min(least, drift), max(most, drift))
      if most - least > frame + MediaTime(1, per: 100) {
        return findings.error(
          10, media.file, line: segment.line,
          "the durations up to here are not those of the media in sum",
          measured: "\((most - least).seconds) apart", expected: "at most a frame, \(frame.seconds)"
        )
      }
    }
  }

  private static func checkKeyFrames(_ media: Presentation.Media, _ findings: inout Findings) {
    guard media.track(.video) != nil else { return }
    var last: MediaTime?
    var longest = MediaTime.zero
    var frame = MediaTime.zero
    for segment in media.segments {
      guard let track = segment.facts?.track(.video) else { return }
      if segment.listed.isDiscontinuous { last = nil }
      if segment.facts?.track(.video)?.startsWithKey == false {
        findings.error(
          20, segment.file ?? media.file,
          "the segment does not begin with a frame that decodes alone")
      }
      frame = max(frame, track.frame)
      for time in track.keyTimes.sorted() {
        let time = MediaTime(time, per: track.timescale)
        if let last { longest = max(longest, time - last) }
        last = time
      }
    }
    if longest > .seconds(2) + frame {
      findings.warning(
        21, media.file, "key frames are further apart than two seconds",
        measured: longest.seconds, expected: "at most 2 s")
    }
    if media.playlist.targetDuration > 6 {
      findings.warning(
        21, media.file, line: media.parsed.line(of: "TARGETDURATION"),
        "segments are longer than six seconds", declared: "\(media.playlist.targetDuration)",
        expected: "at most 6")
    }
  }
}
