/// One media segment of a media playlist (RFC 8216 §3).
package struct MediaSegment: Sendable, Codable {
  /// How long it plays.
  package var duration: MediaTime
  /// Its file, relative to the playlist, as a URI.
  package var uri: String
  package var byteRange: SegmentByteRange?
  package var initialization: InitializationSection?
  package var key: SegmentKey?
  /// Whether encoding or time stamps do not go on from the segment before.
  package var isDiscontinuous = false
  /// Its rate in thousands of bits a second, from `EXT-X-BITRATE`.
  package var bitrate: Int?
  /// Where it was read: the number of the line with its URI, 0 when it was not read.
  package var line = 0

  package init(
    duration: MediaTime, uri: String, byteRange: SegmentByteRange? = nil,
    initialization: InitializationSection? = nil, key: SegmentKey? = nil,
    isDiscontinuous: Bool = false
  ) {
    self.duration = duration
    self.uri = uri
    self.byteRange = byteRange
    self.initialization = initialization
    self.key = key
    self.isDiscontinuous = isDiscontinuous
  }
}
