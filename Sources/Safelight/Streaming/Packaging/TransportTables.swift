/// The tables at the head of a segment that is a transport stream: which program there is, and what it
/// holds (ISO/IEC 13818-1 §2.4.4).
enum TransportTables {
  /// The number (PID) of the packets that hold the program association.
  static let associationNumber = 0
  /// The number of those that hold the program map.
  static let mapNumber = 0x1000
  /// The number of those that hold the program's one stream.
  static let mediaNumber = 0x100
  /// That of packets that mean nothing.
  static let nullNumber = 0x1FFF

  /// The section that names the one program.
  static let association = section(0, of: 1) { section in
    section.append(1, width: 2, .big)
    section.append(0xE000 | mapNumber, width: 2, .big)
  }

  /// The section that names the program's one stream, whose packets tell the time too.
  static func map(_ stream: ElementaryStream, language: String) -> [UInt8] {
    section(2, of: 1) { section in
      section.append(0xE000 | mediaNumber, width: 2, .big)
      section.append(0xF000, width: 2, .big)
      section.append(UInt8(stream.type))
      section.append(0xE000 | mediaNumber, width: 2, .big)
      let letters = Array(language.utf8)
      let says = stream.isAudio && letters.count == 3 && language != "und"
      // A language descriptor, of no special purpose.
      let descriptor: [UInt8] = says ? [0x0A, 4] + letters + [0] : []
      section.append(0xF000 | descriptor.count, width: 2, .big)
      section += descriptor
    }
  }

  /// A section that holds for now, the only one of its table.
  private static func section(
    _ table: UInt8, of number: Int, _ body: (inout [UInt8]) -> Void
  ) -> [UInt8] {
    var content: [UInt8] = []
    content.append(number, width: 2, .big)
    content += [0xC1, 0, 0]
    body(&content)
    var section = [table]
    section.append(0xB000 | (content.count + 4), width: 2, .big)
    section += content
    section.append(Int(check(section)), width: 4, .big)
    return section
  }

  /// The CRC of annex A.
  private static func check(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte) << 24) { sum, _ in
        sum & 0x8000_0000 == 0 ? sum << 1 : sum << 1 ^ 0x04C1_1DB7
      }
    }
  }
}
