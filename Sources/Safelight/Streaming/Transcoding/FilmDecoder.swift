internal import Libav
internal import SystemPackage

/// A film's pictures in the order in which they are shown: upright, progressive, in the standard dynamic
/// range, each with its time on the presentation's clock.
struct FilmDecoder: ~Copyable {
  private let order: RangeOrder
  private var reading: StreamReading
  private let decoder: Decoder
  private var graph: FilterGraph?
  /// What the graph was made for.
  private var source: FilterGraph.Source?
  /// Frames that came out together, the next one last.
  private var ready: [(frame: Frame, time: Int)] = []
  private var hasEnded = false
  /// Whether a frame came out: what cannot be decoded before that follows no key frame.
  private var hasBegun = false
  private var damaged = 0
  /// Frames of which a part was not decoded but guessed.
  private var concealed = 0
  private static let mostDamaged = 1000

  /// When the last frame that was given is shown, in ticks of the presentation.
  private(set) var time = 0

  /// Opens a film.
  ///
  /// - Parameters:
  ///   - order: The range that is wanted of it.
  ///   - input: The film.
  ///   - seek: The key frame to begin at; nil is the beginning.
  ///   - limits: What pictures may cost.
  ///   - stop: Ends reading.
  init(
    _ order: RangeOrder, _ input: InputFile, seek: FilmFacts.KeyFrame?, limits: Limits,
    stop: StopSignal
  ) throws(MediaError) {
    self.order = order
    let opened = try StreamReading.open(
      input, order.stream, from: seek, clockShifts: order.clockShifts, stop: stop)
    var options = Decoder.Options()
    options.maxPixels = limits.pixels
    decoder = try StreamReading.decoder(opened, options)
    reading = opened
  }

  /// What went otherwise than it should, one sentence each.
  var warnings: [String] {
    (damaged > 0 ? ["some frames cannot be decoded; the ones before them are shown longer"] : [])
      + (concealed > 0 ? ["some frames are damaged in parts"] : [])
  }

  /// The next picture; nil after the last.
  mutating func next() throws(MediaError) -> Frame? {
    while ready.isEmpty, !hasEnded {
      do throws(LibavError) {
        try advance()
      } catch {
        throw MediaError(undecodable: error, order.damage)
      }
    }
    guard let (frame, time) = ready.popLast() else { return nil }
    self.time = time
    return frame
  }

  private mutating func advance() throws(LibavError) {
    let packet = try reading.read()
    if let packet, packet.stream != order.stream { return }
    var frames: [Frame] = []
    do throws(LibavError) {
      frames = try decoder.decode(packet)
    } catch {
      guard error.kind == .damaged else { throw error }
      if hasBegun { damaged += 1 }
      if damaged > (order.damage == .fail ? 0 : Self.mostDamaged) { throw error }
    }
    // What is broken in a frame the decoder fills up, and says so.
    if hasBegun { concealed += frames.count(where: \.isDamaged) }
    if concealed > 0, order.damage == .fail {
      throw LibavError(.damaged, "a part of a frame is damaged")
    }
    if packet == nil { hasEnded = true }
    var prepared: [(frame: Frame, time: Int)] = []
    for frame in frames {
      hasBegun = true
      try prepare(frame, into: &prepared)
    }
    if hasEnded { try drainGraph(into: &prepared) }
    ready = prepared.reversed()
  }

  private mutating func prepare(
    _ frame: Frame, into prepared: inout [(frame: Frame, time: Int)]
  ) throws(LibavError) {
    guard let time = frame.time, let format = frame.pixelFormat else { return }
    let steps = order.preparation.steps(for: frame)
    guard !steps.isEmpty else {
      prepared.append((frame, ticks(time, reading.timeBase)))
      return
    }
    let source = FilterGraph.Source(
      width: frame.width, height: frame.height, format: format, timeBase: reading.timeBase)
    if source != self.source {
      try drainGraph(into: &prepared)
      graph = try FilterGraph(source, steps: steps)
      self.source = source
    }
    try graph?.send(frame)
    try receive(into: &prepared)
  }

  /// Takes what the graph holds back: no frame follows, or none of this size.
  private mutating func drainGraph(
    into prepared: inout [(frame: Frame, time: Int)]
  ) throws(LibavError) {
    try graph?.send(nil)
    try receive(into: &prepared)
    graph = nil
    source = nil
  }

  private mutating func receive(
    into prepared: inout [(frame: Frame, time: Int)]
  ) throws(LibavError) {
    guard let base = graph?.timeBase else { return }
    while let frame = try graph?.receive() {
      if let time = frame.time { prepared.append((frame, ticks(time, base))) }
    }
  }

  /// A time on the presentation's clock.
  private func ticks(_ time: Int, _ base: Rational) -> Int {
    let (seconds, overflow) = time.multipliedReportingOverflow(by: base.numerator)
    let film = MediaTime(overflow ? 0 : seconds, per: base.denominator)
    return film.ticks(per: order.timescale) &- order.origin
  }
}
