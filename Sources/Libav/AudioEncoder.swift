internal import CLibav

/// Encodes sound as AAC-LC.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct AudioEncoder: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  /// For muxers; with the samples that only prime a decoder (``AudioDescription/initialPadding``).
  package let parameters: CodecParameters
  /// Samples that each frame must have, but for the last one.
  package let frameSize: Int
  /// A tick of the frames' and packets' times: one sample.
  package let timeBase: Rational

  /// How samples must be stored in frames: libav's name.
  package static let sampleFormat = "fltp"

  /// - Parameters:
  ///   - sampleRate: One that AAC knows: 44100, 48000…
  ///   - channels: 1, 2 or 6.
  ///   - bitRate: Bits a second.
  ///   - hasGlobalHeader: Whether the configuration stands in the header: true for MP4, false for transport
  ///     streams.
  package init(
    sampleRate: Int, channels: Int, bitRate: Int, hasGlobalHeader: Bool = true
  ) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let code = unsafe NativeTexts.with(["aac", Self.sampleFormat]) { texts in
      unsafe clibav_audio_encoder_open(
        [
          clibav_audio_encoder_options(
            encoder: texts[0], format: texts[1], sample_rate: CInt(clamping: sampleRate),
            channels: CInt(clamping: channels), bit_rate: Int64(bitRate),
            global_header: hasGlobalHeader)
        ], &opened)
    }
    guard let opened = unsafe opened else {
      throw LibavError(code, "encode AAC of \(sampleRate) Hz and \(channels) channels")
    }
    guard let parameters = unsafe clibav_encoder_parameters(opened) else {
      unsafe clibav_encoder_close(opened)
      throw LibavError(.noMemory, "no memory")
    }
    unsafe native = opened
    unsafe self.parameters = CodecParameters(adopting: parameters)
    frameSize = Int(unsafe clibav_encoder_frame_size(opened))
    timeBase = Rational(1, sampleRate)
  }

  deinit {
    unsafe clibav_encoder_close(native)
  }

  /// What becomes of one frame, nil after the last one. The first packet's time is that of the first frame
  /// less the padding: below 0 when sound begins at 0.
  package func encode(_ frame: Frame?) throws(LibavError) -> [Packet] {
    try unsafe LibavError.check(clibav_encoder_send(native, frame?.native), "encode sound")
    var packets: [Packet] = []
    while true {
      let packet = try Packet.empty()
      let code = unsafe clibav_encoder_receive(native, packet.native)
      let outcome = clibav_outcome_of(code)
      if outcome == CLIBAV_AGAIN || outcome == CLIBAV_END { return packets }
      try LibavError.check(code, "encode sound")
      packets.append(packet)
    }
  }
}
