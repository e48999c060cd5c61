/// What is to be known of a film's video to copy its packets.
struct VideoCopying: Codable, Sendable {
  /// Why they cannot be copied, one sentence each.
  var obstacles: [String]
  /// What is wrong with its pictures, as far as packets tell; among the obstacles too.
  var damage: String?
  /// Those that would keep them from being cut into segments, but not from being used in one piece.
  var segmentObstacles: [String] = []
  /// The codec's header, as the demuxer gives it.
  var header: [UInt8]
  var colour: ColourDescription
  /// When the first packet is decoded, in ticks of the stream.
  var firstDecoded: Int
  /// How much later each of the next ones is, as long as the film does not say: Matroska does not for the
  /// first.
  var firstStep: Int
  /// Bytes of the packets from each key frame to the next, in the order of ``FilmFacts/Video/keyFrames``.
  var groupBytes: [Int]

  /// Bytes of all of them; a worker that lies cannot make it overflow.
  var bytes: Int { Int(max(0, min(1e15, groupBytes.reduce(0) { $0 + Double($1) }))) }
}

/// What is to be known of a film's sound to copy its packets.
struct SoundCopying: Codable, Sendable {
  /// Why they cannot be copied, one sentence each.
  var obstacles: [String]
  /// The AudioSpecificConfig.
  var configuration: [UInt8]
  /// Whether each packet begins with a header of its own (ADTS).
  var hasHeaders: Bool
  /// Bits a second on average.
  var bitRate: Int
}
