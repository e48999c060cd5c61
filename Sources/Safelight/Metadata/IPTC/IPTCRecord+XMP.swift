extension IPTCRecord {
  static let keywords = XMPName(XMPName.dc, "subject")

  /// Datasets of record 2 and the XMP properties that mean the same (IPTC Photo Metadata Standard,
  /// "IIM to XMP mapping").
  static let properties: [(number: UInt8, name: XMPName)] = [
    (Number.byline, .creator), (Number.copyright, .rights), (Number.credit, .credit),
    (Number.source, .source), (Number.caption, .description), (25, keywords),
    (5, XMPName(XMPName.dc, "title")), (40, XMPName(XMPName.photoshop, "Instructions")),
    (85, XMPName(XMPName.photoshop, "AuthorsPosition")), (90, XMPName(XMPName.photoshop, "City")),
    (95, XMPName(XMPName.photoshop, "State")), (101, XMPName(XMPName.photoshop, "Country")),
    (103, XMPName(XMPName.photoshop, "TransmissionReference")),
    (105, XMPName(XMPName.photoshop, "Headline")),
    (122, XMPName(XMPName.photoshop, "CaptionWriter")),
  ]

  /// The dataset with the time of day that belongs to a date's.
  static func time(of date: UInt8) -> UInt8 {
    date == Number.dateCreated ? Number.timeCreated : Number.timeDigitized
  }

  /// The date created, with the time of day when it is told.
  var dateCreated: ExifDate? { date(Number.dateCreated) }

  /// The date of a dataset, with the time of day when it is told.
  func date(_ number: UInt8) -> ExifDate? {
    guard let day = texts(number).first, day.utf8.count == 8 else { return nil }
    let time = texts(Self.time(of: number)).first ?? ""
    let digits = Array(time.utf8.count >= 6 ? time : "000000").map { String($0) }
    let clock = digits.prefix(6)
    guard clock.count == 6 else { return nil }
    let zone = digits.dropFirst(6)
    let offset = zone.count == 5 ? zone.prefix(3).joined() + ":" + zone.suffix(2).joined() : ""
    let date = Array(day).map { String($0) }
    guard date.count == 8 else { return nil }
    return ExifDate(
      "\(date[0...3].joined()):\(date[4...5].joined()):\(date[6...7].joined()) "
        + "\(clock[0...1].joined()):\(clock[2...3].joined()):\(clock[4...5].joined())\(offset)")
  }
}

extension ExifDate {
  /// `20240501`.
  var iptcDate: String { String(exifText.prefix(10).filter { $0 != ":" }) }

  /// `100000+0200`; without an offset, just the time.
  var iptcTime: String {
    (exifText.suffix(8) + (offsetText ?? "")).filter { $0 != ":" }
  }
}
