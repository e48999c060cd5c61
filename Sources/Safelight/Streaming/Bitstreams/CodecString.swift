/// The names of sample formats in `CODECS` (RFC 6381 and the formats' own documents).
package enum CodecString {
  /// H.264: profile, constraints and level (RFC 6381 §3.3).
  package static func h264(profile: Int, constraints: Int, level: Int) -> String {
    "avc1." + Hexadecimal.text([profile, constraints, level].map { UInt8(truncatingIfNeeded: $0) })
  }

  /// H.264, from its decoder configuration or a sequence parameter set behind its header byte.
  package static func h264(_ parameters: H264SequenceParameters) -> String {
    h264(
      profile: parameters.profile, constraints: parameters.constraints, level: parameters.level)
  }

  /// HEVC, from its decoder configuration (ISO/IEC 14496-15 annex E.3); nil when that is too short.
  package static func hevc(_ entry: String, configuration bytes: [UInt8]) -> String? {
    guard bytes.count >= 13 else { return nil }
    let space = ["", "A", "B", "C"][Int(bytes[1] >> 6)]
    let compatibility = bytes[2..<6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    var reversed: UInt32 = 0
    for bit in 0..<32 where compatibility >> UInt32(bit) & 1 == 1 {
      reversed |= 1 << UInt32(31 - bit)
    }
    var constraints = Array(bytes[6..<12])
    while constraints.last == 0 { constraints.removeLast() }
    let tier = bytes[1] & 0x20 == 0 ? "L" : "H"
    let start = "\(entry).\(space)\(bytes[1] & 31).\(String(reversed, radix: 16, uppercase: true))"
    return constraints.reduce("\(start).\(tier)\(bytes[12])") {
      $0 + "." + String($1, radix: 16, uppercase: true)
    }
  }

  /// AV1, from its decoder configuration (AV1 in ISOBMFF §5); nil when that is too short.
  package static func av1(configuration bytes: [UInt8]) -> String? {
    guard bytes.count >= 3 else { return nil }
    let (profile, level) = (bytes[1] >> 5, bytes[1] & 31)
    let tier = bytes[2] & 0x80 == 0 ? "M" : "H"
    let depth = bytes[2] & 0x40 == 0 ? 8 : bytes[2] & 0x20 == 0 ? 10 : 12
    return "av01.\(profile).\(twoDigits(Int(level)))\(tier).\(twoDigits(depth))"
  }

  /// VP9, from its decoder configuration box's content (VP codecs in ISOBMFF); nil when that is too short.
  package static func vp9(configuration bytes: [UInt8]) -> String? {
    guard bytes.count >= 7 else { return nil }
    let parts = [Int(bytes[4]), Int(bytes[5]), Int(bytes[6] >> 4)]
    return "vp09." + parts.map(twoDigits).joined(separator: ".")
  }

  /// Whether two names mean the same format: hexadecimal digits may be of either case.
  package static func areEqual(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix("avc1.") && one.lowercased() == other.lowercased()
      || one.hasPrefix("hvc1.") && one.lowercased() == other.lowercased()
      || one.hasPrefix("hev1.") && one.lowercased() == other.lowercased()
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
