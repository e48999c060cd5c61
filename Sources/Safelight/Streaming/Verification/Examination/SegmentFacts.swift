/// What a media segment holds, as far as rules ask for it.
struct SegmentFacts: Sendable, Codable {
  /// How it is packed.
  enum Container: String, Sendable, Codable {
    case fragments
    case transportStream
    case captions
    /// Audio frames one after the other.
    case packedAudio
    case unknown
  }

  /// What it holds of one track.
  struct Track: Sendable, Codable {
    /// The number in the file: a track's, or a stream's PID.
    var number = 0
    var kind = Kind.other
    var timescale = 90_000
    /// When the first sample is decoded.
    var decodeTime = 0
    /// How long all samples last together; for transport streams, as far as that is known.
    var ticks = 0
    var sampleCount = 0
    /// When the first and the last sample are shown, and how long the last one is, in the
    /// presentation's time.
    var firstTime = 0
    var lastTime = 0
    var lastDuration = 0
    /// How fast frames follow each other.
    var pace = FramePace()
    /// The longest of its samples.
    var longestSample = 0
    /// When those samples are shown that decoding may begin at.
    var keyTimes: [Int] = []
    /// Whether the first sample is one of those; nil where that is not known.
    var startsWithKey: Bool?
    /// The coding, where the segment itself tells it.
    var video: VideoConfiguration?
    var audio: AudioConfiguration?

    /// When it begins to be shown.
    var start: MediaTime { MediaTime(firstTime, per: timescale) }
    /// When its last sample has been shown.
    var end: MediaTime {
      MediaTime(lastTime, per: timescale) + MediaTime(lastDuration, per: timescale)
    }
    /// A frame's time, the longest where they differ.
    var frame: MediaTime { MediaTime(max(1, longestSample), per: timescale) }
  }

  /// The kinds of tracks.
  enum Kind: String, Sendable, Codable {
    case video
    case audio
    case other
  }

  var container = Container.unknown
  var bytes = 0
  var tracks: [Track] = []
  /// The numbers of its fragments, or the first and last continuity counter of each PID.
  var sequences: [Int] = []
  var counters: [Int: [Int]] = [:]
  /// The origin of its captions' time, as `X-TIMESTAMP-MAP` has it, in ticks of 90,000 a second.
  var captionOrigin: Int?
  var cues: [CaptionCue] = []
  /// What breaks a rule in it by itself.
  var faults: [PlaylistFault] = []

  mutating func complain(
    _ rule: Int, _ message: String, measured: String? = nil, declared: String? = nil,
    expected: String? = nil, isWarning: Bool = false
  ) {
    guard faults.count < 50 else { return }
    faults.append(
      PlaylistFault(
        rule, line: 0, message, measured: measured, declared: declared, expected: expected,
        isWarning: isWarning))
  }

  /// The first track of a kind.
  func track(_ kind: Kind) -> Track? { tracks.first { $0.kind == kind } }
}

/// One cue of captions, in milliseconds.
struct CaptionCue: Sendable, Codable, Hashable {
  var start: Int
  var end: Int
}
