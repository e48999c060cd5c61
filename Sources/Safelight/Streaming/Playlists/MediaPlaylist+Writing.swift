extension MediaPlaylist {
  /// The playlist as a file.
  package var text: String {
    var lines = ["#EXTM3U", "#EXT-X-VERSION:\(version)", "#EXT-X-TARGETDURATION:\(targetDuration)"]
    if mediaSequence != 0 { lines.append("#EXT-X-MEDIA-SEQUENCE:\(mediaSequence)") }
    if discontinuitySequence != 0 {
      lines.append("#EXT-X-DISCONTINUITY-SEQUENCE:\(discontinuitySequence)")
    }
    if let kind { lines.append("#EXT-X-PLAYLIST-TYPE:\(kind.rawValue)") }
    if holdsOnlyIFrames { lines.append("#EXT-X-I-FRAMES-ONLY") }
    if isIndependent { lines.append("#EXT-X-INDEPENDENT-SEGMENTS") }
    var state = WritingState()
    for segment in segments { state.append(segment, to: &lines) }
    if isEnded { lines.append("#EXT-X-ENDLIST") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What holds from one segment to the next.
  private struct WritingState {
    var initialization: InitializationSection?
    var key: SegmentKey?
    var time = MediaTime.zero

    mutating func append(_ segment: MediaSegment, to lines: inout [String]) {
      if segment.isDiscontinuous { lines.append("#EXT-X-DISCONTINUITY") }
      if segment.initialization != initialization {
        // Initialization sections are in the clear, so no key may be in force where one is named.
        if key != nil { set(nil, &lines) }
        initialization = segment.initialization
        if let initialization { lines.append("#EXT-X-MAP:\(initialization.attributes.text)") }
      }
      set(segment.key, &lines)
      if let bitrate = segment.bitrate { lines.append("#EXT-X-BITRATE:\(bitrate)") }
      // Instants are rounded, not durations: no sum of them may drift from the media.
      let (start, end) = (time, time + segment.duration)
      let microseconds = end.ticks(per: 1_000_000) - start.ticks(per: 1_000_000)
      time = end
      lines.append("#EXTINF:\(MediaTime(microseconds, per: 1_000_000).text(decimals: 6)),")
      if let range = segment.byteRange { lines.append("#EXT-X-BYTERANGE:\(range.text)") }
      lines.append(segment.uri)
    }

    private mutating func set(_ key: SegmentKey?, _ lines: inout [String]) {
      guard key != self.key else { return }
      self.key = key
      lines.append("#EXT-X-KEY:\((key ?? .none).attributes.text)")
    }
  }
}
