/// The name of an XMP property or an XML element: its namespace's URI and the local part.
struct XMPName: Sendable, Hashable {
  var namespace: String
  var local: String

  init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// Namespaces by the prefix they are always written with.
  static let prefixes: [String: String] = [
    cc: "cc", dc: "dc", exif: "exif", photoshop: "photoshop", rdf: "rdf", tiff: "tiff",
    xmp: "xmp", xmpNote: "xmpNote", xmpRights: "xmpRights",
  ]

  static let cc = "http://creativecommons.org/ns#"
  static let dc = "http://purl.org/dc/elements/1.1/"
  static let exif = "http://ns.adobe.com/exif/1.0/"
  static let photoshop = "http://ns.adobe.com/photoshop/1.0/"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let tiff = "http://ns.adobe.com/tiff/1.0/"
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xmp = "http://ns.adobe.com/xap/1.0/"
  static let xmpNote = "http://ns.adobe.com/xmp/note/"
  static let xmpRights = "http://ns.adobe.com/xap/1.0/rights/"

  /// The digest of the packet's continuation elsewhere in the file.
  static let `extension` = Self(xmpNote, "HasExtendedXMP")
  static let creator = Self(dc, "creator")
  static let rights = Self(dc, "rights")
  static let description = Self(dc, "description")
  static let credit = Self(photoshop, "Credit")
  static let source = Self(photoshop, "Source")
  static let dateCreated = Self(photoshop, "DateCreated")
  static let createDate = Self(xmp, "CreateDate")
  static let modifyDate = Self(xmp, "ModifyDate")
  static let creatorTool = Self(xmp, "CreatorTool")
  static let exifDateTimeOriginal = Self(exif, "DateTimeOriginal")
  static let exifUserComment = Self(exif, "UserComment")

  /// How a simple text is written as a value of the property.
  func value(_ text: String) -> XMPValue {
    switch self {
    case .creator, Self(Self.exif, "ISOSpeedRatings"): .list(.sequence, [text])
    case .rights, .description, .exifUserComment, Self(Self.dc, "title"):
      .alternatives([.init("x-default", text)])
    default: .text(text)
    }
  }
}
