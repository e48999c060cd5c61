/// Writes the samples of one track as segments of an MPEG transport stream (ISO/IEC 13818-1, RFC 8216 §3.2).
///
/// It is written here and not by libavformat: ranges of a film are encoded apart, and the counters of
/// packets must run on from one to the next. So the packets of a range are made to come to a multiple of
/// sixteen, and every range begins at 0. The tables stand at the head of each segment, which has a number.
struct TransportStreamWriter {
  /// What the clock of every track shows when the presentation begins, in 1/90,000 s: ten seconds, so
  /// that what is decoded before that has a time too.
  static let origin = 900_000
  /// The clock starts again behind so many ticks.
  static let longest = 1 << 33

  /// The longest head of a PES packet.
  private static let mostOfHead = 19

  /// How much earlier than it is shown a key frame arrives, in every track alike: some players count from
  /// there and not from when it is shown.
  private static let delay = 63_000
  /// How much earlier than it is decoded a sample arrives at least.
  private static let leastLead = 9000

  /// Players that look at what a segment is see a transport stream in no fewer packets.
  private static let fewestPackets = 12

  private let stream: ElementaryStream
  private let map: [UInt8]
  private let timescale: Int
  private let startOffset: Int
  private let lead: Int
  private var counter = 0

  /// Makes a writer; nil for a coding that transport streams do not carry.
  init?(_ track: TrackDescription) {
    guard let stream = ElementaryStream(track.media) else { return nil }
    self.stream = stream
    map = TransportTables.map(stream, language: track.language)
    timescale = track.timescale
    startOffset = track.startOffset
    let ahead = MediaTime(track.startOffset, per: track.timescale).ticks(per: 90_000)
    lead = max(Self.leastLead, Self.delay - ahead)
  }

  /// The next segment, or a piece of one.
  ///
  /// - Parameters:
  ///   - samples: In the order they are decoded.
  ///   - place: Where they go.
  mutating func segment(_ samples: [MediaSample], at place: SegmentPlace) -> [UInt8] {
    var units: [(bytes: [UInt8], clock: Int, isKey: Bool)] = []
    var next = 0
    while next < samples.count {
      let group = samples[next..<min(next + stream.samplesPerPacket, samples.count)]
      next = group.endIndex
      let first = group[group.startIndex]
      let decoded = time(first.decodeTime - startOffset)
      units.append((unit(group, decoded), decoded - lead, first.isKey))
    }
    let count = units.reduce(counter) { $0 + TransportPackets.count($1.bytes.count) }
    var packets = TransportPackets()
    if !place.continues {
      packets.append(
        table: TransportTables.association, number: TransportTables.associationNumber,
        counter: place.segment)
      packets.append(table: map, number: TransportTables.mapNumber, counter: place.segment)
    }
    var extra = place.endsRange ? -count & 15 : 0
    for unit in units {
      // Heads stay whole.
      let more = min(extra, max(0, unit.bytes.count - Self.mostOfHead))
      packets.append(
        unit: unit.bytes, clock: unit.clock, isKey: unit.isKey, counter: &counter, extra: more)
      extra -= more
    }
    if !place.continues { packets.pad(to: Self.fewestPackets) }
    return packets.bytes
  }

  /// A PES packet (§2.4.3.6).
  private func unit(_ samples: ArraySlice<MediaSample>, _ decoded: Int) -> [UInt8] {
    let first = samples[samples.startIndex]
    let shown = time(first.decodeTime + first.compositionOffset - startOffset)
    var content: [UInt8] = []
    content.reserveCapacity(samples.reduce(64) { $0 + $1.bytes.count + 16 })
    for sample in samples { stream.append(sample, to: &content) }
    let times =
      shown == decoded ? Self.stamp(shown, 2) : Self.stamp(shown, 3) + Self.stamp(decoded, 1)
    // A length that has no room may be left out, of video only.
    let length = 3 + times.count + content.count
    var unit: [UInt8] = [0, 0, 1, stream.identifier]
    unit.reserveCapacity(content.count + 32)
    unit.append(length < 1 << 16 ? length : 0, width: 2, .big)
    // It begins where a sample begins.
    unit += [0x84, shown == decoded ? 0x80 : 0xC0, UInt8(times.count)]
    unit += times
    unit += content
    return unit
  }

  /// A time of the track on the stream's clock.
  private func time(_ ticks: Int) -> Int {
    Self.origin + MediaTime(ticks, per: timescale).ticks(per: 90_000)
  }

  /// Thirty-three bits, with a mark behind each part of them.
  private static func stamp(_ time: Int, _ kind: Int) -> [UInt8] {
    let parts = [
      kind << 4 | time >> 29 & 0xE | 1, time >> 22, time >> 14 | 1, time >> 7, time << 1 | 1,
    ]
    return parts.map { UInt8(truncatingIfNeeded: $0) }
  }
}
