extension SettableTag {
  /// The tags of IFD0 (EXIF 2.32 §4.6.4, TIFF 6.0), and Windows' own.
  static let image: [Self] = [
    Self("Artist", .artist, .text, [.creator, tiff("Artist")], dataset: IPTCRecord.Number.byline),
    Self(
      "Copyright", .copyright, .text, [.rights, tiff("Copyright")],
      dataset: IPTCRecord.Number.copyright),
    Self(
      "ImageDescription", .imageDescription, .text, [.description, tiff("ImageDescription")],
      dataset: IPTCRecord.Number.caption),
    Self(
      "DateTime", .dateTime, .date(fraction: .subSecTime, offset: .offsetTime),
      [.modifyDate, tiff("DateTime")], also: ["ModifyDate"]),
    Self("Make", .make, .text, [tiff("Make")]),
    Self("Model", .model, .text, [tiff("Model")]),
    Self("Software", .software, .text, [.creatorTool, tiff("Software")]),
    Self("HostComputer", .hostComputer),
    Self(
      "Orientation", .orientation, .choice(.orientation), [tiff("Orientation")],
      isTechnical: true),
    technical("XResolution", 0x011A, .fraction),
    technical("YResolution", 0x011B, .fraction),
    technical("ResolutionUnit", 0x0128, .choice(.resolutionUnit)),
    technical("YCbCrPositioning", 0x0213, .choice(.positioning)),
    technical("WhitePoint", 0x013E, .fractions(isSigned: false, counts: 2...2)),
    technical("PrimaryChromaticities", 0x013F, .fractions(isSigned: false, counts: 6...6)),
    Self("ProcessingSoftware", ExifTag(.image, 0x000B)),
    Self("DocumentName", ExifTag(.image, 0x010D)),
    Self("PageName", ExifTag(.image, 0x011D)),
    Self("XPosition", ExifTag(.image, 0x011E), .fraction),
    Self("YPosition", ExifTag(.image, 0x011F), .fraction),
    Self(
      "PageNumber", ExifTag(.image, 0x0129), .integers(.short, 0...0xFFFF, counts: 2...2, [:])),
    Self("TargetPrinter", ExifTag(.image, 0x0151)),
    Self(
      "Rating", ExifTag(.image, 0x4746), .integers(.short, 0...5, counts: 1...1, [:]),
      [XMPName(XMPName.xmp, "Rating")]),
    Self(
      "RatingPercent", ExifTag(.image, 0x4749), .integers(.short, 0...100, counts: 1...1, [:]),
      [XMPName("http://ns.microsoft.com/photo/1.0", "Rating")]),
    Self("XPTitle", ExifTag(.image, 0x9C9B), .wide),
    Self("XPComment", ExifTag(.image, 0x9C9C), .wide),
    Self("XPAuthor", ExifTag(.image, 0x9C9D), .wide),
    Self("XPKeywords", ExifTag(.image, 0x9C9E), .wide),
    Self("XPSubject", ExifTag(.image, 0x9C9F), .wide),
  ]

  private static func technical(_ name: String, _ id: Int, _ form: TagForm) -> Self {
    Self(name, ExifTag(.image, id), form, [tiff(name)], isTechnical: true)
  }
}
