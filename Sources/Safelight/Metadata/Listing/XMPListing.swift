/// An XMP packet's properties, those of structures flattened as exiftool does: a history's actions
/// become `xmpMM:HistoryAction`.
struct XMPListing {
  private var properties: [MetadataListing.Property] = []
  private var places: [String: Int] = [:]

  /// More properties, and texts of one, than are shown.
  private static let mostProperties = 2000
  private static let mostTexts = 1000

  /// The properties; nil for what is not RDF in well-formed UTF-8 XML.
  static func properties(of packet: [UInt8]) -> [MetadataListing.Property]? {
    guard packet.count <= XMPPacket.longest, let root = XMLReader.root(of: packet) else {
      return nil
    }
    let name = XMPName(XMPName.rdf, "RDF")
    guard let rdf = root.name == name ? root : root.children.first(where: { $0.name == name })
    else { return nil }
    var listing = Self()
    for description in rdf.children where description.name.namespace == XMPName.rdf {
      for attribute in description.attributes where Self.isProperty(attribute.name) {
        listing.add(Self.label(attribute.name), attribute.value)
      }
      for child in description.children { listing.add(child, as: Self.label(child.name)) }
    }
    return listing.properties
  }

  private static func isProperty(_ name: XMPName) -> Bool {
    ![XMPName.xml, XMPName.rdf, ""].contains(name.namespace)
  }

  /// A property, or a field of a structure; the reader bounds how deep they nest.
  private mutating func add(_ element: XMLElement, as label: String) {
    if let resource = element[XMPName(XMPName.rdf, "resource")] { add(label, resource) }
    for attribute in element.attributes where Self.isProperty(attribute.name) {
      add(Self.field(attribute.name, of: label), attribute.value)
    }
    guard !element.children.isEmpty else {
      let hasFields = element.attributes.contains { $0.name.namespace != XMPName.xml }
      if !hasFields || !element.text.allSatisfy(\.isWhitespace) { add(label, element.text) }
      return
    }
    for child in element.children {
      switch child.name {
      case XMPName(XMPName.rdf, "Seq"), XMPName(XMPName.rdf, "Bag"), XMPName(XMPName.rdf, "Alt"),
        XMPName(XMPName.rdf, "li"), XMPName(XMPName.rdf, "Description"):
        add(child, as: child.name.local == "li" ? Self.language(child, label) : label)
      case XMPName(XMPName.rdf, "value"): add(child, as: label)
      default:
        if Self.isProperty(child.name) { add(child, as: Self.field(child.name, of: label)) }
      }
    }
  }

  /// Texts in other languages than the default one have it in their name: `dc:title-de`.
  private static func language(_ item: XMLElement, _ label: String) -> String {
    guard let language = item[XMPName(XMPName.xml, "lang")], language != "x-default" else {
      return label
    }
    return "\(label)-\(language)"
  }

  private mutating func add(_ label: String, _ text: String) {
    let text = ExifText.trimmed(text) ?? ""
    if let place = places[label] {
      if properties[place].texts.count < Self.mostTexts { properties[place].texts.append(text) }
    } else if properties.count < Self.mostProperties {
      places[label] = properties.count
      properties.append(MetadataListing.Property(name: label, texts: [text]))
    }
  }

  private static func field(_ name: XMPName, of label: String) -> String {
    label + name.local.prefix(1).uppercased() + name.local.dropFirst()
  }

  private static func label(_ name: XMPName) -> String {
    let prefix =
      XMPName.prefixes[name.namespace] ?? prefixes[name.namespace]
      ?? name.namespace.split { "/#:".contains($0) }.last.map { String($0) } ?? "x"
    return "\(prefix):\(name.local)"
  }

  /// Namespaces that cameras and editors write, by the prefix they are known with.
  private static let prefixes: [String: String] = [
    "http://cipa.jp/exif/1.0/": "exifEX", "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM", "http://ns.adobe.com/xap/1.0/t/pg/": "xmpTPg",
    "http://ns.adobe.com/xap/1.0/bj/": "xmpBJ",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": "xmpDM",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs", "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.google.com/photos/1.0/panorama/": "GPano",
    "http://ns.google.com/photos/1.0/camera/": "GCamera",
    "http://ns.google.com/photos/1.0/container/": "Container",
    "http://ns.adobe.com/hdr-gain-map/1.0/": "hdrgm",
    "http://ns.apple.com/pixeldatainfo/1.0/": "apdi",
    "http://ns.apple.com/HDRGainMap/1.0/": "HDRGainMap",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://www.digikam.org/ns/1.0/": "digiKam", "http://ns.acdsee.com/iptc/1.0/": "acdsee",
  ]
}
