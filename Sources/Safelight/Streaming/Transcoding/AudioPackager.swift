/// Cuts encoded AAC into segments at the frames nearest to where the video's segments begin.
struct AudioPackager {
  /// Samples in each frame of AAC-LC.
  static let frameLength = 1024

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
  ///   - initialization: The initialization segment.
  ///   - starts: When segments begin, in samples.
  ///   - priming: Samples the encoder puts before the first.
  ///   - files: Where the segments go.
  init(initialization: [UInt8], starts: [Int], priming: Int, files: SegmentFiles) {
    self.files = files
    self.starts = starts.dropFirst()
    self.priming = priming
    track = EncodedTrack(initialization: initialization, segments: [])
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
    let bytes =
      MediaFragment.segmentType
      + MediaFragment.bytes(samples, sequence: track.segments.count + 1)
    track.segments.append(try files.write(bytes, start: start))
    samples = []
  }
}
