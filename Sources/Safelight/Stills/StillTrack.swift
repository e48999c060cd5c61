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
  /// When its last frame is over, in ticks: as its container says until that is measured; nil where it does
  /// not say.
  private(set) var end: Int?
  /// The frames that came out of the decoder and were not taken yet, the next one last.
  private var ready: [Frame] = []
  private var hasEnded = false
  /// Whether any of its packets was read.
  private var hasBegun = false
  /// Packets since the last seek that follow no key frame, as seeking in some containers leads to.
  private var orphans: Int? = 0
  /// When the search for a key frame is given up.
  private var horizon: Int?
  /// The latest frame time up to the one looked for that any packet named.
  private var promised: Int?
  private var damaged = 0
  /// Ticks between the two key frames that are furthest apart.
  private var longestGap: Int?

  /// The most damaged packets before a film is given up.
  private static let mostDamaged = 1000
  /// The most packets that are passed over in search of a key frame: some files mark none.
  private static let mostOrphans = 2000

  /// - Parameters:
  ///   - demuxer: The film, opened.
  ///   - stream: The stream that is wanted.
  ///   - limits: What a picture may cost.
  ///   - threads: How many frames are decoded at once.
  init(
    _ demuxer: consuming Demuxer, _ stream: StreamDescription, _ video: VideoDescription,
    limits: Limits, threads: Int
  ) throws(LibavError) {
    var options = Decoder.Options()
    options.threads = max(1, threads)
    options.usesFrameThreads = threads > 1
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

  /// The last frame that begins no later than a time, of those that come next; nil where none does.
  mutating func advance(to time: Int) throws(LibavError) -> Frame? {
    var found: Frame?
    while let frame = try next() {
      if let begins = frame.time, begins > time {
        ready.append(frame)
        break
      }
      found = frame
    }
    return found
  }

  /// Microseconds as ticks, rounded down.
  func ticks(_ microseconds: Int) -> Int { Self.ticks(microseconds, in: timeBase) }

  /// A time in ticks, rounded down.
  static func ticks(_ microseconds: Int, in base: Rational) -> Int {
    let ticks =
      Int128(microseconds) * Int128(base.denominator) / (Int128(base.numerator) * 1_000_000)
    return Int(clamping: ticks)
  }

  /// A moment of the film in ticks.
  func ticks(at time: Duration) -> Int {
    let (sum, isTooLate) = start.addingReportingOverflow(ticks(time.microseconds))
    return isTooLate ? .max : sum
  }

  /// Goes to the last key frame at or before a time, or to the first one.
  mutating func seek(to time: Int) throws(LibavError) {
    // Where there is no index, frames are found by the times at which they are decoded, and the first one
    // is decoded before it is shown.
    let place = time <= start ? start &- ticks(10_000_000) : time
    do throws(LibavError) {
      try demuxer.seek(stream.index, to: place)
    } catch {
      // Before the first key frame there is nothing to go to but the beginning.
      guard error.kind != .stopped else { throw error }
      do throws(LibavError) {
        try demuxer.seek(stream.index, to: stream.start ?? start)
      } catch {
        // Where it is already, if there is any.
        guard error.kind != .stopped, !hasBegun else { throw error }
      }
    }
    decoder.flush()
    (ready, hasEnded, promised, orphans, horizon) = ([], false, nil, 0, nil)
  }

  /// The next packet of the stream; nil at the end.
  private mutating func packet() throws(LibavError) -> Packet? {
    while true {
      do throws(LibavError) {
        guard let packet = try demuxer.read() else { return nil }
        if packet.stream == stream.index {
          hasBegun = true
          return packet
        }
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
      if let packet, isOrphan(packet) { continue }
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

  /// Whether what the packet is decoded from was not read.
  private mutating func isOrphan(_ packet: Packet) -> Bool {
    guard let count = orphans else { return false }
    orphans = packet.isKey || count >= Self.mostOrphans ? nil : count + 1
    if let horizon, let time = packet.presentationTime, time > horizon { hasEnded = true }
    return orphans != nil || hasEnded
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

  /// The first key frame from where the track is; the track is to be sent elsewhere afterwards.
  mutating func keyFrame() throws(LibavError) -> Frame? {
    guard let packet = try keyPacket() else { return nil }
    return try keyFrame(from: packet)
  }

  /// The next packet that holds a key frame, or from which on there is none marked.
  mutating func keyPacket() throws(LibavError) -> Packet? {
    var count = 0
    while let packet = try packet() {
      if packet.isKey, !packet.isNotShown { return packet }
      count += 1
      if count > Self.mostOrphans { return packet }
    }
    return nil
  }

  /// The frame of such a packet, or of one that follows where it cannot be decoded.
  ///
  /// - Parameter size: What the frame is for: much smaller, it shows no edges of blocks.
  mutating func keyFrame(from first: Packet, for size: PixelSize? = nil) throws(LibavError)
    -> Frame?
  {
    let isSmall = size.map { 4 * $0.width <= video.width && 4 * $0.height <= video.height } ?? false
    decoder.skip(.allButKeyFrames, filters: isSmall)
    defer { decoder.skip(.nothing) }
    var packet: Packet? = first
    for _ in 0..<Self.mostOrphans {
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
      packet = try self.packet()
    }
    return nil
  }

  /// Finds out when its last frame is over; the track is to be sent elsewhere afterwards.
  ///
  /// Containers tell of their longest stream, or of what was known when writing began.
  mutating func measureEnd() throws(LibavError) {
    var measured: Int?
    if let end {
      try seek(to: end)
      measured = try readOn()
    }
    if measured == nil {
      try seek(to: start)
      measured = try readOn()
    }
    end = measured ?? end
  }

  /// Reads to the end, and says when the last frame is over; nil where there is none.
  private mutating func readOn() throws(LibavError) -> Int? {
    var last: Int?
    while let packet = try packet() {
      guard !packet.isNotShown, let time = packet.presentationTime ?? packet.decodingTime else {
        continue
      }
      last = max(last ?? time, time &+ max(1, packet.duration))
    }
    return last
  }

  /// Ticks as microseconds.
  func microseconds(_ ticks: Int) -> Int {
    let scaled = Int128(ticks) * Int128(timeBase.numerator) * 1_000_000
    return Int(clamping: scaled / Int128(timeBase.denominator))
  }

  /// Whether key frames are nowhere further apart than so many ticks, as far as the container tells.
  mutating func hasKeyFrames(within ticks: Int) throws(LibavError) -> Bool {
    if longestGap == nil {
      let keys = try demuxer.index(of: stream.index).filter(\.isKey).map(\.decodingTime)
      longestGap = zip(keys, keys.dropFirst()).map { $1 &- $0 }.max() ?? .max
    }
    return longestGap ?? .max <= ticks
  }

  /// The frame that is shown at a time: the last that begins no later, or the first of all.
  ///
  /// - Parameter keepsNext: Whether ``advance(to:)`` is to go on from there, for which nothing may be
  ///   passed over.
  mutating func frame(at target: Int, keepsNext: Bool = false) throws(LibavError) -> Frame? {
    let second = Self.ticks(1_000_000, in: timeBase)
    var place = target
    var isThrough = keepsNext
    let attempts = 12
    for attempt in 0..<attempts {
      try seek(to: place)
      if place > start { horizon = target }
      var found: Frame?
      var first: Frame?
      while let frame = try next(towards: isThrough ? nil : target) {
        first = first ?? frame
        if let time = frame.time, time > target {
          ready.append(frame)
          break
        }
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
      place = attempt == attempts - 2 ? start : max(start, target &- (second << attempt) / 4)
    }
    return nil
  }
}
