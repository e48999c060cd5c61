/// Writes key frames once more, alone, for playlists of I-frames.
struct IFramePackager {
  private var writer: SegmentWriter
  private var files: SegmentFiles
  private let startOffset: Int
  /// The last one, whose duration the next one tells.
  private var held: (sample: MediaSample, time: Int, number: Int)?
  private(set) var segments: [EncodedTrack.Piece] = []

  /// Makes a packager.
  ///
  /// - Parameters:
  ///   - description: What the frames are.
  ///   - container: How they are packed.
  ///   - files: Where they go.
  init(
    _ description: TrackDescription, in container: HLSPackaging.Container, files: SegmentFiles
  ) throws(MediaError) {
    writer = try .ofIFrames(container, description)
    startOffset = description.startOffset
    self.files = files
  }

  /// When the last one is shown that was taken and has no end yet.
  var lastTime: Int? { held?.time }

  /// Takes a key frame, which ends the one before.
  ///
  /// - Parameters:
  ///   - time: When it is shown.
  ///   - number: Its number among the key frames of the film, from 0.
  mutating func take(_ sample: MediaSample, time: Int, number: Int) throws(MediaError) {
    try end(until: time)
    held = (sample, time, number)
  }

  /// Writes the one that was taken last.
  ///
  /// - Parameters:
  ///   - time: How long it is shown.
  ///   - endsRange: Whether none follows in this range.
  mutating func end(until time: Int, endsRange: Bool = false) throws(MediaError) {
    guard let (original, start, number) = held else { return }
    held = nil
    var sample = original
    sample.decodeTime = start
    sample.compositionOffset = startOffset
    sample.duration = time - start
    let bytes = writer.segment(
      [sample], at: SegmentPlace(segment: number, fragment: number, endsRange: endsRange))
    segments.append(try files.write(bytes, start: start))
  }
}
