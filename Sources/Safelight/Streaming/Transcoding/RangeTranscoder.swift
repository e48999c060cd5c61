internal import Libav
internal import SystemPackage

/// Encodes one range of a film: decodes from a key frame before it, prepares each frame once, and hands it
/// down the rungs.
enum RangeTranscoder {
  /// Encodes a range into files.
  static func encode(
    _ order: RangeOrder, _ input: InputFile, _ outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> EncodedRange {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    for seek in order.seeks.map(Optional.some) + [nil] {
      let film = try FilmDecoder(order, input, seek: seek, limits: limits, stop: stop)
      let frames = RangeFrames(order, film, try marking(order, outputs), control)
      guard try frames.beginInTime() || seek == nil else { continue }
      let rungs = try rungs(order, outputs)
      try RungRelay(frames, rungs).run(threads: order.threads)
      try control.check()
      let span = try frames.span()
      return EncodedRange(
        first: span.lowerBound, next: span.upperBound, rungs: rungs.map(\.track),
        warnings: frames.warnings)
    }
    throw MediaError(.engineCrashed, "a range could not be read", step: "decode")
  }

  /// What lays the marks over frames; nil where there are none.
  private static func marking(
    _ order: RangeOrder, _ outputs: [FileDescriptor]
  ) throws(MediaError) -> FrameMarking? {
    guard !order.marks.boxes.isEmpty else { return nil }
    guard let descriptor = outputs.last else { throw WorkerPool.confused }
    return try FrameMarking(order.marks, in: order.preparation.largest, descriptor)
  }

  private static func rungs(
    _ order: RangeOrder, _ outputs: [FileDescriptor]
  ) throws(MediaError) -> [VideoRung] {
    guard !order.segmentStarts.isEmpty, !order.rungs.isEmpty else {
      throw MediaError(.engineCrashed, "a range has no segment or no rung", step: "worker")
    }
    var rungs: [VideoRung] = []
    var rest = outputs[...]
    for rung in order.rungs {
      let files = rest.prefix(order.filesPerRung)
      let iFrameFiles = rest.dropFirst(order.filesPerRung).prefix(rung.hasIFrames ? 1 : 0)
      rungs.append(
        try VideoRung(
          rung, of: order, files: SegmentFiles(Array(files), firstOutput: files.startIndex),
          iFrameFiles: rung.hasIFrames
            ? SegmentFiles(Array(iFrameFiles), firstOutput: iFrameFiles.startIndex) : nil))
      rest = rest.dropFirst(files.count + iFrameFiles.count)
    }
    return rungs
  }
}
