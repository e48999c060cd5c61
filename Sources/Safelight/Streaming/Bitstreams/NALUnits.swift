/// The NAL units of a video sample, wherever they lie (ISO/IEC 14496-15 §5.2, ITU-T H.264 annex B).
enum NALUnits {
  /// More units than one picture has.
  private static let mostUnits = 2000

  /// The ranges of units behind their lengths; nil when they do not fill `range` exactly.
  static func lengthPrefixed(
    _ window: ByteWindow, in range: Range<Int>, width: Int
  ) throws(MediaError) -> [Range<Int>]? {
    var units: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound, units.count < mostUnits {
      guard range.upperBound - place >= width else { return nil }
      var length = 0
      for index in 0..<width { length = length << 8 | (try window.u8(place + index)) }
      place += width
      guard length <= range.upperBound - place else { return nil }
      if length > 0 { units.append(place..<place + length) }
      place += length
    }
    return units
  }

  /// The ranges of units behind start codes.
  static func startCoded(_ bytes: [UInt8]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index + 2 < bytes.count, units.count < mostUnits {
      // The third byte of a start code is 1: where it is larger, none begins in these three.
      if bytes[index + 2] > 1 {
        index += 3
      } else if bytes[index] == 0, bytes[index + 1] == 0, bytes[index + 2] == 1 {
        if let start { units.append(trimmed(bytes, start..<index)) }
        start = index + 3
        index += 3
      } else {
        index += 1
      }
    }
    if let start, start < bytes.count { units.append(trimmed(bytes, start..<bytes.count)) }
    return units.filter { !$0.isEmpty }
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0 { end -= 1 }
    return range.lowerBound..<end
  }
}
