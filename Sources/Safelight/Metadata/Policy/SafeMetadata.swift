/// What the policies `safe` and `copyright` keep: a list of what may stay, never of what must go.
///
/// The caption is not kept: it is where people, places and clients are named. Neither are camera
/// and lens, which tell cameras and their owners apart.
enum SafeMetadata {
  /// More properties than a rights statement has.
  private static let mostProperties = 64
  /// Longer values are not a notice.
  private static let longestText = 16_384

  static func keeps(_ name: XMPName, _ policy: MetadataPolicy) -> Bool {
    switch name.namespace {
    case XMPName.xmpRights, XMPName.cc: true
    case XMPName.dc:
      ["creator", "rights"].contains(name.local)
        || policy == .safe && ["contributor", "publisher"].contains(name.local)
    case XMPName.photoshop:
      policy == .safe && ["Credit", "Source", "DateCreated"].contains(name.local)
    case XMPName.xmp: policy == .safe && name == .createDate
    default: false
    }
  }

  static func keeps(dataset number: UInt8, _ policy: MetadataPolicy) -> Bool {
    switch number {
    case IPTCRecord.Number.byline, IPTCRecord.Number.copyright: true
    case IPTCRecord.Number.credit, IPTCRecord.Number.source, IPTCRecord.Number.dateCreated,
      IPTCRecord.Number.timeCreated:
      policy == .safe
    default: false
    }
  }

  /// What may stay of EXIF.
  static func exif(_ block: ExifBlock, _ policy: MetadataPolicy) -> ExifDraft {
    var draft = ExifDraft()
    for tag in [ExifTag.artist, .copyright] {
      guard let value = block[tag], value.text != nil || !value.texts.isEmpty,
        value.bytes.count <= longestText
      else { continue }
      // As it stands: two notices keep the NUL between them.
      draft[tag] = .raw(value.bytes, value.type == .utf8 ? .utf8 : .ascii)
    }
    guard policy == .safe else { return draft }
    for settable in SettableTag.all {
      guard case .date(let fraction, let offset) = settable.form,
        let date = ExifSummary.date(block, settable.tag, offset, fraction)
      else { continue }
      draft[settable.tag] = .text(date.exifText)
      draft[offset] = date.offsetText.map { .text($0) }
      draft[fraction] = date.fraction.map { .text($0) }
    }
    return draft
  }

  /// What may stay of XMP.
  static func xmp(_ packet: XMPPacket, _ policy: MetadataPolicy) -> XMPDraft {
    var draft = XMPDraft()
    let kept = packet.properties.lazy.filter { keeps($0.name, policy) && isPlain($0) }
    for property in kept.prefix(mostProperties) { draft[property.name] = property.value }
    return draft
  }

  private static func isPlain(_ property: XMPPacket.Property) -> Bool {
    let texts = property.value.texts
    guard !texts.isEmpty, texts.count <= mostProperties,
      texts.reduce(0, { $0 + $1.utf8.count }) <= longestText
    else { return false }
    guard property.name == .dateCreated || property.name == .createDate else { return true }
    // A year or a month alone is a date too.
    return texts.allSatisfy { text in
      text.utf8.count <= 35 && text.utf8.allSatisfy { "0123456789-:.+TZ".utf8.contains($0) }
    }
  }

  /// What may stay of IPTC.
  static func iptc(_ record: IPTCRecord, _ policy: MetadataPolicy) -> IPTCRecord {
    var kept = IPTCRecord()
    for number: UInt8 in 1..<200 where keeps(dataset: number, policy) {
      let texts = record.texts(number).filter { $0.utf8.count <= longestText }
      if !texts.isEmpty { kept.set(number, Array(texts.prefix(mostProperties))) }
    }
    return kept
  }
}
