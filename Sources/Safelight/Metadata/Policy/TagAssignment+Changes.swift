extension TagAssignment {
  /// The EXIF tags that the assignment sets, or removes where the value is nil, for a block of a
  /// byte order.
  func changes(for order: Endianness = .little) throws(MediaError) -> [ExifTag: ExifValue?] {
    let settable = try settable()
    // A value of 64 KB would not fit a JPEG's EXIF segment.
    guard value.utf8.count <= 32_768 else { throw refusal("at most 32,768 bytes") }
    guard !value.isEmpty else { return removals(of: settable) }
    switch settable.form {
    case .text:
      return [settable.tag: .text(value)]
    case .date(let fraction, let offset):
      guard let date = ExifDate(value) else {
        throw refusal("a date such as '2024:05:01 10:00:00' or '2024-05-01T10:00:00+02:00'")
      }
      // The old date's fraction goes with it; its offset is where the camera was.
      var changes: [ExifTag: ExifValue?] = [
        settable.tag: .text(date.exifText), fraction: date.fraction.map { .text($0) },
      ]
      if let text = date.offsetText { changes[offset] = .text(text) }
      return changes
    case .offset:
      guard ExifDate.offset(value) != nil, value != "Z" else {
        throw refusal("an offset such as '+02:00'")
      }
      return [settable.tag: .text(value)]
    case .digits:
      guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), value.utf8.count <= 9 else {
        throw refusal("up to nine digits")
      }
      return [settable.tag: .text(value)]
    case .comment:
      return [settable.tag: .raw(Self.comment(value, order))]
    case .integer:
      guard let number = Int(value), (0...65535).contains(number) else {
        throw refusal("a whole number, 0 to 65535")
      }
      return [settable.tag: .short(number)]
    case .fraction:
      guard let parts = Self.fraction(value) else { throw refusal("a number such as 1/125 or 2.8") }
      return [settable.tag: .rational(parts)]
    case .position:
      return try position()
    }
  }

  private func removals(of settable: SettableTag) -> [ExifTag: ExifValue?] {
    var changes: [ExifTag: ExifValue?] = [:]
    changes.updateValue(nil, forKey: settable.tag)
    if case .date(let fraction, let offset) = settable.form {
      changes.updateValue(nil, forKey: fraction)
      changes.updateValue(nil, forKey: offset)
    }
    return changes
  }

  private func refusal(_ wanted: String) -> MediaError {
    MediaError(.usage, "\(tag) takes \(wanted), not '\(value.prefix(80))'")
  }

  private func position() throws(MediaError) -> [ExifTag: ExifValue?] {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false).map {
      Double(ExifText.trimmed(String($0)) ?? "")
    }
    guard (2...3).contains(parts.count), let latitude = parts[0], let longitude = parts[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { throw refusal("latitude,longitude in degrees") }
    var changes: [ExifTag: ExifValue?] = [
      .gpsLatitudeRef: .text(latitude < 0 ? "S" : "N"), .gpsLatitude: Self.degrees(latitude),
      .gpsLongitudeRef: .text(longitude < 0 ? "W" : "E"), .gpsLongitude: Self.degrees(longitude),
    ]
    if parts.count == 3 {
      guard let altitude = parts[2], abs(altitude) < 4_000_000 else {
        throw refusal("latitude,longitude,altitude in degrees and metres")
      }
      changes[.gpsAltitudeRef] = .raw([altitude < 0 ? 1 : 0], .byte)
      changes[.gpsAltitude] = .rational([Int((abs(altitude) * 1000).rounded()), 1000])
    }
    return changes
  }

  /// Degrees, minutes and seconds to a ten thousandth, which is three millimetres.
  private static func degrees(_ angle: Double) -> ExifValue {
    let total = Int((abs(angle) * 36_000_000).rounded())
    let (degrees, minutes) = (total / 36_000_000, total % 36_000_000 / 600_000)
    return .rational([degrees, 1, minutes, 1, total % 600_000, 10_000])
  }

  /// `1/125`, or a decimal to a ten thousandth.
  private static func fraction(_ text: String) -> [Int]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let over = UInt32(parts[0]), let under = UInt32(parts[1]), under > 0 else { return nil }
      return [Int(over), Int(under)]
    }
    guard let value = Double(text), value >= 0, value < 400_000 else { return nil }
    if value == value.rounded() { return [Int(value), 1] }
    return [Int((value * 10_000).rounded()), 10_000]
  }

  /// The text behind the name of its character set.
  private static func comment(_ text: String, _ order: Endianness) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array("ASCII\0\0\0".utf8) + Array(text.utf8) }
    var bytes = Array("UNICODE\0".utf8)
    for unit in text.utf16 { bytes.append(Int(unit), width: 2, order) }
    return bytes
  }
}
