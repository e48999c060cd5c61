/// A list of media segments, and how it is written (RFC 8216 §4.3.2, §4.3.3).
package struct MediaPlaylist: Sendable, Codable {
  /// Whether the list may still change.
  package enum Kind: String, Sendable, Codable {
    case vod = "VOD"
    case event = "EVENT"
  }

  package var segments: [MediaSegment]
  /// The longest segment's duration in seconds, rounded; that of all audio and video playlists together.
  package var targetDuration: Int
  package var kind: Kind? = .vod
  package var mediaSequence = 0
  package var discontinuitySequence = 0
  /// Whether every segment is one I-frame.
  package var holdsOnlyIFrames = false
  /// Whether every segment decodes alone; said here only where no multivariant playlist says it.
  package var isIndependent = false
  /// Whether no segment will follow.
  package var isEnded = true

  /// Makes a playlist of a presentation that is complete.
  ///
  /// - Parameters:
  ///   - segments: The segments in order.
  ///   - targetDuration: In seconds; nil is that of these segments.
  package init(_ segments: [MediaSegment], targetDuration: Int? = nil) {
    self.segments = segments
    self.targetDuration = targetDuration ?? Self.targetDuration(of: segments.map(\.duration))
  }

  /// The target duration that segments need: the longest, rounded to whole seconds, at least 1.
  package static func targetDuration(of durations: some Sequence<MediaTime>) -> Int {
    max(1, durations.max()?.ticks(per: 1) ?? 1)
  }

  /// How long all segments play together.
  package var duration: MediaTime { segments.reduce(.zero) { $0 + $1.duration } }

  /// The lowest protocol version that has all that is used (RFC 8216 §7).
  package var version: Int {
    var version = 3
    for segment in segments {
      if segment.byteRange != nil { version = max(version, 4) }
      if let key = segment.key, key.format != nil || key.formatVersions != nil {
        version = max(version, 5)
      }
      if segment.initialization != nil { version = max(version, holdsOnlyIFrames ? 5 : 6) }
    }
    return holdsOnlyIFrames ? max(version, 4) : version
  }
}
