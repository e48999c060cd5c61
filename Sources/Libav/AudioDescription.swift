/// The sound of a stream.
package struct AudioDescription: Sendable, Hashable {
  /// Samples a second; 0 where it is not known.
  package var sampleRate: Int
  package var channels: Int
  /// Where they come from: `mono`, `stereo`, `5.1`, as libav says it; empty where it is not known.
  package var layout: String
  /// libav's name of how decoded samples are stored: `fltp`; nil where it is not known.
  package var sampleFormat: String?
  /// Bits of a sample where that means something; 0 else.
  package var bitDepth: Int
  /// Samples a packet holds; 0 where that varies.
  package var frameSize: Int
  /// Samples at the start that only prime a decoder.
  package var initialPadding: Int
  /// Samples at the end that are not meant to be heard.
  package var trailingPadding: Int
}
