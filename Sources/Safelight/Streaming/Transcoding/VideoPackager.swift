/// Cuts the encoded frames of one rung into segments, and writes its I-frames once more, alone.
struct VideoPackager {
  private var times: DecodeTimes
  private var meter: FrameMeter
  private var writer: SegmentWriter
  private var files: SegmentFiles
  private var iFrames: IFramePackager?
  /// Where what comes next goes.
  private var place: SegmentPlace
  /// The number of the next key frame of the film.
  private var keyFrameNumber: Int
  /// When the segments begin whose first frame has not come out of the encoder yet.
  private var segmentStarts: [Int] = []
  /// The last frame that came out, whose duration the next one tells.
  private var held: MediaSample?
  private var samples: [MediaSample] = []
  private var start = 0
  private(set) var track: EncodedTrack

  /// Makes a packager.
  ///
  /// - Parameters:
  ///   - description: What the frames are.
  ///   - container: How segments are packed.
  ///   - times: How frames get their decoding times.
  ///   - files: Where the segments go.
  ///   - iFrameFiles: Where the I-frames go, if anywhere.
  ///   - first: Where the first frames go.
  ///   - firstIFrame: The number of the first key frame, from 0.
  init(
    _ description: TrackDescription, in container: HLSPackaging.Container, times: DecodeTimes,
    files: SegmentFiles, iFrameFiles: SegmentFiles?, first: SegmentPlace, firstIFrame: Int
  ) throws(MediaError) {
    writer = try SegmentWriter(container, description)
    if let iFrameFiles {
      iFrames = try IFramePackager(description, in: container, files: iFrameFiles)
    }
    self.times = times
    meter = FrameMeter(timescale: description.timescale)
    self.files = files
    place = first
    keyFrameNumber = firstIFrame
    track = EncodedTrack(initialization: InitializationSegment.bytes(description), segments: [])
  }

  /// Notes a frame that the encoder is given.
  mutating func note(_ slot: FrameSchedule.Slot) {
    times.note(slot.time)
    meter.add(slot.time)
    if slot.startsSegment { segmentStarts.append(slot.time) }
  }

  /// Takes a frame that came out of the encoder.
  mutating func take(_ bytes: [UInt8], time: Int, isKey: Bool) throws(MediaError) {
    guard let decodeTime = times.take(), decodeTime <= time else { throw Self.confused }
    let sample = MediaSample(
      bytes: bytes, decodeTime: decodeTime + times.startOffset,
      compositionOffset: time - decodeTime, duration: 0, isKey: isKey)
    try release(until: sample.decodeTime)
    if isKey, segmentStarts.first == time {
      segmentStarts.removeFirst()
      try endSegment()
      start = time
    } else if track.frames == 0 {
      throw Self.confused
    }
    if isKey {
      try iFrames?.take(sample, time: time, number: keyFrameNumber)
      keyFrameNumber += 1
    }
    held = sample
    track.frames += 1
  }

  /// Writes what is left.
  ///
  /// - Parameter next: When the frame after the last is shown.
  mutating func finish(next: Int) throws(MediaError) {
    try release(until: next)
    try endSegment(endsRange: true)
    try iFrames?.end(until: next, endsRange: true)
    track.iFrames = iFrames?.segments ?? []
    track.pace = meter.pace
    guard segmentStarts.isEmpty else { throw Self.confused }
  }

  /// Gives the frame that was held its duration.
  private mutating func release(until decodeTime: Int) throws(MediaError) {
    guard var sample = held else { return }
    sample.duration = decodeTime - sample.decodeTime
    guard sample.duration > 0 else { throw Self.confused }
    samples.append(sample)
    held = nil
  }

  private mutating func endSegment(endsRange: Bool = false) throws(MediaError) {
    guard !samples.isEmpty else { return }
    place.endsRange = endsRange
    let bytes = writer.segment(samples, at: place)
    place = place.next
    track.segments.append(try files.write(bytes, start: start))
    samples = []
  }

  private static var confused: MediaError {
    MediaError(.engineCrashed, "the encoder gave frames back out of order", step: "encode")
  }
}
