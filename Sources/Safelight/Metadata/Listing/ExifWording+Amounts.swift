internal import Glibc

extension ExifWording {
  /// Numbers with a unit, or in another unit than they are stored in.
  func amount(_ value: ExifValue, _ id: Int) -> String? {
    if id == 0xA432 || id == 0xC630 { return Self.lens(value) }
    guard !value.isText, value.count >= 1 else { return nil }
    guard let number = value.quantity(at: 0) else { return nil }
    switch id {
    case 0x829A: return NumberWords.exposure(number)
    case 0x829D: return NumberWords.aperture(number)
    // APEX: the negative binary logarithm of seconds, twice that of the f-number (Exif annex C).
    case 0x9201: return number.magnitude < 100 ? NumberWords.exposure(pow(2, -number)) : "0"
    case 0x9202, 0x9205:
      let aperture = pow(2, number / 2)
      return aperture.isFinite ? NumberWords.fixed(aperture, 1) : nil
    case 0x9204: return NumberWords.stops(number)
    case 0x9206: return "\(value.numeral(at: 0)) m"
    case 0x920A: return "\(NumberWords.fixed(number, 1)) mm"
    case 0xA405: return "\(value.numeral(at: 0)) mm"
    case 0x9400: return "\(value.numeral(at: 0)) C"
    default: return nil
    }
  }

  /// `24-70mm f/2.8`: the shortest and longest focal length, and the apertures there.
  private static func lens(_ value: ExifValue) -> String? {
    guard value.count == 4, value.isFractional else { return nil }
    let parts = (0..<4).map { index in
      let text = value.numeral(at: index)
      return text == "inf" || text == "undef" ? "?" : text
    }
    func range(_ from: String, _ to: String) -> String {
      to == "0" || to == from ? from : "\(from)-\(to)"
    }
    return "\(range(parts[0], parts[1]))mm f/\(range(parts[2], parts[3]))"
  }

  func interoperability(_ value: ExifValue, _ id: Int) -> String? {
    switch id {
    case 1:
      let words = [
        "R98": "R98 - DCF basic file (sRGB)", "R03": "R03 - DCF option file (Adobe RGB)",
        "THM": "THM - DCF thumbnail file",
      ]
      return words[value.text ?? ""]
    case 2: return value.plainText
    default: return nil
    }
  }

  func place(_ value: ExifValue, _ id: Int) -> String? {
    if let letters = Self.letters[id] { return value.text.flatMap { letters[$0] } }
    switch id {
    case 0x00: return (0..<value.count).map { value.numeral(at: $0) }.joined(separator: ".")
    case 0x02, 0x04, 0x14, 0x16: return Self.degrees(value).map(NumberWords.angle)
    case 0x05:
      return value.integer.map { TagWords.altitudeReference.word(for: $0) ?? "Unknown (\($0))" }
    case 0x06, 0x1F:
      let text = value.numeral(at: 0)
      return value.quantity(at: 0) == nil ? text : "\(text) m"
    case 0x07: return Self.clock(value)
    case 0x1B, 0x1C: return value.comment
    case 0x1E:
      return value.integer.map { TagWords.differential.word(for: $0) ?? "Unknown (\($0))" }
    default: return nil
    }
  }

  private static let letters: [Int: [String: String]] = [
    0x01: ["N": "North", "S": "South"], 0x03: ["E": "East", "W": "West"],
    0x13: ["N": "North", "S": "South"], 0x15: ["E": "East", "W": "West"],
    0x09: ["A": "Measurement Active", "V": "Measurement Void"],
    0x0A: ["2": "2-Dimensional Measurement", "3": "3-Dimensional Measurement"],
    0x0C: ["K": "km/h", "M": "mph", "N": "knots"],
    0x0E: ["M": "Magnetic North", "T": "True North"],
    0x10: ["M": "Magnetic North", "T": "True North"],
    0x17: ["M": "Magnetic North", "T": "True North"],
    0x19: ["K": "Kilometers", "M": "Miles", "N": "Nautical Miles"],
  ]

  /// Degrees out of degrees, minutes and seconds, of which the latter two may be missing.
  static func degrees(_ value: ExifValue) -> Double? {
    guard let degrees = value.quantity(at: 0), degrees >= 0 else { return nil }
    return degrees + (value.quantity(at: 1) ?? 0) / 60 + (value.quantity(at: 2) ?? 0) / 3600
  }

  /// `10:20:30.5`.
  private static func clock(_ value: ExifValue) -> String? {
    guard value.count == 3 else { return nil }
    let parts = (0..<3).map { value.quantity(at: $0) ?? 0 }
    let total = parts[0] * 3600 + parts[1] * 60 + parts[2]
    guard total >= 0, total < 1e6 else { return nil }
    let whole = Int(total.rounded(.down))
    let rest = NumberWords.short(total - Double(whole), digits: 6)
    let fraction = rest.hasPrefix("0.") ? String(rest.dropFirst()) : ""
    return "\(NumberWords.padded(whole / 3600)):\(NumberWords.padded(whole / 60 % 60)):"
      + "\(NumberWords.padded(whole % 60))\(fraction)"
  }
}
