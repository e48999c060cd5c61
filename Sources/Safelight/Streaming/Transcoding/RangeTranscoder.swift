internal import Libav
internal import SystemPackage

/// Encodes one range of a film: decodes from a key frame before it, prepares each frame once, and hands it
/// down the rungs.
struct RangeTranscoder: ~Copyable {
  private let order: RangeOrder
  private let limits: Limits
  private let control: JobControl
  private let rungs: [VideoRung]
  private var schedule: FrameSchedule
  /// The frame before, to be shown again where nothing new comes.
  private var previous: Frame?
  private var first: Int?

  /// Encodes a range into files.
  static func encode(
    _ order: RangeOrder, _ input: InputFile, _ outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> EncodedRange {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    var transcoder = try Self(order, outputs, limits, control)
    // Where reading did not begin early enough, nothing was encoded yet.
    for seek in order.seeks.map(Optional.some) + [nil] {
      var film = try FilmDecoder(order, input, seek: seek, limits: limits, stop: stop)
      if try transcoder.run(&film, isLast: seek == nil) {
        return try transcoder.result(warnings: film.warnings)
      }
    }
    throw MediaError(.engineCrashed, "a range could not be read", step: "decode")
  }

  private init(
    _ order: RangeOrder, _ outputs: [FileDescriptor], _ limits: Limits, _ control: JobControl
  ) throws(MediaError) {
    self.order = order
    self.limits = limits
    self.control = control
    guard let start = order.segmentStarts.first, let top = order.rungs.first else {
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
    self.rungs = rungs
    schedule = FrameSchedule(
      start: start, end: order.end, instants: order.instants,
      segmentStarts: order.segmentStarts, minimumGap: top.minimumGap,
      patience: order.timescale / 2)
  }

  /// Encodes all frames of the range; false when reading began behind its first frame.
  private mutating func run(_ film: inout FilmDecoder, isLast: Bool) throws(MediaError) -> Bool {
    var isFirst = true
    while !schedule.isOver, let frame = try film.next() {
      let time = film.time
      if isFirst, !isLast, time > schedule.start { return false }
      isFirst = false
      try control.check()
      try encode(schedule.take(time), frame)
      previous = frame
      tell(time)
    }
    try control.check()
    if let previous {
      try encode(schedule.finish(filmEnd: order.filmEnd, longestTail: order.longestTail), previous)
    }
    return true
  }

  private mutating func encode(
    _ slots: [FrameSchedule.Slot], _ frame: Frame
  ) throws(MediaError) {
    for slot in slots {
      if first == nil { first = slot.time }
      var source = slot.repeats ? previous ?? frame : frame
      for rung in rungs { source = try rung.take(source, slot) }
    }
  }

  private func result(warnings: [String]) throws(MediaError) -> EncodedRange {
    guard let first, let next = schedule.next else {
      throw MediaError(.damagedInput, "has no frame that can be decoded", step: "decode")
    }
    for rung in rungs { try rung.finish(next: next) }
    return EncodedRange(
      first: first, next: next, rungs: rungs.map(\.track), warnings: warnings)
  }

  private func tell(_ time: Int) {
    let end = order.end ?? order.filmEnd
    guard end > schedule.start, time >= schedule.start else { return }
    control.advance(
      to: min(1, Double(time - schedule.start) / Double(end - schedule.start)), step: "encode")
  }
}
