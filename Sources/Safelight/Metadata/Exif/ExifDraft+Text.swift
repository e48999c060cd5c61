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

  /// A tag's value as XMP writes it (CIPA DC-010).
  func text(of tag: SettableTag) -> String? {
    guard let value = self[tag.tag] else { return nil }
    return switch tag.form {
    case .text, .offset, .digits: value.text
    case .date(let fraction, let offset):
      date(tag.tag, fraction: fraction, offset: offset)?.description
    case .comment: ExifText.userComment(value.bytes, value.order)
    case .integer: value.integer.map { String($0) }
    case .fraction: value.fractionText(at: 0)
    case .position: nil
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
