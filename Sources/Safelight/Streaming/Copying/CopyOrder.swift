/// What a worker is told about a range of the video whose packets are copied.
///
/// The outputs come beside it: the files for its segments, then one for its I-frames if it gets any. Times
/// are ticks of the presentation's scale from its beginning.
struct CopyOrder: Codable, Sendable {
  /// The number of the film's video stream.
  var stream: Int
  /// Where the presentation begins, in ticks of the presentation's scale on the film's clock.
  var origin: Int
  /// Ticks a second.
  var timescale: Int
  /// The key frame to begin reading at; nil is the beginning.
  var seek: FilmFacts.KeyFrame?
  /// When segments begin: each with a key frame at just that time.
  var segmentStarts: [Int]
  /// Where the range ends: a key frame's time; nil is with the film.
  var end: Int?
  /// When the presentation ends.
  var filmEnd: Int
  /// The number of the first segment, from 0.
  var firstSegment: Int
  /// The number of the first key frame, from 0.
  var firstKeyFrame: Int
  /// How many files there are for the segments: one for each, or one for all.
  var filesPerRung: Int
  var damage: DamagePolicy
  /// The codec's header, as the film has it.
  var header: [UInt8]
  var size: PixelSize
  var colour: ColourDescription
  /// When the first packet is decoded, in ticks of the stream, and by how much later those that follow are
  /// as long as the film does not say.
  var firstDecoded: Int
  var firstStep: Int
  /// By how much the presentation begins later than the decoding.
  var startOffset: Int
  /// Whether key frames are written once more, alone.
  var hasIFrames: Bool
  /// How segments are packed.
  var container: HLSPackaging.Container
}

extension CopyOrder {
  /// The files of its segments.
  var pieceNames: [String] {
    segmentStarts.indices.map { container.segmentName(firstSegment + $0) }
  }
}
