extension MetadataDraft {
  /// Sets, removes or shifts a tag, and what means the same in XMP and IPTC where that is there.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an assignment that cannot be made.
  mutating func apply(_ assignment: TagAssignment) throws(MediaError) {
    let tags = try SettableTag.tags(named: assignment.tag)
    switch assignment.operation {
    case .set:
      for tag in tags { try set(tag, assignment) }
    case .add, .subtract:
      var isThere = false
      for tag in tags {
        if try shift(tag, by: try assignment.shift(of: tag)) { isThere = true }
      }
      if !isThere { warnings.append("\(assignment.tag) is not there, and so was not shifted") }
    }
  }

  private mutating func set(_ tag: SettableTag, _ assignment: TagAssignment) throws(MediaError) {
    let changes = try assignment.changes(of: tag, for: exif.order)
    if case .position = tag.form, assignment.value.isEmpty {
      exif.remove(.gps)
      xmp.remove { $0.namespace == XMPName.exif && $0.local.hasPrefix("GPS") }
      return
    }
    for (tag, value) in changes { exif[tag] = value }
    follow(tag, changed: Set(changes.keys))
  }

  /// Has XMP and IPTC say of a tag what EXIF says, where they say it at all.
  mutating func follow(_ tag: SettableTag, changed: Set<ExifTag>) {
    updatePosition(changed)
    for name in tag.properties where xmp[name] != nil && !Self.positions.contains(name) {
      xmp[name] = exif.value(of: tag, as: name)
    }
    if let dataset = tag.dataset, !iptc.texts(dataset).isEmpty { setDataset(dataset, of: tag) }
  }

  private static let positions = ["GPSLatitude", "GPSLongitude", "GPSAltitude", "GPSAltitudeRef"]
    .map { XMPName(XMPName.exif, $0) }
  /// The tags that tell each of them, and those that tell the moment.
  private static let sources: [Set<ExifTag>] = [
    [.gpsLatitude, .gpsLatitudeRef], [.gpsLongitude, .gpsLongitudeRef], [.gpsAltitude],
    [.gpsAltitudeRef],
  ]
  private static let moment = XMPName(XMPName.exif, "GPSTimeStamp")

  /// Has XMP tell the position as EXIF does, where it tells it at all.
  private mutating func updatePosition(_ changed: Set<ExifTag>) {
    for (index, text) in exif.positionTexts.enumerated()
    where xmp[Self.positions[index]] != nil && !changed.isDisjoint(with: Self.sources[index]) {
      xmp[Self.positions[index]] = text.map { .text($0) }
    }
    if xmp[Self.moment] != nil, changed.contains(.gpsTimeStamp) || changed.contains(.gpsDateStamp) {
      xmp[Self.moment] = exif.positionMoment.map { .text($0) }
    }
  }

  private mutating func setDataset(_ number: UInt8, of tag: SettableTag) {
    guard case .date(let fraction, let offset) = tag.form else {
      iptc.set(number, exif[tag.tag]?.text.map { [$0] } ?? [])
      return
    }
    let date = exif.date(tag.tag, fraction: fraction, offset: offset)
    iptc.set(number, date.map { [$0.iptcDate] } ?? [])
    iptc.set(IPTCRecord.time(of: number), date.map { [$0.iptcTime] } ?? [])
  }

  /// Moves a date wherever it stands; tells whether it stood anywhere.
  private mutating func shift(
    _ tag: SettableTag, by shift: TimeShift
  ) throws(MediaError) -> Bool {
    guard case .date(let fraction, let offset) = tag.form else { return false }
    var isThere = false
    if let date = exif.date(tag.tag, fraction: fraction, offset: offset) {
      exif[tag.tag] = .text(try moved(date, by: shift, tag).exifText)
      isThere = true
    }
    for name in tag.properties {
      guard let text = xmp[name]?.texts.first else { continue }
      // XMP may leave out the seconds, or the time of day.
      if let date = ExifDate(text) ?? ExifDate(Self.withSeconds(text)) {
        xmp[name] = name.value(try moved(date, by: shift, tag).description)
        isThere = true
      } else if shift.seconds.isMultiple(of: 86_400), let date = ExifDate(text + "T00:00:00") {
        xmp[name] = name.value(String(try moved(date, by: shift, tag).description.prefix(10)))
        isThere = true
      } else {
        warnings.append("the \(name.local) of the XMP packet has no time, and was not shifted")
      }
    }
    guard let dataset = tag.dataset, let date = iptc.date(dataset) else { return isThere }
    let time = IPTCRecord.time(of: dataset)
    guard !iptc.texts(time).isEmpty || shift.seconds.isMultiple(of: 86_400) else {
      warnings.append("the date in the IPTC block has no time, and was not shifted")
      return isThere
    }
    let later = try moved(date, by: shift, tag)
    iptc.set(dataset, [later.iptcDate])
    if !iptc.texts(time).isEmpty { iptc.set(time, [later.iptcTime]) }
    return true
  }

  /// `2024-05-01T10:00:00+02:00` of `2024-05-01T10:00+02:00`.
  private static func withSeconds(_ text: String) -> String {
    text.prefix(16) + ":00" + text.dropFirst(16)
  }

  private func moved(
    _ date: ExifDate, by shift: TimeShift, _ tag: SettableTag
  ) throws(MediaError) -> ExifDate {
    guard let moved = date.moved(by: shift) else {
      throw MediaError(
        .usage, "\(tag.name) would leave the years 1 to 9999: it is \(date.description)")
    }
    return moved
  }
}
