internal import Libav
internal import SystemPackage

/// Copies one audio track: its frames of AAC as they are, silent ones where there are none.
struct SoundCopier: ~Copyable {
  private let order: AudioOrder
  private let copying: SoundCopying
  private let control: JobControl
  private let outputs: [FileDescriptor]
  /// Made with the first frame, whose time decides how much is not heard.
  private var packager: AudioPackager?
  /// When the next frame is heard, in samples.
  private var time = 0
  private var damaged = 0

  private static let frameLength = AudioPackager.frameLength
  /// Frames further from where they belong than this are moved, in samples; less is rounding.
  private static let tolerance = 768
  private static let mostDamaged = 1000
  /// What clocks of containers are off by, in samples.
  private static let rounding = 24
  /// Frames of AAC-LC without any sound, of one channel and of two.
  private static let silence: [Int: [UInt8]] = [
    1: [0x00, 0xC8, 0x00, 0x80, 0x23, 0x80],
    2: [0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80],
  ]

  /// Copies a track into the one output.
  static func copy(
    _ order: AudioOrder, _ copying: SoundCopying, _ input: InputFile, _ outputs: [FileDescriptor],
    control: JobControl
  ) throws(MediaError) -> EncodedTrack {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    let reading = try StreamReading.open(input, order.stream, from: order.seek, stop: stop)
    var copier = Self(order, copying, outputs, control)
    return try copier.run(reading)
  }

  private init(
    _ order: AudioOrder, _ copying: SoundCopying, _ outputs: [FileDescriptor],
    _ control: JobControl
  ) {
    self.order = order
    self.copying = copying
    self.outputs = outputs
    self.control = control
  }

  private var end: Int { order.samples(order.filmEnd) }

  private mutating func run(_ reading: borrowing StreamReading) throws(MediaError) -> EncodedTrack {
    while packager == nil || time < end, let packet = try read(reading) {
      guard packet.stream == order.stream else { continue }
      try control.check()
      guard let frame = try frame(of: packet) else { continue }
      let wanted = packet.presentationTime.map {
        FilmFacts.Ratio(reading.timeBase).time($0).ticks(per: order.sampleRate)
          &- order.samples(order.origin)
      }
      try take(frame, wanted ?? time)
      if end > 0 {
        control.advance(to: min(1, max(0, Double(time) / Double(end))), step: "copy")
      }
    }
    if packager == nil { try begin(at: -Self.frameLength) }
    try fill(until: end)
    guard let track = try packager?.finish() else { throw MediaError(.cancelled, "cancelled") }
    return track
  }

  private mutating func take(_ frame: [UInt8], _ wanted: Int) throws(MediaError) {
    if packager == nil {
      // One frame that is not heard makes the next one whole.
      guard wanted >= -Self.frameLength - Self.rounding else { return }
      var first = wanted
      if first > 0 { first -= (first / Self.frameLength + 1) * Self.frameLength }
      try begin(at: first)
    }
    // What comes too early has no place.
    guard wanted > time - Self.tolerance else { return }
    if wanted >= time + Self.tolerance {
      try fill(until: min(wanted - Self.frameLength / 2, end))
    }
    guard time < end else { return }
    try packager?.take(frame)
    time += Self.frameLength
  }

  /// Begins the track with a frame that is heard from a time on, at most 0.
  private mutating func begin(at first: Int) throws(MediaError) {
    time = first
    let track = TrackDescription(
      media: .audio(
        configuration: copying.configuration, channels: order.channels,
        sampleRate: order.sampleRate, bitRate: copying.bitRate),
      timescale: order.sampleRate, startOffset: -first, language: order.language)
    packager = try AudioPackager(
      track, in: order.container, starts: order.segmentStarts.map(order.samples),
      files: SegmentFiles(outputs, firstOutput: 0))
  }

  /// Adds silent frames.
  private mutating func fill(until end: Int) throws(MediaError) {
    guard let silence = Self.silence[order.channels] else {
      throw MediaError(.engineCrashed, "there is no silence of so many channels", step: "copy")
    }
    while time < end {
      try packager?.take(silence)
      time += Self.frameLength
    }
  }

  /// The next packet that can be read.
  private mutating func read(_ reading: borrowing StreamReading) throws(MediaError) -> Packet? {
    try reading.next { () throws(MediaError) in try noteDamage() }
  }

  /// The frame in a packet without a header of its own; nil for one that is left out.
  private mutating func frame(of packet: Packet) throws(MediaError) -> [UInt8]? {
    let bytes = packet.bytes
    guard !packet.isDamaged, !bytes.isEmpty else {
      try noteDamage()
      return nil
    }
    guard copying.hasHeaders else { return bytes }
    guard let frame = ADTSFrame(bytes) else {
      try noteDamage()
      return nil
    }
    guard frame.configuration == copying.configuration else {
      throw MediaError(
        .unsupported, "cannot be copied: its sound changes on the way; --copy never encodes it",
        step: "copy")
    }
    return Array(bytes[frame.payload])
  }

  private mutating func noteDamage() throws(MediaError) {
    damaged += 1
    guard order.damage == .salvage, damaged <= Self.mostDamaged else {
      throw MediaError(
        .damagedInput, "is damaged: a packet of the sound; --on-damage salvage makes it silence",
        step: "copy")
    }
  }
}
