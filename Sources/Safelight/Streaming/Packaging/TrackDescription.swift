/// What an initialization segment says of its one track.
struct TrackDescription: Sendable, Hashable {
  /// What the samples are.
  enum Media: Sendable, Hashable {
    /// H.264: the `avcC` record, the size in square pixels, and what its numbers mean.
    case video(configuration: [UInt8], size: PixelSize, colour: ColourDescription)
    /// AAC: the AudioSpecificConfig, channels, samples a second, and the rate in bits a second.
    case audio(configuration: [UInt8], channels: Int, sampleRate: Int, bitRate: Int)
  }

  var media: Media
  /// Ticks a second of every time in the track.
  var timescale: Int
  /// By how much the presentation begins later than the decoding, in ticks: frames are decoded ahead of
  /// others they depend on, and AAC begins with samples that are not heard.
  var startOffset: Int
  /// The language in the three letters of ISO 639-2.
  var language = "und"
}
