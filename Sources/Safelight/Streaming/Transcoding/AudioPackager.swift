/// Cuts encoded AAC into segments at the frames nearest to where the video's segments begin.
struct AudioPackager {
  /// Samples in each frame of AAC-LC.
  static let frameLength = 1024

  private var writer: SegmentWriter
  private var files: SegmentFiles
  /// When segments begin, in samples.
  private var starts: ArraySlice<Int>
  /// Samples that are decoded first and not heard.
  private let priming: Int
  private var samples: [MediaSample] = []
  private var start = 0
  private var decodeTime = 0
  private var track: EncodedTrack

  /// Makes a packager.
  ///
  /// - Parameters:
  ///   - description: What the samples are; they begin so much before the presentation as the encoder puts
  ///     before the first.
  ///   - container: How segments are packed.
  ///   - starts: When segments begin, in samples.
  ///   - files: Where the segments go.
  init(
    _ description: TrackDescription, in container: HLSPackaging.Container, starts: [Int],
    files: SegmentFiles
  ) throws(MediaError) {
    writer = try SegmentWriter(container, description)
    self.files = files
    self.starts = starts.dropFirst()
    priming = description.startOffset
    track = EncodedTrack(
      initialization: InitializationSegment.bytes(description), segments: [])
  }

  /// Takes the next encoded frame.
  mutating func take(_ bytes: [UInt8]) throws(MediaError) {
    let time = decodeTime - priming
    if let next = starts.first, time + Self.frameLength / 2 >= next {
      starts.removeFirst()
      try endSegment()
      start = time
    }
    samples.append(
      MediaSample(
        bytes: bytes, decodeTime: decodeTime, compositionOffset: 0, duration: Self.frameLength,
        isKey: true))
    decodeTime += Self.frameLength
  }

  /// Writes what is left, and gives the track with the number of samples that are heard.
  mutating func finish() throws(MediaError) -> EncodedTrack {
    try endSegment()
    track.frames = max(0, decodeTime - priming)
    return track
  }

  private mutating func endSegment() throws(MediaError) {
    guard !samples.isEmpty else { return }
    let number = track.segments.count
    let bytes = writer.segment(samples, at: SegmentPlace(segment: number, fragment: number))
    track.segments.append(try files.write(bytes, start: start))
    samples = []
  }
}
