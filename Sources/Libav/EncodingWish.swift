/// What an encoder is to make of a frame.
package enum EncodingWish: Sendable, Hashable {
  /// What it thinks best.
  case free
  /// One that decoding can begin with, and before which nothing that follows reaches.
  case keyFrame
}
