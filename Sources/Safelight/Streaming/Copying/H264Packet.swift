/// A packet of H.264, as MP4 holds it, and what stands in it.
struct H264Packet {
  private enum Unit {
    static let restart: UInt8 = 5
    static let slices: ClosedRange<UInt8> = 1...5
    static let sequenceParameters: UInt8 = 7
    static let pictureParameters: UInt8 = 8
    static let delimiter: UInt8 = 9
    static let filler: UInt8 = 12
  }

  /// More units than a picture has.
  private static let mostUnits = 10_000

  /// Its units, each behind its length; those of MP4 as they came.
  private(set) var bytes: [UInt8]
  /// Whether it is a complete restart (IDR): nothing after it reaches back before it.
  private(set) var isRestart = false
  /// Whether it brings parameter sets that are not those of the header.
  private(set) var changesParameters = false
  private var hasSlice = false

  /// Looks through a packet; nil where its units do not fill it, or hold no picture.
  init?(_ packet: [UInt8], _ header: H264Header) {
    guard let width = header.lengthWidth else {
      bytes = []
      bytes.reserveCapacity(packet.count + 64)
      var units: [Range<Int>] = []
      AnnexB.forEachUnit(packet.span) { units.append($0) }
      for range in units {
        note(packet, range, header)
        // Delimiters and fillers are of no use in MP4, and parameter sets stand in the header.
        switch packet[range.lowerBound] & 0x1F {
        case Unit.sequenceParameters...Unit.delimiter, Unit.filler: continue
        default: break
        }
        bytes.append(range.count, width: 4, .big)
        bytes += packet[range]
      }
      guard hasSlice else { return nil }
      return
    }
    bytes = packet
    var place = 0
    var count = 0
    while place < packet.count {
      guard packet.count - place >= width, count < Self.mostUnits else { return nil }
      var length = 0
      for byte in packet[place..<place + width] { length = length << 8 | Int(byte) }
      place += width
      guard length <= packet.count - place else { return nil }
      if length > 0 { note(packet, place..<place + length, header) }
      place += length
      count += 1
    }
    guard hasSlice else { return nil }
  }

  private mutating func note(_ packet: [UInt8], _ range: Range<Int>, _ header: H264Header) {
    switch packet[range.lowerBound] & 0x1F {
    case Unit.restart:
      isRestart = true
      hasSlice = true
    case Unit.slices: hasSlice = true
    case Unit.sequenceParameters, Unit.pictureParameters:
      if !header.parameterSets.contains(Array(packet[range])) { changesParameters = true }
    default: break
    }
  }
}
