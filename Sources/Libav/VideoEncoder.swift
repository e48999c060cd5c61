internal import CLibav

/// Encodes pictures as H.264 (x264): closed groups of pictures, key frames where they are asked for and,
/// unless an interval is given, nowhere else.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct VideoEncoder: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  private var durations = PacketDurations()
  /// For muxers. With ``Options/hasGlobalHeader`` they hold the parameter sets, which are the same bytes
  /// for the same options.
  package let parameters: CodecParameters

  package struct Options: Sendable, Hashable {
    /// Even numbers.
    package var width: Int
    package var height: Int
    package var format = PixelFormat.yuv420
    /// A tick of the frames' and packets' times. Any frame may have any time: the rate is free to vary.
    package var timeBase = Rational(1, 90_000)
    /// What rate control reckons with.
    package var frameRate: Rational
    package var color = ColorDescription.bt709
    /// `ultrafast`…`placebo`.
    package var preset = "veryfast"
    /// `film`, `animation`, `grain`…; nil for none.
    package var tune: String?
    /// `baseline`, `main` or `high`.
    package var profile = "high"
    /// Constant quality, 0…51; nil goes by `bitRate`.
    package var quality: Double? = 23
    /// Bits a second on average, where there is no `quality`.
    package var bitRate = 0
    /// Bits a second that a player's buffer fills with at most; 0 for no such bound.
    package var maxRate = 0
    /// Bits of that buffer.
    package var bufferSize = 0
    /// How full that buffer is when decoding begins, 0…1; nil leaves it to x264, nearly full.
    package var initialFullness: Double?
    /// Threads; 1 is the one that calls, 0 as many as there are cores.
    package var threads = 1
    /// Frames from one key frame to the next at most; nil has them only where they are asked for.
    package var keyFrameInterval: Int?
    /// Frames in a row that may look ahead; nil as the preset has it.
    package var bFrames: Int?
    /// Whether parameter sets stand in the header and not in the stream: true for MP4, false for
    /// transport streams.
    package var hasGlobalHeader = true

    package init(width: Int, height: Int, frameRate: Rational) {
      self.width = width
      self.height = height
      self.frameRate = frameRate
    }
  }

  /// - Throws: `unavailable` when this build of libav has no x264.
  package init(_ options: Options) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let texts = [
      "libx264", options.preset, options.profile, options.format.name, options.tune ?? "",
      "vbv-init=\(options.initialFullness ?? 0)",
    ]
    let code = unsafe NativeTexts.with(texts) { texts in
      var native = unsafe clibav_video_encoder_options()
      unsafe native.encoder = texts[0]
      unsafe native.preset = texts[1]
      unsafe native.profile = texts[2]
      unsafe native.format = texts[3]
      unsafe native.tune = options.tune == nil ? nil : texts[4]
      unsafe native.parameters = options.initialFullness == nil ? nil : texts[5]
      unsafe options.write(to: &native)
      return unsafe clibav_video_encoder_open(&native, &opened)
    }
    guard let opened = unsafe opened else {
      throw LibavError(code, "encode H.264 of \(options.width)x\(options.height)")
    }
    guard let parameters = unsafe clibav_encoder_parameters(opened) else {
      unsafe clibav_encoder_close(opened)
      throw LibavError(.noMemory, "no memory")
    }
    unsafe native = opened
    unsafe self.parameters = CodecParameters(adopting: parameters)
  }

  deinit {
    unsafe clibav_encoder_close(native)
  }

  /// What becomes of one frame, nil after the last one: packets in the order of decoding, some frames
  /// later. Times are in ``Options/timeBase``, those of decoding may begin below 0. Every packet has its
  /// duration, up to the next one's decoding; the last one that of the last frame.
  ///
  /// - Parameters:
  ///   - frame: Of the size and format of the options, with a time after the one before. It is not changed.
  ///   - wish: Whether it is to be a key frame.
  package mutating func encode(
    _ frame: Frame?, as wish: EncodingWish = .free
  ) throws(LibavError) -> [Packet] {
    if let frame {
      let copy = try frame.copy()
      copy.wish = wish
      copy.dropSideData()
      durations.lastFrame = copy.duration
      try unsafe LibavError.check(clibav_encoder_send(native, copy.native), "encode a picture")
    } else {
      try unsafe LibavError.check(clibav_encoder_send(native, nil), "finish encoding")
    }
    var packets: [Packet] = []
    while true {
      let packet = try Packet.empty()
      let code = unsafe clibav_encoder_receive(native, packet.native)
      let outcome = clibav_outcome_of(code)
      if outcome == CLIBAV_AGAIN { return packets }
      if outcome == CLIBAV_END { return packets + durations.finish() }
      try LibavError.check(code, "encode a picture")
      packets += durations.add(packet)
    }
  }
}

extension VideoEncoder.Options {
  fileprivate func write(to native: inout clibav_video_encoder_options) {
    unsafe native.width = CInt(clamping: width)
    unsafe native.height = CInt(clamping: height)
    unsafe native.time_base = timeBase.native
    unsafe native.frame_rate = frameRate.native
    unsafe native.crf = quality ?? -1
    unsafe native.bit_rate = quality == nil ? Int64(bitRate) : 0
    unsafe native.max_rate = Int64(maxRate)
    unsafe native.buffer_size = CInt(clamping: bufferSize)
    unsafe native.threads = CInt(clamping: threads)
    // x264's own number for "never".
    unsafe native.key_frame_interval = keyFrameInterval.map { CInt(clamping: $0) } ?? 1 << 30
    unsafe native.b_frames = bFrames.map { CInt(clamping: $0) } ?? -1
    unsafe native.global_header = hasGlobalHeader
    unsafe native.range = color.nativeRange
    unsafe native.primaries = CInt(clamping: color.primaries)
    unsafe native.transfer = CInt(clamping: color.transfer)
    unsafe native.matrix = CInt(clamping: color.matrix)
    unsafe native.chroma_location = CInt(clamping: color.chromaLocation)
  }
}
