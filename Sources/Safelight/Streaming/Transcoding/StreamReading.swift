internal import Libav
internal import SystemPackage

/// A film opened to read one of its streams.
struct StreamReading: ~Copyable {
  let demuxer: Demuxer
  let parameters: CodecParameters
  /// A tick of the stream's times.
  let timeBase: Rational
  private let stream: Int
  private var clock: JoinedClock

  private init(
    _ demuxer: consuming Demuxer, _ stream: Int, _ parameters: CodecParameters,
    _ timeBase: Rational, _ clock: JoinedClock
  ) {
    self.demuxer = demuxer
    self.stream = stream
    self.parameters = parameters
    self.timeBase = timeBase
    self.clock = clock
  }

  /// Opens a film.
  ///
  /// - Parameters:
  ///   - input: The film.
  ///   - stream: The stream's number.
  ///   - seek: The key frame to begin at; nil is the beginning.
  ///   - clockShifts: By how much times are moved where its clock begins anew.
  ///   - stop: Ends reading.
  static func open(
    _ input: InputFile, _ stream: Int, from seek: FilmFacts.KeyFrame? = nil,
    clockShifts: [Int] = [], stop: StopSignal
  ) throws(MediaError) -> StreamReading {
    do throws(LibavError) {
      var demuxer = try Demuxer(ByteFeed(descriptor: input.descriptor.rawValue, stop: stop))
      if try !Self.isDescribed(stream, in: demuxer) { try demuxer.analyze() }
      let parameters = try demuxer.parameters(of: stream)
      let timeBase = demuxer.streams[stream].timeBase
      demuxer.select([stream])
      if let seek {
        // With an index, times are taken for those of showing; given one of decoding, the key frame
        // before would be found.
        try demuxer.seek(stream, to: demuxer.container == .mpegts ? seek.decoded : seek.shown)
      }
      return StreamReading(
        demuxer, stream, parameters, timeBase, JoinedClock(clockShifts))
    } catch {
      throw MediaError(error, step: "read")
    }
  }

  /// Whether the container says all that decoding takes, so that nothing has to be decoded to find out: an
  /// MP4 with a table of its samples, which tells how far frames of H.264 are out of order too.
  private static func isDescribed(
    _ stream: Int, in demuxer: borrowing Demuxer
  ) throws(LibavError) -> Bool {
    guard demuxer.container == .mov, demuxer.streams.indices.contains(stream) else { return false }
    let parameters = try demuxer.parameters(of: stream)
    guard ["h264", "hevc", "aac"].contains(parameters.codec), !parameters.extradata.isEmpty else {
      return false
    }
    return try !demuxer.index(of: stream).isEmpty
  }

  /// The stream's next packet, or one of another; nil at the end.
  mutating func read() throws(LibavError) -> Packet? {
    let packet = try demuxer.read()
    if let packet, packet.stream == stream { clock.apply(to: packet) }
    return packet
  }

  /// The next packet that can be read; nil at the end.
  ///
  /// - Parameter note: Told of each damaged place; throws where it is to be the last.
  func next(
    passing note: () throws(MediaError) -> Void
  ) throws(MediaError) -> Packet? {
    while true {
      do throws(LibavError) {
        return try demuxer.read()
      } catch {
        guard error.kind == .damaged else { throw MediaError(error, step: "read") }
        try note()
      }
    }
  }

  /// A decoder for the stream.
  static func decoder(
    _ reading: borrowing Self, _ options: Decoder.Options = Decoder.Options()
  ) throws(MediaError) -> Decoder {
    do throws(LibavError) {
      return try Decoder(reading.parameters, timeBase: reading.timeBase, options: options)
    } catch {
      throw MediaError(error, step: "decode")
    }
  }
}
