internal import Libav
internal import SystemPackage

/// Copies the packets of a range of the video into segments; no more of them are held than one piece of a
/// segment has.
struct VideoCopier: ~Copyable {
  private let order: CopyOrder
  private let header: H264Header
  private let control: JobControl
  private var packager: CopyPackager
  private var damaged = 0
  private var hasBegun = false
  /// Packets that did not say when they are decoded.
  private var undated = 0

  private static let mostDamaged = 1000

  /// Copies a range into files.
  static func copy(
    _ order: CopyOrder, _ input: InputFile, _ outputs: [FileDescriptor], control: JobControl
  ) throws(MediaError) -> EncodedRange {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    let reading = try StreamReading.open(input, order.stream, from: order.seek, stop: stop)
    var copier = try Self(order, outputs, control)
    return try copier.run(reading)
  }

  private init(
    _ order: CopyOrder, _ outputs: [FileDescriptor], _ control: JobControl
  ) throws(MediaError) {
    guard let header = H264Header(order.header), !order.segmentStarts.isEmpty,
      outputs.count == order.filesPerRung + (order.hasIFrames ? 1 : 0)
    else { throw Self.confused("a range to copy is not described") }
    // What may fail comes first: nothing of what cannot be copied is left half made.
    packager = try CopyPackager(order, header, outputs)
    self.order = order
    self.header = header
    self.control = control
  }

  private mutating func run(_ reading: borrowing StreamReading) throws(MediaError) -> EncodedRange {
    var next = order.filmEnd
    while let packet = try read(reading) {
      // Nothing that is hidden is followed by what is shown.
      guard packet.stream == order.stream, !packet.isNotShown else { continue }
      try control.check()
      guard let content = try content(of: packet), let shown = packet.presentationTime,
        let decoded = decodingTime(of: packet)
      else { continue }
      var time = ticks(shown, reading.timeBase)
      var decodeTime = ticks(decoded, reading.timeBase)
      if !hasBegun {
        guard content.isRestart, order.seek == nil || time >= order.segmentStarts[0] else {
          continue
        }
        hasBegun = true
        // What is shown first is shown from the beginning on, where there is only sound.
        if order.firstSegment == 0 { (time, decodeTime) = (0, min(decodeTime, 0)) }
        guard time == order.segmentStarts[0] else {
          throw Self.confused("a range to copy is not found again")
        }
      } else if content.isRestart, let end = order.end, time >= end {
        next = time
        try packager.finish(next: next, decodeTime: decodeTime + order.startOffset)
        return result(next: next)
      }
      try packager.take(
        MediaSample(
          bytes: content.bytes, decodeTime: decodeTime + order.startOffset,
          compositionOffset: time - decodeTime, duration: 0, isKey: content.isRestart),
        time: time)
      tell(time)
    }
    guard hasBegun, order.end == nil else { throw Self.confused("a range to copy ends early") }
    try packager.finish(next: next, decodeTime: nil)
    return result(next: next)
  }

  /// When a packet is decoded, in ticks of the stream.
  private mutating func decodingTime(of packet: Packet) -> Int? {
    if let time = packet.decodingTime { return time }
    guard order.seek == nil else { return nil }
    defer { undated += 1 }
    return order.firstDecoded &+ undated &* order.firstStep
  }

  private func result(next: Int) -> EncodedRange {
    EncodedRange(
      first: order.segmentStarts[0], next: next, rungs: [packager.track],
      warnings: damaged > 0 ? ["some frames are damaged; they are left out"] : [])
  }

  /// The next packet that can be read.
  private mutating func read(_ reading: borrowing StreamReading) throws(MediaError) -> Packet? {
    try reading.next { () throws(MediaError) in try noteDamage() }
  }

  /// What is in a packet; nil for one that is left out.
  private mutating func content(of packet: Packet) throws(MediaError) -> H264Packet? {
    guard !packet.isDamaged, let content = H264Packet(packet.bytes, header) else {
      try noteDamage()
      return nil
    }
    guard !content.changesParameters else {
      throw MediaError(
        .unsupported,
        "cannot be copied: its parameter sets change on the way; --copy never encodes it",
        step: "copy")
    }
    return content
  }

  private mutating func noteDamage() throws(MediaError) {
    damaged += 1
    guard order.damage == .salvage, damaged <= Self.mostDamaged else {
      throw MediaError(
        .damagedInput, "is damaged: a packet of the video; --on-damage salvage leaves it out",
        step: "copy")
    }
  }

  private func tell(_ time: Int) {
    let start = order.segmentStarts[0]
    let end = order.end ?? order.filmEnd
    guard end > start, time >= start else { return }
    control.advance(to: min(1, Double(time - start) / Double(end - start)), step: "copy")
  }

  /// A time on the presentation's clock.
  private func ticks(_ time: Int, _ base: Rational) -> Int {
    FilmFacts.Ratio(base).time(time).ticks(per: order.timescale) &- order.origin
  }

  private static func confused(_ message: String) -> MediaError {
    MediaError(.engineCrashed, message, step: "copy")
  }
}
