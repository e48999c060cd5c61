extension TagAssignment {
  /// The EXIF tags that the assignment sets, or removes where the value is nil, for a block of a
  /// byte order.
  func changes(
    of settable: SettableTag, for order: Endianness = .little
  ) throws(MediaError) -> [ExifTag: ExifValue?] {
    // A value of 64 KB would not fit a JPEG's EXIF segment.
    guard value.utf8.count <= 32_768 else { throw refusal("at most 32,768 bytes") }
    guard !value.isEmpty else { return removals(of: settable) }
    switch settable.form {
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
    case .angle(let reference, let positive, let negative, let limit):
      guard let angle = TagNumbers.angle(value, positive, negative), abs(angle) <= limit else {
        throw refusal("degrees, -\(Int(limit)) to \(Int(limit)), such as 45.33")
      }
      return [
        settable.tag: TagNumbers.degrees(angle),
        reference: .text(angle < 0 ? negative : positive),
      ]
    case .altitude(let reference):
      guard let altitude = TagNumbers.altitude(value) else {
        throw refusal("metres above sea level, such as 330.5")
      }
      return [settable.tag: altitude.value, reference: .raw([altitude.isBelow ? 1 : 0], .byte)]
    case .position: return try position()
    default: return [settable.tag: try single(settable.form, order)]
    }
  }

  /// The value of a form that fills one tag.
  private func single(_ form: TagForm, _ order: Endianness) throws(MediaError) -> ExifValue {
    switch form {
    case .offset:
      guard ExifDate.offset(value) != nil, value != "Z" else {
        throw refusal("an offset such as '+02:00'")
      }
    case .digits:
      guard TagNumbers.areDigits(value), value.utf8.count <= 9 else {
        throw refusal("up to nine digits")
      }
    case .comment: return .raw(Self.comment(value, order))
    case .wide:
      var bytes: [UInt8] = []
      for unit in value.utf16 where unit != 0 { bytes.append(Int(unit), width: 2, .little) }
      return .raw(bytes + [0, 0], .byte)
    case .version:
      guard TagNumbers.areDigits(value), value.utf8.count == 4 else {
        throw refusal("four digits such as 0232")
      }
      return .raw(Array(value.utf8))
    case .integers(let type, let range, let counts, let words):
      return try integers(type, range, counts, words)
    case .fractions(let isSigned, let counts):
      let parts = TagNumbers.words(in: value).map {
        TagNumbers.fraction($0, isSigned: isSigned, orUnknown: counts.lowerBound > 1)
      }
      guard counts.contains(parts.count), !parts.contains(nil) else {
        throw refusal(
          counts == 1...1
            ? "a number such as \(isSigned ? "-1/3 or 0.7" : "1/125 or 2.8")"
            : "\(counts.lowerBound) numbers such as \(isSigned ? "-1/3 or 0.7" : "1/125 or 2.8")")
      }
      return .fractions(parts.compactMap(\.self).flatMap(\.self), isSigned: isSigned)
    case .letter(let words):
      guard let letter = TagNumbers.letter(value, words) else {
        let known = words.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
        throw refusal(known.joined(separator: ", "))
      }
      return .text(letter)
    case .shutterSpeed:
      guard let seconds = TagNumbers.positive(value),
        let parts = TagNumbers.fraction(-TagNumbers.logarithm(seconds))
      else { throw refusal("an exposure time in seconds such as 1/125") }
      return .fractions(parts, isSigned: true)
    case .aperture:
      guard let number = TagNumbers.positive(value), number >= 1,
        let parts = TagNumbers.fraction(2 * TagNumbers.logarithm(number))
      else { throw refusal("an f-number, 1 or more, such as 2.8") }
      return .fractions(parts, isSigned: false)
    case .clock:
      guard let time = TagNumbers.clock(value) else {
        throw refusal("a time of day such as 14:03:02.5, UTC")
      }
      return time
    case .day:
      let day = value.replacing("-", with: ":")
      guard day.utf8.count == 10, ExifDate(day + " 00:00:00") != nil else {
        throw refusal("a day such as 2024:05:01, UTC")
      }
      return .text(day)
    default: break
    }
    return .text(value)
  }

  private func integers(
    _ type: TIFFType, _ range: ClosedRange<Int>, _ counts: ClosedRange<Int>, _ words: TagWords
  ) throws(MediaError) -> ExifValue {
    // A word may have spaces in it.
    let texts = counts == 1...1 ? [value] : TagNumbers.words(in: value, separators: " ,.")
    let numbers = texts.map { text -> Int? in
      let text = ExifText.trimmed(text) ?? ""
      return Int(text) ?? words.number(of: text) ?? (text == "-" ? words.dash : nil)
    }
    guard counts.contains(numbers.count),
      numbers.allSatisfy({ $0.map(range.contains) == true })
    else {
      let count = counts == 1...1 ? "a whole number" : "\(counts.lowerBound) whole numbers"
      let wanted = "\(count), \(range.lowerBound) to \(range.upperBound)"
      throw refusal(words.isEmpty ? wanted : "\(wanted), or its word: \(words.summary)")
    }
    guard words.isEmpty || numbers.allSatisfy({ $0.map(words.holds) == true }) else {
      throw refusal("one of \(words.summary)")
    }
    return .integers(numbers.compactMap(\.self), type)
  }

  private func removals(of settable: SettableTag) -> [ExifTag: ExifValue?] {
    Dictionary(settable.companions.map { ($0, nil) }) { first, _ in first }
  }

  private func position() throws(MediaError) -> [ExifTag: ExifValue?] {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false).map {
      Double(ExifText.trimmed(String($0)) ?? "")
    }
    guard (2...3).contains(parts.count), let latitude = parts[0], let longitude = parts[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { throw refusal("latitude,longitude in degrees") }
    var changes: [ExifTag: ExifValue?] = [
      .gpsLatitudeRef: .text(latitude < 0 ? "S" : "N"),
      .gpsLatitude: TagNumbers.degrees(latitude),
      .gpsLongitudeRef: .text(longitude < 0 ? "W" : "E"),
      .gpsLongitude: TagNumbers.degrees(longitude),
    ]
    if parts.count == 3 {
      guard let metres = parts[2], let altitude = TagNumbers.altitude(metres) else {
        throw refusal("latitude,longitude,altitude in degrees and metres")
      }
      changes[.gpsAltitudeRef] = .raw([altitude.isBelow ? 1 : 0], .byte)
      changes[.gpsAltitude] = altitude.value
    }
    return changes
  }

  /// The text behind the name of its character set.
  private static func comment(_ text: String, _ order: Endianness) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array("ASCII\0\0\0".utf8) + Array(text.utf8) }
    var bytes = Array("UNICODE\0".utf8)
    for unit in text.utf16 { bytes.append(Int(unit), width: 2, order) }
    return bytes
  }
}
