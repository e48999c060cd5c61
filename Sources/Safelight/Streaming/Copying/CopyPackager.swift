internal import SystemPackage

/// Writes copied frames into segments, piece by piece, and I-frames once more, alone.
struct CopyPackager {
  /// Bytes after which a piece of a segment is written: what is held in memory at most, but for a frame.
  private static let pieceBytes = 512 << 10
  /// Pieces a segment may have: their numbers go on from segment to segment.
  private static let mostPieces = 1 << 12

  private let order: CopyOrder
  private var writer: SegmentWriter
  private var files: SegmentFiles
  private var iFrames: IFramePackager?
  private var starts: ArraySlice<Int>
  private var segmentNumber: Int
  private var pieces = 0
  private var keyFrameNumber: Int
  /// The last frame, whose duration the next one tells.
  private var held: MediaSample?
  private var samples: [MediaSample] = []
  private var bytes = 0
  private var meter: FrameMeter
  /// When the frames since the last key frame are shown.
  private var times: [Int] = []
  private(set) var track: EncodedTrack

  init(
    _ order: CopyOrder, _ header: H264Header, _ outputs: [FileDescriptor]
  ) throws(MediaError) {
    self.order = order
    starts = order.segmentStarts[...]
    segmentNumber = order.firstSegment
    keyFrameNumber = order.firstKeyFrame
    files = SegmentFiles(Array(outputs.prefix(order.filesPerRung)), firstOutput: 0)
    let description = TrackDescription(
      media: .video(
        configuration: header.configuration, size: order.size, colour: order.colour),
      timescale: order.timescale, startOffset: order.startOffset)
    meter = FrameMeter(timescale: order.timescale)
    writer = try SegmentWriter(order.container, description)
    if order.hasIFrames {
      iFrames = try IFramePackager(
        description, in: order.container,
        files: SegmentFiles(
          Array(outputs.dropFirst(order.filesPerRung)), firstOutput: order.filesPerRung))
    }
    track = EncodedTrack(
      initialization: InitializationSegment.bytes(description), segments: [])
  }

  /// Takes a frame, in the order of decoding.
  ///
  /// - Parameter time: When it is shown.
  mutating func take(_ sample: MediaSample, time: Int) throws(MediaError) {
    try release(until: sample.decodeTime)
    if sample.isKey {
      measure()
      if let start = starts.first, start <= time {
        try writePiece()
        guard start == time else { throw Self.confused }
        starts.removeFirst()
        segmentNumber += 1
        pieces = 0
      }
      try take(iFrame: sample, time: time)
      keyFrameNumber += 1
    }
    if bytes >= Self.pieceBytes, pieces < Self.mostPieces - 1 { try writePiece() }
    held = sample
    times.append(time)
    track.frames += 1
  }

  /// Measures the frames until here, which are shown before what follows.
  private mutating func measure() {
    for time in times.sorted() { meter.add(time) }
    times.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  ///
  /// - Parameters:
  ///   - next: When the frame after the last is shown.
  ///   - decodeTime: When it is decoded; nil where there is none.
  mutating func finish(next: Int, decodeTime: Int?) throws(MediaError) {
    // A track is as long as it is shown.
    try release(until: decodeTime ?? max(next, (held?.decodeTime ?? 0) + 1))
    try writePiece(endsRange: true)
    try iFrames?.end(until: next, endsRange: true)
    track.iFrames = iFrames?.segments ?? []
    measure()
    track.pace = meter.pace
    guard starts.isEmpty else { throw Self.confused }
  }

  /// Gives the frame that was held its duration.
  private mutating func release(until decodeTime: Int) throws(MediaError) {
    guard var sample = held else { return }
    sample.duration = decodeTime - sample.decodeTime
    guard sample.duration > 0, sample.compositionOffset >= 0 else { throw Self.confused }
    bytes += sample.bytes.count
    samples.append(sample)
    held = nil
  }

  private mutating func writePiece(endsRange: Bool = false) throws(MediaError) {
    guard !samples.isEmpty else { return }
    let segment = segmentNumber - 1
    let piece = writer.segment(
      samples,
      at: SegmentPlace(
        segment: segment, fragment: segment * Self.mostPieces + pieces, continues: pieces > 0,
        endsRange: endsRange))
    if pieces == 0 {
      let start = order.segmentStarts[segment - order.firstSegment]
      track.segments.append(try files.write(piece, start: start))
    } else {
      try files.extend(&track.segments[track.segments.count - 1], with: piece)
    }
    pieces += 1
    samples = []
    bytes = 0
  }

  /// Keeps a key frame for the I-frames; no more than one a second.
  private mutating func take(iFrame sample: MediaSample, time: Int) throws(MediaError) {
    if let last = iFrames?.lastTime, time - last < order.timescale * 9 / 10 { return }
    try iFrames?.take(sample, time: time, number: keyFrameNumber)
  }

  private static var confused: MediaError {
    MediaError(
      .damagedInput, "has packets out of order; --copy never encodes it", step: "copy")
  }
}
