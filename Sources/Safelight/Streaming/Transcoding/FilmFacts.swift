/// What a worker found out about a film by reading all of its packets, none of them decoded.
struct FilmFacts: Codable, Sendable {
  /// A fraction.
  struct Ratio: Codable, Sendable, Hashable {
    var numerator: Int
    var denominator: Int
  }

  /// A place where decoding can begin, in ticks of the stream.
  struct KeyFrame: Codable, Sendable, Hashable {
    var shown: Int
    var decoded: Int
  }

  /// The video stream.
  struct Video: Codable, Sendable {
    var stream: Int
    /// As it is stored, before it is turned.
    var size: PixelSize
    /// How much wider than high a pixel is.
    var pixelAspect: Ratio
    /// Quarters of a turn, clockwise, that make frames upright.
    var quarterTurns: Int
    var isMirrored: Bool
    var isInterlaced: Bool
    var isHighDynamicRange: Bool
    /// Of the high dynamic range, the brightest light there is, in cd/m².
    var peakLight = 0.0
    /// Whether its colours are Dolby Vision's own, which nothing else shows (profile 5).
    var isDolbyVisionOnly = false
    /// Seconds of a tick.
    var timeBase: Ratio
    /// Frames a second, as the container says; not positive where it does not.
    var nominalRate: Ratio
    /// When the first frame is shown, and when the last one ends, in ticks.
    var start: Int
    var end: Int
    var frames: Int
    /// The shortest and the longest time between two frames, in ticks.
    var shortestGap: Int
    var longestGap: Int
    var keyFrames: [KeyFrame]
    /// Whether and how its packets can be copied; nil where nobody looked.
    var copying: VideoCopying?
  }

  /// An audio stream.
  struct Audio: Codable, Sendable {
    var stream: Int
    var timeBase: Ratio
    var start: Int
    var end: Int
    var channels: Int
    var sampleRate: Int
    /// As the film has it, usually three letters.
    var language: String?
    var title: String?
    var isDefault: Bool
    /// Whether and how its packets can be copied; nil where nobody looked.
    var copying: SoundCopying?
  }

  /// Subtitles of its own.
  struct Subtitles: Codable, Sendable {
    var stream: Int
    /// As the film has it, usually three letters.
    var language: String?
    var title: String?
    var isDefault: Bool
    var isForced: Bool
    /// Whether they are for those who do not hear.
    var describesSound: Bool
    /// How much of the order's output is theirs, behind those before them; 0 where they are left out.
    var bytes = 0
    /// Why they are left out, behind their name; nil where they are not.
    var obstacle: String?
    /// What is amiss with them, behind their name.
    var warnings: [String] = []
  }

  /// No film's clock comes so far, in ticks; beyond it reckoning would overflow.
  static let longestTime = 1 << 50

  /// Whether reading can begin at a key frame.
  var isSeekable: Bool
  /// Whether it has an index of all packets, so that reading begins exactly where it is wanted.
  var isIndexed = false
  /// Where its clock begins anew, by how much what follows is moved; see ``JoinedClock``.
  var clockShifts: [Int] = []
  /// The video, if there is any.
  var video: Video?
  var audio: [Audio] = []
  /// What it says of itself.
  var texts: [MovieText] = []
  /// Its own subtitles, where they were asked for.
  var subtitles: [Subtitles] = []
  /// How many tracks of subtitles it has, asked for or not.
  var subtitleTracks = 0
  /// What is broken in it, in words; nil for nothing.
  var damage: String?
}
