internal import CLibav

/// Turns a stream's packets into frames.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct Decoder: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  private let maxPixels: Int

  /// How a stream is decoded.
  package struct Options: Sendable, Hashable {
    /// Threads; 1 is the one that calls.
    package var threads = 1
    /// Whether several frames are decoded at once, which takes memory for each and delays the first; else
    /// parts of one.
    package var usesFrameThreads = false
    /// Whether all but key frames are passed over.
    package var keyFramesOnly = false
    /// Whether damage that could be concealed is an error.
    package var isStrict = false
    /// The largest picture: a larger one is an error before it takes memory.
    package var maxPixels = 1 << 28

    package init() {}
  }

  /// - Parameters:
  ///   - parameters: What the packets are made of.
  ///   - timeBase: A tick of their times.
  /// - Throws: `unavailable` for a codec that this build lacks or that may not run.
  package init(
    _ parameters: CodecParameters, timeBase: Rational, options: Options = Options()
  ) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    try Self.check(parameters, options)
    var opened: OpaquePointer?
    let code = unsafe CodecList.decoders.withCString { codecs in
      var native = unsafe clibav_decoder_options()
      unsafe native.time_base = timeBase.native
      unsafe native.codecs = codecs
      unsafe native.threads = CInt(clamping: options.threads)
      unsafe native.frame_threads = options.usesFrameThreads
      unsafe native.key_frames_only = options.keyFramesOnly
      unsafe native.strict = options.isStrict
      // Coded pictures are a little larger than what is cropped of them, which is checked exactly.
      unsafe native.max_pixels = Int64(options.maxPixels) + Int64(options.maxPixels >> 3) + 1 << 16
      return unsafe clibav_decoder_open(parameters.native, &native, &opened)
    }
    guard let opened = unsafe opened else {
      let error = LibavError(code, "decode \(parameters.codec)")
      // The whitelist is enforced with the code for a wrong argument.
      throw error.kind == .other ? LibavError(.unavailable, error.message) : error
    }
    unsafe native = opened
    maxPixels = options.maxPixels
  }

  private static func check(
    _ parameters: CodecParameters, _ options: Options
  ) throws(LibavError) {
    let (width, height) = parameters.size
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    if overflow || pixels > options.maxPixels {
      throw LibavError(.badSize, "a picture of \(width)x\(height) is too large")
    }
  }

  deinit {
    unsafe clibav_decoder_close(native)
  }

  /// libav's name of the decoder, `libdav1d` for one.
  package var name: String { unsafe String(cString: clibav_decoder_name(native)) }

  /// Hands a packet over, nil after the last one. Receive all frames before the next.
  ///
  /// - Throws: `damaged`, after which decoding can go on with the next packet.
  package func send(_ packet: Packet?) throws(LibavError) {
    let code = unsafe clibav_decoder_send(native, packet?.native)
    // A second end changes nothing.
    if packet == nil, clibav_outcome_of(code) == CLIBAV_END { return }
    try LibavError.checkMedia(code, "decode")
  }

  /// The next frame; nil when there is none before another packet is sent, or none any more.
  ///
  /// - Throws: `damaged`, after which decoding can go on; `badSize` for a picture beyond the limit.
  package func receive() throws(LibavError) -> Frame? {
    let frame = try Frame.empty()
    let code = unsafe clibav_decoder_receive(native, frame.native)
    let outcome = clibav_outcome_of(code)
    if outcome == CLIBAV_AGAIN || outcome == CLIBAV_END { return nil }
    try LibavError.checkMedia(code, "decode")
    let (pixels, overflow) = frame.width.multipliedReportingOverflow(by: frame.height)
    if overflow || pixels > maxPixels {
      throw LibavError(.badSize, "a frame of \(frame.width)x\(frame.height) is too large")
    }
    return frame
  }

  /// What becomes of one packet, nil after the last one: none, one or several frames.
  package func decode(_ packet: Packet?) throws(LibavError) -> [Frame] {
    try send(packet)
    var frames: [Frame] = []
    while let frame = try receive() { frames.append(frame) }
    return frames
  }

  /// What a decoder need not decode.
  package enum Skipping: Sendable, Hashable {
    case nothing
    /// Frames that no other is decoded from.
    case unreferenced
    /// All but key frames.
    case allButKeyFrames
  }

  /// Passes over such frames from the next packet on.
  ///
  /// - Parameter filters: Whether edges of blocks are left as they are, too, which nothing that other frames
  ///   are decoded from must be.
  package func skip(_ what: Skipping, filters: Bool = false) {
    let native =
      switch what {
      case .nothing: CLIBAV_SKIP_NONE
      case .unreferenced: CLIBAV_SKIP_UNREFERENCED
      case .allButKeyFrames: CLIBAV_SKIP_ALL_BUT_KEYS
      }
    unsafe clibav_decoder_skip(self.native, native, filters)
  }

  /// Forgets what it has seen: after a seek, or to go on after the end.
  package func flush() {
    unsafe clibav_decoder_flush(native)
  }
}
