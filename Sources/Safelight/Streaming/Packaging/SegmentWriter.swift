/// Makes segments of the samples of one track, in the container that is asked for.
enum SegmentWriter {
  /// Fragmented MP4, with what stands at the head of a file or without.
  case fragments(head: [UInt8])
  case transportStream(TransportStreamWriter)

  /// A writer of media segments.
  init(_ container: HLSPackaging.Container, _ track: TrackDescription) throws(MediaError) {
    try self.init(container, track, head: MediaFragment.segmentType)
  }

  /// A writer of I-frames, each of them a segment.
  static func ofIFrames(
    _ container: HLSPackaging.Container, _ track: TrackDescription
  ) throws(MediaError) -> Self {
    try Self(container, track, head: [])
  }

  private init(
    _ container: HLSPackaging.Container, _ track: TrackDescription, head: [UInt8]
  ) throws(MediaError) {
    switch container {
    case .fmp4: self = .fragments(head: head)
    case .ts:
      guard let writer = TransportStreamWriter(track) else {
        throw MediaError(
          .engineCrashed, "the encoder gave what no transport stream carries", step: "package")
      }
      self = .transportStream(writer)
    }
  }

  /// The next segment, or a piece of one.
  ///
  /// - Parameters:
  ///   - samples: At least one, in the order they are decoded.
  ///   - place: Where they go.
  mutating func segment(_ samples: [MediaSample], at place: SegmentPlace) -> [UInt8] {
    switch self {
    case .fragments(let head):
      return (place.continues ? [] : head)
        + MediaFragment.bytes(samples, sequence: place.fragment + 1)
    case .transportStream(var writer):
      defer { self = .transportStream(writer) }
      return writer.segment(samples, at: place)
    }
  }
}
