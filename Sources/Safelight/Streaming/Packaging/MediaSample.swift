/// One encoded frame of a track.
struct MediaSample: Sendable {
  /// Its bytes; H.264 with each unit behind its length.
  var bytes: [UInt8]
  /// When it is decoded, in ticks from the start of the track's own time line.
  var decodeTime: Int
  /// How much later than that it is shown, in ticks.
  var compositionOffset: Int
  /// The time until the next one is decoded, in ticks.
  var duration: Int
  /// Whether decoding can begin here.
  var isKey: Bool
}
