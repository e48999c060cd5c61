/// What a worker is told about one audio track: it is decoded, made even and encoded, or copied, in one go.
///
/// The one output that comes beside it takes all segments. Times are ticks of the presentation's scale
/// from its beginning.
struct AudioOrder: Codable, Sendable {
  /// The number of the film's audio stream.
  var stream: Int
  /// Where the presentation begins, in ticks on the film's clock.
  var origin: Int
  /// Ticks a second.
  var timescale: Int
  /// When segments begin.
  var segmentStarts: [Int]
  /// When the presentation ends; what is missing until then is silence.
  var filmEnd: Int
  var sampleRate: Int
  var channels: Int
  /// Bits a second.
  var bitRate: Int
  /// What becomes of sound that cannot be decoded.
  var damage: DamagePolicy
  /// Three letters of ISO 639-2.
  var language: String
  /// What its packets are, where they are copied.
  var copying: SoundCopying?
  /// How segments are packed.
  var container: HLSPackaging.Container
  /// By how much times are moved where the film's clock begins anew.
  var clockShifts: [Int] = []
  /// Where reading begins; nil is at the beginning.
  var seek: FilmFacts.KeyFrame?
}
