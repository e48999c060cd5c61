extension ExifDraft {
  /// A date with its fraction and offset.
  func date(_ tag: ExifTag, fraction: ExifTag, offset: ExifTag) -> ExifDate? {
    guard var date = self[tag]?.text.flatMap(ExifDate.init) else { return nil }
    if let text = self[offset]?.text { date.offset = ExifDate.offset(text) }
    if let digits = self[fraction]?.text, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      date.fraction = String(digits.prefix(9))
    }
    return date
  }

  /// A tag's value as a property of XMP (CIPA DC-010); nil where it is not there or has none.
  func value(of tag: SettableTag, as property: XMPName) -> XMPValue? {
    let texts = texts(of: tag)
    guard let first = texts.first else { return nil }
    return texts.count == 1 ? property.value(first) : .list(.sequence, texts)
  }

  private func texts(of tag: SettableTag) -> [String] {
    guard let value = self[tag.tag] else { return [] }
    switch tag.form {
    // A structure, which is not written.
    case .integers where tag.tag == .flash: return []
    case .integers, .clock:
      return (0..<min(value.count, 16)).compactMap { index in
        value.number(at: index).flatMap { Int(exactly: $0) }.map { String($0) }
      }
    case .fractions, .shutterSpeed, .aperture, .altitude:
      return (0..<min(value.count, 16)).compactMap { value.fractionText(at: $0) }
    case .date(let fraction, let offset):
      return [date(tag.tag, fraction: fraction, offset: offset)?.description].compactMap(\.self)
    case .comment:
      return [ExifText.userComment(value.bytes, value.order)].compactMap(\.self)
    case .wide: return [ExifText.utf16(value.bytes[...], .little)]
    case .angle(let reference, _, _, _):
      return [angleText(tag.tag, reference)].compactMap(\.self)
    case .position: return []
    default: return [value.text].compactMap(\.self)
    }
  }

  /// Latitude, longitude, altitude and its reference as XMP writes them.
  var positionTexts: [String?] {
    [
      angleText(.gpsLatitude, .gpsLatitudeRef), angleText(.gpsLongitude, .gpsLongitudeRef),
      self[.gpsAltitude]?.fractionText(at: 0),
      self[.gpsAltitudeRef]?.integer.map { String($0) },
    ]
  }

  /// The moment of the position as XMP writes it, `2024-05-01T12:03:02Z`.
  var positionMoment: String? {
    guard let day = self[.gpsDateStamp]?.text, let time = self[.gpsTimeStamp],
      let hours = time.number(at: 0).flatMap({ Int(exactly: $0) }),
      let minutes = time.number(at: 1).flatMap({ Int(exactly: $0) }),
      let seconds = time.number(at: 2).flatMap({ Int(exactly: $0.rounded(.down)) })
    else { return nil }
    let clock = [hours, minutes, seconds].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return ExifDate("\(day) \(clock.joined(separator: ":"))Z")
      .map { $0.description.replacing("+00:00", with: "Z") }
  }

  /// `48,51.5040N`: degrees, then minutes to the third of a metre.
  private func angleText(_ tag: ExifTag, _ reference: ExifTag) -> String? {
    guard let value = self[tag], let side = self[reference]?.text, side.utf8.count == 1,
      let degrees = value.number(at: 0), degrees.magnitude <= 180
    else { return nil }
    let minutes = (value.number(at: 1) ?? 0) + (value.number(at: 2) ?? 0) / 60
    guard minutes.magnitude <= 60 else { return nil }
    let total = Int(((degrees * 60 + minutes) * 10_000).rounded())
    let fraction = String(total % 10_000)
    let padding = String(repeating: "0", count: 4 - min(4, fraction.utf8.count))
    return "\(total / 600_000),\(total % 600_000 / 10_000).\(padding)\(fraction)\(side)"
  }
}
