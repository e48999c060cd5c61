/// H.264 as encoders write it, units behind start codes (ITU-T H.264 Annex B), made into what MP4 holds.
enum AnnexB {
  private enum Unit {
    static let supplement: UInt8 = 6
    static let sequenceParameters: UInt8 = 7
    static let pictureParameters: UInt8 = 8
    static let delimiter: UInt8 = 9
  }

  /// The `avcC` record (ISO/IEC 14496-15 §5.3.3.1) of an encoder's parameter sets; nil when they are not
  /// what a decoder could begin with.
  static func configuration(_ parameterSets: [UInt8]) -> [UInt8]? {
    var sequence: [[UInt8]] = []
    var picture: [[UInt8]] = []
    let bytes = parameterSets.span
    forEachUnit(bytes) { range in
      guard let unit = bytes.copy(range) else { return }
      switch unit[0] & 0x1F {
      case Unit.sequenceParameters: sequence.append(unit)
      case Unit.pictureParameters: picture.append(unit)
      default: break
      }
    }
    guard let first = sequence.first, first.count > 3, sequence.count < 32, !picture.isEmpty,
      picture.count < 256, (sequence + picture).allSatisfy({ $0.count < 1 << 16 })
    else { return nil }
    // Version 1, profile, constraints, level; units behind four bytes of length.
    var record: [UInt8] = [1, first[1], first[2], first[3], 0xFF, 0xE0 | UInt8(sequence.count)]
    for unit in sequence {
      record.append(unit.count, width: 2, .big)
      record += unit
    }
    record.append(UInt8(picture.count))
    for unit in picture {
      record.append(unit.count, width: 2, .big)
      record += unit
    }
    // High and above also say: 4:2:0, eight bits, no extensions of the sequence parameters.
    if [100, 110, 122, 144].contains(first[1]) { record += [0xFD, 0xF8, 0xF8, 0] }
    return record
  }

  /// The units of one frame, each behind its length; without what a decoder does not need.
  static func lengthPrefixed(_ frame: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(frame.count + 16)
    forEachUnit(frame) { range in
      // Parameter sets are in the initialization segment; supplements tell the encoder's settings.
      let kind = frame[range.lowerBound] & 0x1F
      guard kind < Unit.supplement || kind > Unit.delimiter else { return }
      result.append(range.count, width: 4, .big)
      for index in range { result.append(frame[index]) }
    }
    return result
  }

  /// Calls the body with the place of each unit, start codes and padding left out; none is empty.
  static func forEachUnit(_ bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start: Int?
    var zeros = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte == 0 {
        zeros += 1
        continue
      }
      if byte == 1, zeros >= 2 {
        if let start, index - zeros > start { body(start..<index - zeros) }
        start = index + 1
      }
      zeros = 0
    }
    if let start, bytes.count - zeros > start { body(start..<bytes.count - zeros) }
  }
}
