/// The metadata of an output in the making.
struct MetadataDraft: Sendable {
  var exif = ExifDraft()
  var xmp = XMPDraft()
  var iptc = IPTCRecord()

  /// The blocks as they are written.
  func blocks(icc: [UInt8]?) -> MetadataBlocks {
    MetadataBlocks(exif: exif.bytes(), xmp: xmp.bytes(), iptc: iptc.bytes(), icc: icc)
  }

  /// Sets or removes a tag, and what means the same in XMP and IPTC where that is there.
  mutating func apply(_ assignment: TagAssignment) throws(MediaError) {
    let settable = try assignment.settable()
    let changes = try assignment.changes(for: exif.order)
    if case .position = settable.form {
      if assignment.value.isEmpty { exif.remove(.gps) }
      let hadPosition = settable.properties.contains { xmp[$0] != nil }
      xmp.remove { $0.namespace == XMPName.exif && $0.local.hasPrefix("GPS") }
      for (tag, value) in changes { exif[tag] = value }
      if hadPosition { describe(settable) }
      return
    }
    for (tag, value) in changes { exif[tag] = value }
    if settable.properties.contains(where: { xmp[$0] != nil }) {
      for name in settable.properties { xmp[name] = nil }
      describe(settable)
    }
    if let dataset = settable.dataset, !iptc.texts(dataset).isEmpty {
      setDataset(dataset, of: settable, assignment.value)
    }
  }

  private mutating func setDataset(_ number: UInt8, of tag: SettableTag, _ value: String) {
    guard case .date(let fraction, let offset) = tag.form else {
      iptc.set(number, value.isEmpty ? [] : [value])
      return
    }
    let date = exif.date(tag.tag, fraction: fraction, offset: offset)
    iptc.set(IPTCRecord.Number.dateCreated, date.map { [$0.iptcDate] } ?? [])
    iptc.set(IPTCRecord.Number.timeCreated, date.map { [$0.iptcTime] } ?? [])
  }

  /// Writes what EXIF says of a tag into XMP, if it says anything.
  mutating func describe(_ tag: SettableTag) {
    if case .position = tag.form {
      for (property, text) in zip(tag.properties, exif.positionTexts) {
        if let text { xmp[property] = .text(text) }
      }
    } else if let property = tag.properties.first, let text = exif.text(of: tag) {
      xmp[property] = property.value(text)
    }
  }
}
