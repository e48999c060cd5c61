/// Rules 6 to 19 that one media playlist is held to by itself.
enum MediaPlaylistRules {
  static func check(_ media: Presentation.Media, _ findings: inout Findings) {
    checkDurations(media, &findings)
    checkEnd(media, &findings)
    checkFiles(media, &findings)
    checkRanges(media, &findings)
    checkKeys(media, &findings)
    checkBitrates(media, &findings)
    if media.segments.contains(where: {
      $0.facts?.container == .fragments && $0.initialization == nil
    }) {
      findings.error(15, media.file, "segments of fragmented MP4 have no EXT-X-MAP before them")
    }
  }

  private static func checkDurations(_ media: Presentation.Media, _ findings: inout Findings) {
    let target = media.playlist.targetDuration
    let line = media.parsed.line(of: "TARGETDURATION")
    guard target >= 1 else {
      return findings.error(
        7, media.file, line: line,
        line == 0
          ? "there is no EXT-X-TARGETDURATION"
          : "the target duration is not a whole number from 1 on")
    }
    for segment in media.segments where segment.listed.duration.ticks(per: 1) > target {
      findings.error(
        8, media.file, line: segment.line, "the segment is longer than the target duration",
        measured: segment.listed.duration.text(decimals: 3), declared: "\(target)")
    }
    let longest = MediaPlaylist.targetDuration(of: media.segments.map(\.listed.duration))
    if target > longest + 1, !media.segments.isEmpty {
      findings.warning(
        8, media.file, line: line, "the target duration is far above the longest segment",
        measured: "\(longest)", declared: "\(target)")
    }
    guard media.role != .subtitles, media.role != .iFrames, media.segments.count > 1,
      let last = media.segments.last
    else { return }
    let isOneFrame = last.facts?.track(.video)?.sampleCount == 1
    if isOneFrame || last.listed.duration < MediaTime(1, per: 2) {
      findings.warning(
        19, media.file, line: last.line,
        isOneFrame
          ? "the last segment has one frame only"
          : "the last segment is shorter than half a second",
        measured: last.listed.duration.seconds)
    }
  }

  private static func checkEnd(_ media: Presentation.Media, _ findings: inout Findings) {
    if media.playlist.kind != .vod {
      findings.error(
        11, media.file, line: media.parsed.line(of: "PLAYLIST-TYPE"),
        "the playlist does not say EXT-X-PLAYLIST-TYPE:VOD",
        declared: media.playlist.kind?.rawValue)
    }
    if !media.playlist.isEnded {
      findings.error(11, media.file, "the playlist has no EXT-X-ENDLIST")
    }
    if media.segments.isEmpty { findings.error(9, media.file, "the playlist has no segments") }
  }

  private static func checkFiles(_ media: Presentation.Media, _ findings: inout Findings) {
    var seen: [String: Int] = [:]
    for segment in media.segments where segment.listed.byteRange == nil {
      guard let file = segment.file else { continue }
      if let first = seen[file] {
        findings.error(
          6, media.file, line: segment.line, "the file is a segment already, in line \(first)",
          declared: file)
      } else {
        seen[file] = segment.line
      }
    }
  }

  private static func checkRanges(_ media: Presentation.Media, _ findings: inout Findings) {
    for (one, next) in zip(media.segments, media.segments.dropFirst())
    where next.listed.byteRange != nil && one.file == next.file {
      guard let before = one.range, let range = next.range else { continue }
      let isApart = range.lowerBound >= before.upperBound
      if !isApart || media.role != .iFrames && range.lowerBound != before.upperBound {
        findings.error(
          13, media.file, line: next.line,
          isApart ? "bytes are left out between two ranges" : "two ranges overlap or go backwards",
          measured: "\(range.lowerBound)", expected: "\(before.upperBound)")
      }
    }
  }

  private static func checkKeys(_ media: Presentation.Media, _ findings: inout Findings) {
    var used: [String: Int] = [:]
    for segment in media.segments {
      guard let key = segment.listed.key, key.method == "AES-128" else { continue }
      if let bytes = segment.range?.count, !bytes.isMultiple(of: 16) {
        findings.error(
          16, segment.file ?? media.file,
          "the encrypted segment is not a multiple of 16 bytes long",
          measured: "\(bytes) bytes")
      }
      guard let vector = key.vector else { continue }
      let pair = "\(key.uri ?? "") \(Hexadecimal.text(vector))"
      if let first = used[pair] {
        findings.warning(
          16, media.file, line: segment.line,
          "key and initialization vector were used already, in line \(first)")
      } else {
        used[pair] = segment.line
      }
    }
  }

  private static func checkBitrates(_ media: Presentation.Media, _ findings: inout Findings) {
    for segment in media.segments {
      guard let declared = segment.listed.bitrate, let bytes = segment.range?.count,
        segment.listed.duration > .zero
      else { continue }
      let measured = Double(bytes) * 8 / segment.listed.duration.approximateSeconds / 1000
      if abs(Double(declared) - measured) > measured / 10 {
        findings.error(
          18, media.file, line: segment.line, "EXT-X-BITRATE is not the segment's",
          measured: "\(Int(measured))", declared: "\(declared)")
      }
    }
  }
}
