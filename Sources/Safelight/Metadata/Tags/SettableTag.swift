/// A tag that can be assigned, with what stands for it in XMP and IPTC.
struct SettableTag: Sendable {
  var name: String
  var tag: ExifTag
  var form: TagForm
  /// Other names: the standard's, exiftool's or libexif's.
  var aliases: [String]
  /// The XMP properties that mean the same, the preferred one first.
  var properties: [XMPName]
  /// The IPTC dataset that means the same.
  var dataset: UInt8?
  /// Whether it tells how the picture is shown or stored, and so belongs to this file alone.
  var isTechnical: Bool

  init(
    _ name: String, _ tag: ExifTag, _ form: TagForm = .text, _ properties: [XMPName] = [],
    also aliases: [String] = [], dataset: UInt8? = nil, isTechnical: Bool = false
  ) {
    (self.name, self.tag, self.form, self.aliases) = (name, tag, form, aliases)
    (self.properties, self.dataset, self.isTechnical) = (properties, dataset, isTechnical)
  }

  /// The tag, and those that say more of its value: a date's fraction and offset, an angle's side.
  var companions: [ExifTag] {
    switch form {
    case .date(let fraction, let offset): [tag, fraction, offset]
    case .angle(let reference, _, _, _), .altitude(let reference): [tag, reference]
    default: [tag]
    }
  }

  static let all: [Self] = image + exposure + place

  static func tiff(_ name: String) -> XMPName { XMPName(XMPName.tiff, name) }
  static func exif(_ name: String) -> XMPName { XMPName(XMPName.exif, name) }
  static func exifEX(_ name: String) -> XMPName { XMPName("http://cipa.jp/exif/1.0/", name) }
  static func aux(_ name: String) -> XMPName {
    XMPName("http://ns.adobe.com/exif/1.0/aux/", name)
  }
}

extension SettableTag {
  private static let byName: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, tag) in all.enumerated() {
      for name in [tag.name] + tag.aliases { found[name.lowercased()] = index }
    }
    return found
  }()

  /// The tag of a name, in any case.
  static func named(_ name: String) -> Self? {
    byName[name.lowercased()].map { all[$0] }
  }

  /// The tags that a name stands for; `AllDates` are three.
  ///
  /// - Throws: ``MediaError/Code/usage`` for a tag that is not known, naming the nearest, or that
  ///   cannot be set, saying why.
  static func tags(named text: String) throws(MediaError) -> [Self] {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    let name = parts[parts.count - 1]
    let group = parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil
    let directory = try group.flatMap { (group) throws(MediaError) in try Self.directory(group) }
    if name.lowercased() == "alldates" {
      return ["DateTimeOriginal", "DateTimeDigitized", "DateTime"].compactMap { named($0) }
    }
    if let tag = named(name) {
      guard let directory, directory != tag.tag.directory else { return [tag] }
      throw MediaError(
        .usage, "\(tag.name) is a tag of \(tag.tag.directory.groupName), not of \(group ?? "")")
    }
    if let reason = FixedTag.reason(name) {
      throw MediaError(.usage, "\(name) cannot be set: \(reason)")
    }
    let nearest = NearestName.of(name, among: all.flatMap { [$0.name] + $0.aliases })
    throw MediaError(
      .usage, "unknown tag '\(text)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// The directory that a group names; nil for `EXIF`, which is all of them.
  private static func directory(_ group: String) throws(MediaError) -> ExifTag.Directory? {
    switch group.lowercased() {
    case "exif": return nil
    case "ifd0": return .image
    case "exififd": return .exif
    case "gps": return .gps
    default:
      throw MediaError(
        .usage,
        "tags of the group '\(group)' cannot be set; expected IFD0, ExifIFD, GPS or EXIF")
    }
  }
}

extension ExifTag.Directory {
  /// The group in which exiftool lists the directory.
  package var groupName: String {
    switch self {
    case .image: "IFD0"
    case .exif: "ExifIFD"
    case .gps: "GPS"
    case .interoperability: "InteropIFD"
    case .thumbnail: "IFD1"
    }
  }
}
