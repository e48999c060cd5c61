/// A tag that can be assigned, with what stands for it in XMP and IPTC.
struct SettableTag: Sendable {
  /// What a value has to look like.
  enum Form: Sendable {
    case text
    /// A date; a fraction and an offset in it go to tags of their own.
    case date(fraction: ExifTag, offset: ExifTag)
    case offset
    case digits
    case comment
    case integer
    case fraction
    /// Latitude and longitude.
    case position
  }

  var name: String
  var tag: ExifTag
  var form: Form
  /// The XMP properties that mean the same, the preferred one first.
  var properties: [XMPName]
  /// The IPTC dataset that means the same.
  var dataset: UInt8?

  private init(
    _ name: String, _ tag: ExifTag, _ form: Form = .text, _ properties: [XMPName] = [],
    dataset: UInt8? = nil
  ) {
    (self.name, self.tag, self.form) = (name, tag, form)
    (self.properties, self.dataset) = (properties, dataset)
  }

  /// The tag of a name, in any case; exiftool's names for the two other dates work too.
  static func named(_ name: String) -> Self? {
    let name = name.lowercased()
    let aliases = ["createdate": "datetimedigitized", "modifydate": "datetime"]
    return all.first { $0.name.lowercased() == aliases[name] ?? name }
  }

  static let all: [Self] = [
    Self("Artist", .artist, .text, [.creator, tiff("Artist")], dataset: IPTCRecord.Number.byline),
    Self(
      "Copyright", .copyright, .text, [.rights, tiff("Copyright")],
      dataset: IPTCRecord.Number.copyright),
    Self(
      "ImageDescription", .imageDescription, .text, [.description, tiff("ImageDescription")],
      dataset: IPTCRecord.Number.caption),
    Self(
      "DateTime", .dateTime, .date(fraction: .subSecTime, offset: .offsetTime),
      [.modifyDate, tiff("DateTime")]),
    Self(
      "DateTimeOriginal", .dateTimeOriginal,
      .date(fraction: .subSecTimeOriginal, offset: .offsetTimeOriginal),
      [.dateCreated, .exifDateTimeOriginal], dataset: IPTCRecord.Number.dateCreated),
    Self(
      "DateTimeDigitized", .dateTimeDigitized,
      .date(fraction: .subSecTimeDigitized, offset: .offsetTimeDigitized),
      [.createDate, exif("DateTimeDigitized")]),
    Self("OffsetTime", .offsetTime, .offset),
    Self("OffsetTimeOriginal", .offsetTimeOriginal, .offset),
    Self("OffsetTimeDigitized", .offsetTimeDigitized, .offset),
    Self("SubSecTime", .subSecTime, .digits),
    Self("SubSecTimeOriginal", .subSecTimeOriginal, .digits),
    Self("SubSecTimeDigitized", .subSecTimeDigitized, .digits),
    Self("Make", .make, .text, [tiff("Make")]),
    Self("Model", .model, .text, [tiff("Model")]),
    Self("Software", .software, .text, [.creatorTool, tiff("Software")]),
    Self("HostComputer", .hostComputer),
    Self("OwnerName", .ownerName, .text, [aux("OwnerName")]),
    Self("LensMake", .lensMake, .text, [XMPName(exifEX, "LensMake")]),
    Self("LensModel", .lensModel, .text, [XMPName(exifEX, "LensModel"), aux("Lens")]),
    Self("UserComment", .userComment, .comment, [.exifUserComment]),
    Self("ExposureTime", .exposureTime, .fraction, [exif("ExposureTime")]),
    Self("FNumber", .fNumber, .fraction, [exif("FNumber")]),
    Self("FocalLength", .focalLength, .fraction, [exif("FocalLength")]),
    Self("FocalLengthIn35mmFormat", .focalLengthIn35mm, .integer, [exif("FocalLengthIn35mmFilm")]),
    Self(
      "ISO", .iso, .integer, [exif("ISOSpeedRatings"), XMPName(exifEX, "PhotographicSensitivity")]),
    Self(
      "GPS", .gpsLatitude, .position,
      [exif("GPSLatitude"), exif("GPSLongitude"), exif("GPSAltitude"), exif("GPSAltitudeRef")]),
  ]

  private static let exifEX = "http://cipa.jp/exif/1.0/"
  private static func tiff(_ name: String) -> XMPName { XMPName(XMPName.tiff, name) }
  private static func exif(_ name: String) -> XMPName { XMPName(XMPName.exif, name) }
  private static func aux(_ name: String) -> XMPName {
    XMPName("http://ns.adobe.com/exif/1.0/aux/", name)
  }
}
