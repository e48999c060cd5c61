internal import Libav
internal import SystemPackage

/// The sound of one of a film's streams, in order.
struct SoundDecoder: ~Copyable {
  private let stream: Int
  private var reading: StreamReading
  private let decoder: Decoder
  private let timeBase: FilmFacts.Ratio
  private var ready: [Frame] = []
  private var hasEnded = false
  private var hasBegun = false
  private var damaged = 0
  private let damagePolicy: DamagePolicy
  private static let mostDamaged = 1000

  init(
    _ input: InputFile, stream: Int, from seek: FilmFacts.KeyFrame?, clockShifts: [Int],
    damage: DamagePolicy, stop: StopSignal
  ) throws(MediaError) {
    self.stream = stream
    damagePolicy = damage
    let opened = try StreamReading.open(
      input, stream, from: seek, clockShifts: clockShifts, stop: stop)
    decoder = try StreamReading.decoder(opened)
    timeBase = FilmFacts.Ratio(opened.timeBase)
    reading = opened
  }

  /// The next stretch of sound, and when it is heard on the film's clock, if that is known; nil after the
  /// last.
  mutating func next() throws(MediaError) -> (frame: Frame, time: MediaTime?)? {
    while ready.isEmpty, !hasEnded {
      do throws(LibavError) {
        try advance()
      } catch {
        throw MediaError(undecodable: error, damagePolicy)
      }
    }
    guard let frame = ready.popLast() else { return nil }
    return (frame, frame.time.map(timeBase.time))
  }

  private mutating func advance() throws(LibavError) {
    let packet = try reading.read()
    if let packet, packet.stream != stream { return }
    do throws(LibavError) {
      ready = try decoder.decode(packet).filter { $0.samples > 0 }.reversed()
      if !ready.isEmpty { hasBegun = true }
    } catch {
      guard error.kind == .damaged else { throw error }
      if hasBegun { damaged += 1 }
      if damaged > (damagePolicy == .fail ? 0 : Self.mostDamaged) { throw error }
    }
    if packet == nil { hasEnded = true }
  }
}
