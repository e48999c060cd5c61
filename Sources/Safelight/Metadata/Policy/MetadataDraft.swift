/// The metadata of an output in the making.
struct MetadataDraft: Sendable {
  var exif = ExifDraft()
  var xmp = XMPDraft()
  var iptc = IPTCRecord()
  /// What could not be done as asked, one sentence each.
  var warnings: [String] = []

  /// The blocks as they are written.
  func blocks(icc: [UInt8]?) -> MetadataBlocks {
    MetadataBlocks(exif: exif.bytes(), xmp: xmp.bytes(), iptc: iptc.bytes(), icc: icc)
  }

  /// Writes what EXIF says of a tag into XMP, if it says anything.
  mutating func describe(_ tag: SettableTag) {
    if case .position = tag.form {
      for (property, text) in zip(tag.properties, exif.positionTexts) {
        if let text { xmp[property] = .text(text) }
      }
    } else if let property = tag.properties.first, let value = exif.value(of: tag, as: property) {
      xmp[property] = value
    }
  }
}
