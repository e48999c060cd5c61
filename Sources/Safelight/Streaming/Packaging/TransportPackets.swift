/// The packets of a transport stream, 188 bytes each (ISO/IEC 13818-1 §2.4.3).
struct TransportPackets {
  static let length = 188
  /// What is left of a packet behind its head.
  private static let room = 184
  /// A head with the time, as the first packet of a unit has it, takes so much of that.
  private static let clockLength = 8

  private(set) var bytes: [UInt8] = []

  /// How many packets a unit fills.
  static func count(_ unit: Int) -> Int {
    1 + max(0, unit - (room - clockLength) + room - 1) / room
  }

  /// Writes a section of a table into a packet of its own.
  mutating func append(table section: [UInt8], number: Int, counter: Int) {
    begin(number, isStart: true, control: 1, counter)
    bytes.append(0)
    bytes += section
    bytes.append(contentsOf: repeatElement(0xFF, count: Self.room - 1 - section.count))
  }

  /// Writes a unit of the stream.
  ///
  /// - Parameters:
  ///   - unit: It begins with the head of a PES packet.
  ///   - clock: What the clock shows, in 1/90,000 s, when the first byte arrives.
  ///   - isKey: Whether decoding can begin with it.
  ///   - counter: The continuity counter, which goes on with every packet.
  ///   - extra: Into how many packets more than it needs it is divided; so many bytes it has.
  mutating func append(
    unit: [UInt8], clock: Int, isKey: Bool, counter: inout Int, extra: Int
  ) {
    var place = 0
    var left = Self.count(unit.count) + extra
    while place < unit.count {
      left -= 1
      let isFirst = place == 0
      let room = isFirst ? Self.room - Self.clockLength : Self.room
      // Each of those that follow gets a byte at least.
      let taken = max(1, min(room, unit.count - place - max(0, left)))
      let stuffing = room - taken
      begin(
        TransportTables.mediaNumber, isStart: isFirst,
        control: isFirst || stuffing > 0 ? 3 : 1, counter)
      counter += 1
      if isFirst {
        bytes.append(UInt8(Self.clockLength - 1 + stuffing))
        bytes.append(isKey ? 0x50 : 0x10)
        bytes.append((clock & 0x1_FFFF_FFFF) << 15 | 0x7E00, width: 6, .big)
        bytes.append(contentsOf: repeatElement(0xFF, count: stuffing))
      } else if stuffing > 0 {
        bytes.append(UInt8(stuffing - 1))
        if stuffing > 1 { bytes.append(0) }
        bytes.append(contentsOf: repeatElement(0xFF, count: max(0, stuffing - 2)))
      }
      bytes += unit[place..<place + taken]
      place += taken
    }
  }

  /// Fills up with packets that mean nothing (§2.4.3.3) until there are so many.
  mutating func pad(to count: Int) {
    while bytes.count < count * Self.length {
      begin(TransportTables.nullNumber, isStart: false, control: 1, 0)
      bytes.append(contentsOf: repeatElement(0xFF, count: Self.room))
    }
  }

  /// The first four bytes of a packet.
  private mutating func begin(_ number: Int, isStart: Bool, control: UInt8, _ counter: Int) {
    bytes.append(0x47)
    bytes.append(number | (isStart ? 0x4000 : 0), width: 2, .big)
    bytes.append(control << 4 | UInt8(counter & 15))
  }
}
