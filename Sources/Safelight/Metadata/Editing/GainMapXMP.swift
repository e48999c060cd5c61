/// XMP that a gain map needs: what it is, how it is to be used, and where it lies in the file
/// (Ultra HDR image format 1.1; Apple's auxiliary pictures).
enum GainMapXMP {
  private static let parameters = "http://ns.adobe.com/hdr-gain-map/1.0/"
  private static let apple = "http://ns.apple.com/HDRGainMap/1.0/"
  private static let auxiliary = "http://ns.apple.com/pixeldatainfo/1.0/"
  private static let container = "http://ns.google.com/photos/1.0/container/"
  private static let item = "http://ns.google.com/photos/1.0/container/item/"
  private static let appleType = "urn:com:apple:photo:2020:aux:hdrgainmap"

  /// More properties than a gain map has, and longer ones.
  private static let mostProperties = 32
  private static let longestText = 256

  /// Whether the packet is of a picture that is a gain map itself.
  static func isGainMap(_ packet: [UInt8]) -> Bool {
    guard let packet = XMPPacket(packet) else { return false }
    if packet[XMPName(auxiliary, "AuxiliaryImageType")]?.texts == [appleType] { return true }
    return packet.properties.contains { property in
      property.name.namespace == parameters && property.name.local != "Version"
        || property.name.namespace == apple
    }
  }

  /// Adds what a packet tells of gain maps to another in the making.
  static func carry(_ packet: XMPPacket, into draft: inout XMPDraft) {
    let kept = packet.properties.lazy.filter { property in
      let name = property.name
      let texts = property.value.texts
      guard !texts.isEmpty, texts.allSatisfy({ $0.utf8.count <= longestText }) else { return false }
      if name == XMPName(auxiliary, "AuxiliaryImageType") { return texts == [appleType] }
      guard name.namespace == parameters || name.namespace == apple else { return false }
      // Numbers and truth values; nothing else would help to show it.
      return texts.allSatisfy { text in
        text.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
          || ["True", "False", "true", "false"].contains(text)
      }
    }
    for property in kept.prefix(mostProperties) { draft[property.name] = property.value }
  }

  /// Whether the packet says that a gain map lies behind the picture.
  static func namesGainMap(_ packet: XMPPacket) -> Bool {
    packet.properties.contains { $0.name == XMPName(container, "Directory") }
  }

  /// The directory of a picture and its gain map of so many bytes, as a description.
  static func directory(length: Int) -> String {
    func entry(_ semantic: String, _ length: String) -> String {
      "<rdf:li rdf:parseType=\"Resource\"><Container:Item Item:Semantic=\"\(semantic)\" "
        + "Item:Mime=\"image/jpeg\"\(length)/></rdf:li>"
    }
    return "<rdf:Description rdf:about=\"\" xmlns:rdf=\"\(XMPName.rdf)\" "
      + "xmlns:Container=\"\(container)\" xmlns:Item=\"\(item)\">\n"
      + " <Container:Directory><rdf:Seq>\(entry("Primary", ""))"
      + entry("GainMap", " Item:Length=\"\(length)\"")
      + "</rdf:Seq></Container:Directory>\n</rdf:Description>\n"
  }
}
