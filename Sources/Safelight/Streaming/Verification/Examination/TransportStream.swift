/// The packets of an MPEG transport stream, and the streams in it (ISO/IEC 13818-1 §2.4).
struct TransportStream {
  /// One access unit or run of them, as a PES packet carries it.
  struct Packet {
    var presentationTime: Int?
    var decodeTime: Int?
    var bytes: [UInt8]
  }

  /// One elementary stream.
  struct Stream {
    var number: Int
    /// The kind by number: 0x1B is H.264, 0x24 HEVC, 0x0F AAC.
    var type: Int
    var packets: [Packet] = []
    /// The first and the last continuity counter.
    var counters: [Int] = []
  }

  private(set) var streams: [Stream] = []
  private(set) var hasClock = false
  /// The numbers of the packets with a program association and a program map, in which those that
  /// only describe the service do not count.
  private(set) var tables: [Int] = []
  private(set) var programCount = 0
  private(set) var faults: [String] = []
  private(set) var counters: [Int: [Int]] = [:]

  private static let packetLength = 188
  private static let mostBytes = 256 << 20
  private var mapNumber: Int?
  private var openCounters: [Int: Int] = [:]

  init(_ window: ByteWindow) throws(MediaError) {
    window.part = "a transport packet"
    guard window.size <= Self.mostBytes else {
      throw window.unsupported("the segment is too long to be checked")
    }
    if !window.size.isMultiple(of: Self.packetLength) {
      faults.append("the length is not a multiple of 188 bytes")
    }
    var descriptions = 0
    for index in 0..<window.size / Self.packetLength {
      let packet = try window.bytes(index * Self.packetLength, Self.packetLength)
      guard packet[0] == 0x47 else {
        faults.append("packet \(index) has no sync byte")
        return
      }
      if packet[1] & 31 == 0, packet[2] == 17 { descriptions += 1 }
      read(packet, index - descriptions)
    }
  }

  private mutating func read(_ packet: [UInt8], _ index: Int) {
    let number = Int(packet[1] & 31) << 8 | Int(packet[2])
    guard number != 0x1FFF else { return }
    let control = packet[3] >> 4 & 3
    var start = 4
    if control & 2 != 0 {
      let length = Int(packet[4])
      if length > 0, length <= 183, packet[5] & 0x10 != 0 { hasClock = true }
      start = min(5 + length, packet.count)
    }
    guard control & 1 != 0 else { return }
    count(Int(packet[3] & 15), of: number)
    let begins = packet[1] & 0x40 != 0
    let payload = packet[start...]
    if number == 0 {
      readAssociation(payload, index)
    } else if number == mapNumber {
      readMap(payload, index)
    } else if let stream = streams.firstIndex(where: { $0.number == number }) {
      append(payload, to: stream, begins: begins)
    }
  }

  private mutating func count(_ counter: Int, of number: Int) {
    if let last = openCounters[number], (last + 1) & 15 != counter, faults.count < 20 {
      faults.append("the continuity counter of stream \(number) jumps from \(last) to \(counter)")
    }
    openCounters[number] = counter
    counters[number] = [counters[number]?.first ?? counter, counter]
  }

  private mutating func readAssociation(_ payload: ArraySlice<UInt8>, _ index: Int) {
    tables.append(index)
    guard let section = Self.section(payload), section.count >= 8 else { return }
    let programs = section.dropFirst(5).dropLast(4)
    programCount = 0
    var place = programs.startIndex
    while place + 4 <= programs.endIndex {
      let program = Int(programs[place]) << 8 | Int(programs[place + 1])
      if program != 0 {
        programCount += 1
        mapNumber = Int(programs[place + 2] & 31) << 8 | Int(programs[place + 3])
      }
      place += 4
    }
  }

  private mutating func readMap(_ payload: ArraySlice<UInt8>, _ index: Int) {
    tables.append(index)
    guard let section = Self.section(payload), section.count >= 13 else { return }
    let body = section.dropLast(4)
    let first = body.startIndex
    var place = first + 9 + (Int(body[first + 7] & 15) << 8 | Int(body[first + 8]))
    while place + 5 <= body.endIndex {
      let number = Int(body[place + 1] & 31) << 8 | Int(body[place + 2])
      if !streams.contains(where: { $0.number == number }), streams.count < 64 {
        streams.append(Stream(number: number, type: Int(body[place])))
      }
      place += 5 + (Int(body[place + 3] & 15) << 8 | Int(body[place + 4]))
    }
  }

  /// A table's section from behind its length on.
  private static func section(_ payload: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let pointer = payload.first else { return nil }
    let section = payload.dropFirst(1 + Int(pointer))
    guard section.count >= 3 else { return nil }
    let first = section.startIndex
    let length = Int(section[first + 1] & 15) << 8 | Int(section[first + 2])
    guard length <= section.count - 3 else { return nil }
    return section[(first + 3)..<(first + 3 + length)]
  }

  private mutating func append(_ payload: ArraySlice<UInt8>, to stream: Int, begins: Bool) {
    guard begins else {
      if let last = streams[stream].packets.indices.last {
        streams[stream].packets[last].bytes += payload
      }
      return
    }
    guard payload.count >= 9, payload.starts(with: [0, 0, 1]) else {
      if faults.count < 20 {
        faults.append("a packet of stream \(streams[stream].number) is no PES packet")
      }
      return
    }
    let first = payload.startIndex
    let flags = payload[first + 7]
    let header = Int(payload[first + 8])
    var packet = Packet(bytes: Array(payload.dropFirst(9 + header)))
    if flags & 0x80 != 0, payload.count >= 14 {
      packet.presentationTime = Self.time(payload, first + 9)
    }
    packet.decodeTime = packet.presentationTime
    if flags & 0x40 != 0, payload.count >= 19 { packet.decodeTime = Self.time(payload, first + 14) }
    streams[stream].packets.append(packet)
  }

  private static func time(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Int {
    let parts = (0..<5).map { Int(bytes[place + $0]) }
    return (parts[0] >> 1 & 7) << 30 | parts[1] << 22 | (parts[2] >> 1) << 15 | parts[3] << 7
      | parts[4] >> 1
  }
}
