/// An XMP packet as it stands in a file: its top-level properties and where they are.
struct XMPPacket: Sendable {
  struct Property: Sendable {
    var name: XMPName
    var value: XMPValue
    /// The attribute or the element that says so.
    var range: Range<Int>
  }

  /// Longer packets are not looked into.
  static let longest = 16 << 20

  let bytes: [UInt8]
  let properties: [Property]
  /// What the packet says it is about; usually empty.
  let about: String
  /// Where further descriptions may be inserted.
  let end: Int

  /// Parses a packet; nil for what is not RDF in well-formed UTF-8 XML.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.longest, let root = XMLReader.root(of: bytes),
      let rdf = Self.rdf(in: root), let end = rdf.endTag
    else { return nil }
    self.bytes = bytes
    self.end = end
    var properties: [Property] = []
    var about: String?
    for description in rdf.children where description.name == XMPName(XMPName.rdf, "Description") {
      for attribute in description.attributes where attribute.name.namespace != XMPName.xml {
        if ["about", "ID", "nodeID"].contains(attribute.name.local),
          ["", XMPName.rdf].contains(attribute.name.namespace)
        {
          about = about ?? attribute.value
        } else {
          properties.append(
            Property(
              name: attribute.name, value: .text(attribute.value), range: attribute.range))
        }
      }
      for child in description.children {
        properties.append(
          Property(name: child.name, value: Self.value(of: child), range: child.range))
      }
    }
    self.properties = properties
    self.about = about ?? ""
  }

  subscript(name: XMPName) -> XMPValue? { properties.first { $0.name == name }?.value }

  private static func rdf(in root: XMLElement) -> XMLElement? {
    let name = XMPName(XMPName.rdf, "RDF")
    return root.name == name ? root : root.children.first { $0.name == name }
  }

  private static func value(of element: XMLElement) -> XMPValue {
    if let resource = element[XMPName(XMPName.rdf, "resource")] { return .resource(resource) }
    if element[XMPName(XMPName.rdf, "parseType")] != nil { return .structure }
    guard let child = element.children.first else {
      let isPlain = element.attributes.allSatisfy { $0.name.namespace == XMPName.xml }
      return isPlain ? .text(element.text) : .structure
    }
    guard element.children.count == 1, child.name.namespace == XMPName.rdf else {
      return .structure
    }
    let items = child.children.filter { $0.name == XMPName(XMPName.rdf, "li") }
    guard items.allSatisfy({ $0.children.isEmpty }) else { return .structure }
    switch child.name.local {
    case "Seq": return .list(.sequence, items.map(text))
    case "Bag": return .list(.bag, items.map(text))
    case "Alt":
      return .alternatives(
        items.map { .init($0[XMPName(XMPName.xml, "lang")] ?? "x-default", text(of: $0)) })
    default: return .structure
    }
  }

  private static func text(of item: XMLElement) -> String {
    item[XMPName(XMPName.rdf, "resource")] ?? item.text
  }
}
