internal import Libav

/// The pictures of a film: one of its streams, taken apart and decoded from any moment on.
///
/// Other streams are not read. A file without moving pictures may have a cover.
struct StillTrack: ~Copyable {
  private var demuxer: Demuxer
  private let decoder: Decoder
  private let stream: StreamDescription
  let video: VideoDescription
  /// When it begins, in ticks.
  let start: Int
  /// When its last frame is over, in ticks, as its container says; nil where it does not.
  let end: Int?
  /// The frames that came out of the decoder and were not taken yet, the next one last.
  private var ready: [Frame] = []
  private var hasEnded = false
  /// The latest frame time up to the one looked for that any packet named.
  private var promised: Int?
  private var damaged = 0

  /// The most damaged packets before a film is given up.
  private static let mostDamaged = 1000

  /// - Parameters:
  ///   - demuxer: The film, opened.
  ///   - stream: The stream that is wanted.
  ///   - limits: What a picture may cost.
  init(
    _ demuxer: consuming Demuxer, _ stream: StreamDescription, _ video: VideoDescription,
    limits: Limits
  ) throws(LibavError) {
    var options = Decoder.Options()
    options.maxPixels = limits.pixels
    decoder = try Decoder(
      demuxer.parameters(of: stream.index), timeBase: stream.timeBase, options: options)
    demuxer.select([stream.index])
    let base = stream.timeBase
    let first = demuxer.start.map { Self.ticks($0, in: base) } ?? stream.start ?? 0
    let whole = demuxer.duration.map { Self.ticks($0, in: base) }
    start = first
    end = stream.duration.map { (stream.start ?? first) &+ $0 } ?? whole.map { first &+ $0 }
    self.demuxer = demuxer
    self.stream = stream
    self.video = video
  }

  /// A tick of its times, in seconds.
  var timeBase: Rational { stream.timeBase }

  /// Its duration in ticks; 0 where that is not known.
  var duration: Int { max(0, (end ?? start) &- start) }

  /// A time in ticks, rounded down.
  static func ticks(_ microseconds: Int, in base: Rational) -> Int {
    let ticks =
      Int128(microseconds) * Int128(base.denominator) / (Int128(base.numerator) * 1_000_000)
    return Int(clamping: ticks)
  }

  /// A moment of the film in ticks.
  func ticks(at time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    let (whole, overflow) = Int(seconds).multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return seconds < 0 ? .min : .max }
    let microseconds = whole &+ Int(attoseconds / 1_000_000_000_000)
    let (sum, isTooLate) = start.addingReportingOverflow(Self.ticks(microseconds, in: timeBase))
    return isTooLate ? .max : sum
  }

  /// Seconds after the beginning.
  func seconds(at time: Int) -> Double { Double(time &- start) * timeBase.value }

  /// Goes to the last key frame at or before a time, or to the first one.
  mutating func seek(to time: Int) throws(LibavError) {
    do throws(LibavError) {
      try demuxer.seek(stream.index, to: time)
    } catch {
      // Before the first key frame there is nothing to go to but the beginning.
      guard error.kind != .stopped else { throw error }
      try demuxer.seek(stream.index, to: stream.start ?? start)
    }
    decoder.flush()
    (ready, hasEnded, promised) = ([], false, nil)
  }

  /// The next packet of the stream; nil at the end.
  private mutating func packet() throws(LibavError) -> Packet? {
    while true {
      do throws(LibavError) {
        guard let packet = try demuxer.read() else { return nil }
        if packet.stream == stream.index { return packet }
      } catch {
        try note(error)
      }
    }
  }

  private mutating func note(_ error: LibavError) throws(LibavError) {
    damaged += 1
    if error.kind != .damaged || damaged > Self.mostDamaged { throw error }
  }

  /// The next frame from where the track is; nil after the last.
  ///
  /// - Parameter target: The time that is looked for: what is shown before it and needed for nothing
  ///   else is not decoded.
  mutating func next(towards target: Int? = nil) throws(LibavError) -> Frame? {
    while ready.isEmpty, !hasEnded {
      let packet = try packet()
      if let packet, let target { prepare(packet, target) }
      do throws(LibavError) {
        ready = try decoder.decode(packet).reversed()
      } catch {
        try note(error)
      }
      if packet == nil { hasEnded = true }
    }
    return ready.popLast()
  }

  private mutating func prepare(_ packet: Packet, _ target: Int) {
    guard let time = packet.presentationTime, !packet.isNotShown else {
      decoder.skip(.nothing)
      return
    }
    if time <= target { promised = max(promised ?? time, time) }
    let isPast = packet.duration > 0 && time &+ packet.duration <= target
    decoder.skip(isPast ? .unreferenced : .nothing)
  }

  /// The first key frame from where the track is, of the packets up to a number; the track is to be sent
  /// elsewhere afterwards.
  mutating func keyFrame(within packets: Int = 2000) throws(LibavError) -> Frame? {
    decoder.skip(.allButKeyFrames)
    defer { decoder.skip(.nothing) }
    for _ in 0..<packets {
      let packet = try packet()
      do throws(LibavError) {
        var frames = try decoder.decode(packet)
        if let packet, packet.isKey, frames.isEmpty {
          // It comes out when nothing more is to come.
          frames = try decoder.decode(nil)
          decoder.flush()
        }
        if let frame = frames.first { return frame }
      } catch {
        try note(error)
      }
      if packet == nil { return nil }
    }
    return nil
  }

  /// The frame that is shown at a time: the last that begins no later, or the first of all.
  mutating func frame(at target: Int) throws(LibavError) -> Frame? {
    let second = Self.ticks(1_000_000, in: timeBase)
    var place = target
    var isThrough = false
    for attempt in 0..<12 {
      try seek(to: place)
      var found: Frame?
      var first: Frame?
      while let frame = try next(towards: isThrough ? nil : target) {
        first = first ?? frame
        if let time = frame.time, time > target { break }
        found = frame
      }
      decoder.skip(.nothing)
      if let found {
        // What was passed over as over by then was still shown.
        if !isThrough, let promised, let time = found.time, time < promised {
          isThrough = true
          continue
        }
        return found
      }
      // A container's idea of a key frame may lie behind what was asked for.
      if place <= start { return first }
      place = max(start, target &- (second << attempt) / 4)
    }
    return nil
  }
}
