/// What a worker is told about one range of a film: which frames it owns, and what becomes of them.
///
/// The outputs come beside it: for each rung the files for its segments, then one for its I-frames if it
/// has any; after all of them the file with the marks, if there are any. All times are ticks of the
/// presentation's scale from its beginning.
struct RangeOrder: Codable, Sendable {
  /// The number of the film's video stream.
  var stream: Int
  /// By how much times are moved where the film's clock begins anew.
  var clockShifts: [Int] = []
  /// Where the presentation begins, in ticks of the presentation's scale on the film's clock.
  var origin: Int
  /// Ticks a second.
  var timescale: Int
  /// Key frames to begin reading at, the best one first; where none leads to the range's first frame,
  /// reading begins at the beginning.
  var seeks: [FilmFacts.KeyFrame]
  /// When segments begin; the first is where the range begins, even if that is within a segment.
  var segmentStarts: [Int]
  /// Whether the range begins within a segment, the last one of the range before.
  var continues: Bool
  /// Where the range ends; nil is with the film.
  var end: Int?
  /// When the presentation ends.
  var filmEnd: Int
  /// How long the film's last frame may last; nil where segments say how long it does.
  var longestTail: Int?
  /// When key frames are due, segments' first frames among them.
  var instants: [Int]
  /// The number of the first segment, from 0.
  var firstSegment: Int
  /// The number of the first fragment, from 0: every range adds one to a segment that it continues.
  var firstFragment: Int
  /// The number of the first key frame, from 0.
  var firstInstant: Int
  /// What frames go through before they are scaled.
  var preparation: FramePreparation
  /// What is laid on every frame, once it has the largest rung's size.
  var marks = DrawnMarks()
  /// How segments are packed.
  var container: HLSPackaging.Container
  /// How many files there are for the segments of each rung: one for each, or one for all.
  var filesPerRung: Int
  /// What becomes of a film with frames that cannot be decoded.
  var damage: DamagePolicy
  /// How many threads work on it.
  var threads: Int
  /// The qualities, largest first.
  var rungs: [RungOrder]
}

/// One quality of a range.
struct RungOrder: Codable, Sendable {
  /// Square pixels, even numbers.
  var size: PixelSize
  /// Frames nearer than this to the one before are left out, key frames excepted; in ticks.
  var minimumGap: Int
  /// By how much decoding is ahead of showing for each frame that the encoder holds back, in ticks.
  var decodeStep: Int
  /// Frames in so many seconds, as the encoder reckons with them.
  var frameRate: FrameRate
  /// The quality aimed at, 0 to 51, less is better.
  var constantRateFactor: Double
  /// Most bits a second, and bits of the buffer that this holds for.
  var maximumRate: Int
  var bufferSize: Int
  /// The encoder's own word for how much it tries.
  var preset: String
  /// Whether its key frames are written once more, alone.
  var hasIFrames: Bool
}

/// What a worker says of a range it encoded.
struct EncodedRange: Codable, Sendable {
  /// When the range's first frame is shown.
  var first: Int
  /// When the first frame that follows it is shown.
  var next: Int
  var rungs: [EncodedTrack]
  var warnings: [String] = []
}

/// The segments of one track that a worker made.
struct EncodedTrack: Codable, Sendable {
  /// A segment, or an I-frame.
  struct Piece: Codable, Sendable {
    /// Which of the outputs it is in.
    var output: Int
    var offset: Int
    var bytes: Int
    /// When it is first shown, in ticks.
    var start: Int
  }

  /// The initialization segment.
  var initialization: [UInt8]
  var segments: [Piece]
  var iFrames: [Piece] = []
  /// Frames of video or samples of sound.
  var frames = 0
  /// How fast frames of video follow each other.
  var pace = FramePace()
}
