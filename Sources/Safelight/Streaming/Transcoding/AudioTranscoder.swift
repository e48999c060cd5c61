internal import Libav
internal import SystemPackage

/// Makes one audio track of a film: decoded, brought to one rate and number of channels, in step with the
/// presentation's clock, encoded in one go.
struct AudioTranscoder: ~Copyable {
  private let order: AudioOrder
  private let encoder: AudioEncoder
  private var packager: AudioPackager
  /// Whether any of it was kept; until then its place is exact.
  private var hasBegun = false
  private var resampler: AudioResampler?
  /// Samples that were given to the encoder.
  private var encoded = 0
  /// Samples of the whole presentation, filled up to whole frames of the encoder.
  private let length: Int

  /// Sound that comes so much too early or too late is moved to where it belongs; less is rounding.
  private static let tolerance = MediaTime(4, per: 100)

  /// Encodes a track into the one output.
  static func encode(
    _ order: AudioOrder, _ input: InputFile, _ outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> EncodedTrack {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    var sound = try SoundDecoder(
      input, stream: order.stream, from: order.seek, clockShifts: order.clockShifts,
      damage: order.damage, stop: stop)
    var transcoder = try Self(order, outputs)
    while transcoder.encoded < transcoder.length, let (frame, time) = try sound.next() {
      try control.check()
      try transcoder.take(frame, time)
      control.advance(
        to: min(1, Double(transcoder.encoded) / Double(transcoder.length)), step: "encode")
    }
    try control.check()
    return try transcoder.finish()
  }

  private init(_ order: AudioOrder, _ outputs: [FileDescriptor]) throws(MediaError) {
    let encoder = try MediaError.ofLibav("encode") { () throws(LibavError) in
      try AudioEncoder(
        sampleRate: order.sampleRate, channels: order.channels, bitRate: order.bitRate)
    }
    let priming = AudioPackager.frameLength
    let track = TrackDescription(
      media: .audio(
        configuration: encoder.parameters.extradata, channels: order.channels,
        sampleRate: order.sampleRate, bitRate: order.bitRate),
      timescale: order.sampleRate, startOffset: priming, language: order.language)
    let samples = max(1, order.samples(order.filmEnd))
    // What may fail comes first: nothing of what cannot be copied is left half made.
    let packager = try AudioPackager(
      track, in: order.container, starts: order.segmentStarts.map(order.samples),
      files: SegmentFiles(outputs, firstOutput: 0))
    self.order = order
    self.encoder = encoder
    self.packager = packager
    length = (samples + priming - 1) / priming * priming
  }

  /// Puts sound where it belongs on the presentation's clock, and encodes what is complete.
  private mutating func take(_ frame: Frame, _ time: MediaTime?) throws(MediaError) {
    try MediaError.ofLibav("resample") { () throws(LibavError) in
      if resampler?.accepts(frame) == false { try endResampler() }
    }
    try encodeWhole()
    try MediaError.ofLibav("resample") { () throws(LibavError) in
      if resampler == nil {
        resampler = try AudioResampler(
          like: frame, sampleRate: order.sampleRate, channels: order.channels)
      }
      let landing = encoded + (resampler?.delay ?? 0)
      let wanted = time.map { $0.ticks(per: order.sampleRate) - order.samples(order.origin) }
      let shift = (wanted ?? landing) - landing
      let isMoved = !hasBegun || abs(shift) > Self.tolerance.ticks(per: order.sampleRate)
      if isMoved, shift > 0 {
        try resampler?.addSilence(min(shift, length - encoded))
      }
      try resampler?.send(frame)
      if isMoved, shift < 0, let available = resampler?.available {
        try resampler?.drop(min(-shift, available))
      }
      if let available = resampler?.available, available > 0 { hasBegun = true }
    }
    try encodeWhole()
  }

  /// Rate or channels change in the middle of some broadcasts: what is left is filled up with silence.
  private mutating func endResampler() throws(LibavError) {
    try resampler?.send(nil)
    let rest = (resampler?.available ?? 0) % AudioPackager.frameLength
    if rest > 0 { try resampler?.addSilence(AudioPackager.frameLength - rest) }
  }

  /// Encodes all whole frames there are.
  private mutating func encodeWhole() throws(MediaError) {
    while let available = resampler?.available, available >= AudioPackager.frameLength,
      encoded < length
    {
      let packets = try MediaError.ofLibav("encode") { () throws(LibavError) -> [Packet] in
        guard let frame = try resampler?.receive(AudioPackager.frameLength) else { return [] }
        return try encode(frame)
      }
      for packet in packets { try packager.take(packet.bytes) }
    }
  }

  private mutating func encode(_ frame: Frame) throws(LibavError) -> [Packet] {
    frame.time = encoded
    encoded += AudioPackager.frameLength
    return try encoder.encode(frame)
  }

  /// Encodes what is left, and silence until the presentation's end.
  private mutating func finish() throws(MediaError) -> EncodedTrack {
    try MediaError.ofLibav("resample") { () throws(LibavError) in try endResampler() }
    try encodeWhole()
    resampler = nil
    while encoded < length {
      let packets = try MediaError.ofLibav("encode") { () throws(LibavError) in
        try encode(
          try Frame.silence(
            AudioEncoder.sampleFormat, sampleRate: order.sampleRate, channels: order.channels,
            samples: AudioPackager.frameLength))
      }
      for packet in packets { try packager.take(packet.bytes) }
    }
    let rest = try MediaError.ofLibav("encode") { () throws(LibavError) in
      try encoder.encode(nil)
    }
    for packet in rest { try packager.take(packet.bytes) }
    return try packager.finish()
  }
}

extension AudioOrder {
  /// A time in samples.
  func samples(_ ticks: Int) -> Int { MediaTime(ticks, per: timescale).ticks(per: sampleRate) }
}
