internal import Libav
internal import SystemPackage

/// The sound of one of a film's streams, in order.
struct SoundDecoder: ~Copyable {
  private let stream: Int
  private let demuxer: Demuxer
  private let decoder: Decoder
  private let timeBase: FilmFacts.Ratio
  private var ready: [Frame] = []
  private var hasEnded = false
  private var hasBegun = false
  private(set) var damaged = 0

  init(_ input: InputFile, stream: Int, stop: StopSignal) throws(MediaError) {
    self.stream = stream
    do throws(LibavError) {
      var demuxer = try Demuxer(ByteFeed(descriptor: input.descriptor.rawValue, stop: stop))
      try demuxer.analyze()
      let parameters = try demuxer.parameters(of: stream)
      let base = demuxer.streams[stream].timeBase
      timeBase = FilmFacts.Ratio(base)
      decoder = try Decoder(parameters, timeBase: base)
      demuxer.select([stream])
      self.demuxer = demuxer
    } catch {
      throw MediaError(error, step: "read")
    }
  }

  /// The next stretch of sound, and when it is heard on the film's clock, if that is known; nil after the
  /// last.
  mutating func next() throws(MediaError) -> (frame: Frame, time: MediaTime?)? {
    while ready.isEmpty, !hasEnded {
      do throws(LibavError) {
        try advance()
      } catch {
        throw MediaError(error, step: "decode")
      }
    }
    guard let frame = ready.popLast() else { return nil }
    return (frame, frame.time.map(timeBase.time))
  }

  private mutating func advance() throws(LibavError) {
    let packet = try demuxer.read()
    if let packet, packet.stream != stream { return }
    do throws(LibavError) {
      ready = try decoder.decode(packet).filter { $0.samples > 0 }.reversed()
      if !ready.isEmpty { hasBegun = true }
    } catch {
      guard error.kind == .damaged else { throw error }
      if hasBegun { damaged += 1 }
      if damaged > 1000 { throw error }
    }
    if packet == nil { hasEnded = true }
  }
}
