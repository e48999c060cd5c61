internal import CLibav

/// Puts packets together to a file or, piece by piece, to segments.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct Muxer: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  private let format: Format
  private let streamCount: Int
  /// Where the bytes go.
  package let sink: ByteSink
  /// Of fragmented MP4, once the first segment has ended: `ftyp` and `moov`.
  package private(set) var header: [UInt8] = []

  /// What is made.
  package enum Format: Sendable, Hashable {
    /// `moof` and `mdat` a segment, one stream, as HLS wants them: start times in an edit list, no `sidx`.
    case fragmentedMP4
    /// MPEG-2: every segment begins with the tables; times are written as they are.
    case transportStream
    /// One file with its index at the end; the sink must be a file.
    case mp4

    fileprivate var name: String { self == .transportStream ? "mpegts" : "mp4" }

    fileprivate var options: [(key: String, value: String)] {
      switch self {
      case .fragmentedMP4: [("movflags", "+frag_custom+delay_moov+default_base_moof+skip_sidx")]
      case .transportStream: [("mpegts_copyts", "1"), ("max_delay", "0")]
      case .mp4: []
      }
    }
  }

  /// A stream of what is made.
  package struct Stream: Sendable {
    /// From an encoder, a demuxer or a filter of packets.
    package var parameters: CodecParameters
    /// A tick of the packets' times; the muxer may choose another (``Muxer/timeBase(of:)``).
    package var timeBase: Rational
    /// Not positive where it varies.
    package var frameRate: Rational
    /// ISO 639-2: `eng`.
    package var language: String?
    package var title: String?
    package var disposition: StreamDisposition

    package init(
      _ parameters: CodecParameters, timeBase: Rational, frameRate: Rational = Rational(0, 1),
      language: String? = nil, title: String? = nil, disposition: StreamDisposition = []
    ) {
      self.parameters = parameters
      self.timeBase = timeBase
      self.frameRate = frameRate
      self.language = language
      self.title = title
      self.disposition = disposition
    }
  }

  package init(
    _ format: Format, into sink: ByteSink = ByteSink(), streams: [Stream]
  ) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let code = unsafe clibav_muxer_open(format.name, sink.writer, &opened)
    guard let opened = unsafe opened else { throw LibavError(code, "write \(format.name)") }
    do throws(LibavError) {
      for stream in streams { try unsafe Self.add(stream, to: opened) }
      if format == .transportStream { try unsafe Self.name(opened) }
      try unsafe Self.begin(opened, format)
    } catch {
      unsafe clibav_muxer_close(opened)
      throw error
    }
    unsafe native = opened
    self.format = format
    self.sink = sink
    streamCount = streams.count
  }

  deinit {
    unsafe clibav_muxer_close(native)
  }

  private static func add(_ stream: Stream, to muxer: OpaquePointer) throws(LibavError) {
    let index = unsafe clibav_muxer_add_stream(
      muxer, stream.parameters.native, stream.timeBase.native, stream.frameRate.native,
      CInt(clamping: stream.disposition.rawValue))
    try LibavError.check(index, "add a stream")
    for (key, value) in [("language", stream.language), ("title", stream.title)] {
      guard let value else { continue }
      try unsafe LibavError.check(
        clibav_muxer_set_tag(muxer, index, key, value), "name a stream")
    }
  }

  /// In place of libav's own name.
  private static func name(_ muxer: OpaquePointer) throws(LibavError) {
    for key in ["service_name", "service_provider"] {
      try unsafe LibavError.check(
        clibav_muxer_set_tag(muxer, -1, key, "safelight"), "name a service")
    }
  }

  private static func begin(_ muxer: OpaquePointer, _ format: Format) throws(LibavError) {
    let options = format.options
    let code = unsafe NativeTexts.with(options.map(\.key)) { keys in
      unsafe NativeTexts.with(options.map(\.value)) { values in
        unsafe clibav_muxer_begin(muxer, keys, values, CInt(options.count))
      }
    }
    try LibavError.check(code, "write a header")
  }

  /// A tick of a stream's times in the file.
  package func timeBase(of stream: Int) -> Rational {
    guard stream >= 0, stream < streamCount else { return Rational(0, 1) }
    return Rational(unsafe clibav_muxer_time_base(native, CInt(stream)))
  }

  /// Writes a packet; it is not changed. Packets of a stream come in the order of decoding, each with its
  /// duration, since fragments end with the last one's.
  ///
  /// - Parameters:
  ///   - packet: Its times.
  ///   - stream: The place of its stream among those given at first.
  ///   - timeBase: A tick of its times.
  package func write(
    _ packet: Packet, stream: Int = 0, timeBase: Rational
  ) throws(LibavError) {
    guard stream >= 0, stream < streamCount else {
      throw LibavError(.other, "there is no stream \(stream)")
    }
    let copy = try packet.copy()
    copy.rescale(from: timeBase, to: self.timeBase(of: stream))
    let code = unsafe clibav_muxer_write(native, copy.native, CInt(stream), streamCount > 1)
    try LibavError.check(code, "write a packet")
  }

  /// Ends a segment and gives its bytes, when they go into memory. Of fragmented MP4 it is one `moof` and
  /// `mdat` (no `styp`); the first time the ``header`` comes to be known. With nothing written since the last
  /// time it is empty.
  package mutating func endSegment() throws(LibavError) -> [UInt8] {
    try flush()
    if format == .fragmentedMP4, header.isEmpty {
      // The first flush gives the header and nothing else.
      header = sink.take()
      try flush()
    }
    let bytes = sink.take()
    if format == .transportStream {
      try unsafe LibavError.check(
        clibav_muxer_set_option(native, "mpegts_flags", "+resend_headers"), "begin a segment")
    }
    return bytes
  }

  private func flush() throws(LibavError) {
    try unsafe LibavError.check(clibav_muxer_flush(native), "write")
  }

  /// Writes what a whole file needs at its end. Of segments, end the last one before; what else there would
  /// be is thrown away.
  package consuming func finish() throws(LibavError) {
    try unsafe LibavError.check(clibav_muxer_finish(native), "finish the file")
    if format != .mp4 { _ = sink.take() }
  }
}
