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

  /// The next segment.
  ///
  /// - Parameters:
  ///   - samples: At least one, in the order they are decoded.
  ///   - number: The segment's number in the presentation, from 0.
  ///   - endsRange: Whether what follows is made by another writer.
  mutating func segment(
    _ samples: [MediaSample], number: Int, endsRange: Bool = false
  ) -> [UInt8] {
    switch self {
    case .fragments(let head):
      return head + MediaFragment.bytes(samples, sequence: number + 1)
    case .transportStream(var writer):
      defer { self = .transportStream(writer) }
      return writer.segment(samples, number: number, endsRange: endsRange)
    }
  }
}
