/// Rules 52, 53 and 55: playlists of I-frames.
enum IFrameRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    guard let playlist = presentation.multivariant else { return }
    if playlist.iFrameStreams.isEmpty, !presentation.videos.isEmpty {
      findings.warning(52, presentation.root, "there is no EXT-X-I-FRAME-STREAM-INF")
    }
    for stream in playlist.iFrameStreams {
      let wanted: [(String, Bool)] = [
        ("BANDWIDTH", stream.bandwidth > 0), ("CODECS", !stream.codecs.isEmpty),
        ("RESOLUTION", stream.resolution != nil), ("URI", !stream.uri.isEmpty),
      ]
      for (name, isThere) in wanted where !isThere {
        findings.error(
          52, presentation.root, line: stream.line, "EXT-X-I-FRAME-STREAM-INF has no \(name)")
      }
      guard let media = presentation.media(stream.uri) else { continue }
      checkDescription(stream, media, presentation.root, &findings)
      check(media, beside: presentation.videos.first, &findings)
    }
  }

  private static func checkDescription(
    _ stream: IFrameStream, _ media: Presentation.Media, _ root: String,
    _ findings: inout Findings
  ) {
    if let found = media.codecs, !found.isEmpty, !stream.codecs.isEmpty,
      !found.allSatisfy({ name in stream.codecs.contains { CodecString.areEqual($0, name) } })
    {
      findings.error(
        40, root, line: stream.line, "CODECS does not name what is in the I-frames",
        measured: found.joined(separator: ","), declared: stream.codecs.joined(separator: ","))
    }
    if let declared = stream.resolution, let video = media.video {
      let size = video.parameters?.size ?? video.size
      if size != declared {
        findings.error(
          41, root, line: stream.line, "RESOLUTION is not that of the I-frames",
          measured: "\(size.width)x\(size.height)", declared: "\(declared.width)x\(declared.height)"
        )
      }
    }
  }

  private static func check(
    _ media: Presentation.Media, beside video: Presentation.Media?, _ findings: inout Findings
  ) {
    if !media.playlist.holdsOnlyIFrames {
      findings.error(53, media.file, "the playlist does not say EXT-X-I-FRAMES-ONLY")
    }
    for section in media.initializations {
      guard let range = section.listed.byteRange, let start = range.offset else { continue }
      let bytes = start..<start + range.length
      if media.segments.contains(where: {
        $0.file == section.file && $0.range?.overlaps(bytes) == true
      }) {
        findings.error(53, media.file, "the initialization section lies in the range of an I-frame")
      }
    }
    let slack = MediaTime(1, per: 10)
    for (one, next) in zip(media.segments, media.segments.dropFirst()) {
      guard let start = one.facts?.track(.video)?.start, let end = next.facts?.track(.video)?.start
      else {
        continue
      }
      if one.listed.duration.distance(to: end - start) > slack {
        findings.error(
          53, media.file, line: one.line, "the duration is not the time to the next I-frame",
          measured: (end - start).seconds, declared: one.listed.duration.seconds
        )
      }
    }
    if let programme = video?.playlist.duration,
      media.playlist.duration.distance(to: programme) > slack
    {
      findings.error(
        53, media.file, "the I-frames do not cover the programme",
        measured: media.playlist.duration.seconds, expected: programme.seconds)
    }
    let longest = media.segments.map(\.listed.duration).max() ?? .zero
    if longest > .seconds(2) + slack {
      findings.warning(
        55, media.file, "I-frames are further apart than two seconds",
        measured: longest.seconds, expected: "at most 2 s")
    }
  }
}
