/// Writes XMP properties as RDF/XML (ISO 16684-1, §7).
enum XMPWriter {
  /// A packet of its own; nil when there is nothing to write.
  ///
  /// - Parameter more: Further descriptions.
  static func packet(
    _ properties: [(name: XMPName, value: XMPValue)], more: String = ""
  ) -> [UInt8]? {
    let description = description(properties, about: "") + more
    guard !description.isEmpty else { return nil }
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="\(XMPName.rdf)">
      \(description)</rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>
      """.utf8)
  }

  /// One description of all properties; empty when there are none.
  static func description(
    _ properties: [(name: XMPName, value: XMPValue)], about: String
  ) -> String {
    var prefixes: [String: String] = [:]
    var lines = ""
    for (name, value) in properties {
      let prefix =
        prefixes[name.namespace] ?? XMPName.prefixes[name.namespace] ?? "ns\(prefixes.count)"
      guard let element = element("\(prefix):\(name.local)", value) else { continue }
      prefixes[name.namespace] = prefix
      lines += " \(element)\n"
    }
    guard !lines.isEmpty else { return "" }
    var start = "<rdf:Description rdf:about=\"\(XMLEscaping.encode(about))\""
    for (namespace, prefix) in prefixes.sorted(by: { $0.value < $1.value }) {
      start += " xmlns:\(prefix)=\"\(XMLEscaping.encode(namespace))\""
    }
    if prefixes[XMPName.rdf] == nil { start += " xmlns:rdf=\"\(XMPName.rdf)\"" }
    return "\(start)>\n\(lines)</rdf:Description>\n"
  }

  private static func element(_ name: String, _ value: XMPValue) -> String? {
    switch value {
    case .text(let text): return "<\(name)>\(XMLEscaping.encode(text))</\(name)>"
    case .resource(let uri): return "<\(name) rdf:resource=\"\(XMLEscaping.encode(uri))\"/>"
    case .list(let order, let texts):
      let items = texts.map { "<rdf:li>\(XMLEscaping.encode($0))</rdf:li>" }.joined()
      return "<\(name)><rdf:\(order.rawValue)>\(items)</rdf:\(order.rawValue)></\(name)>"
    case .alternatives(let all):
      let items = all.map {
        "<rdf:li xml:lang=\"\(XMLEscaping.encode($0.language))\">"
          + "\(XMLEscaping.encode($0.text))</rdf:li>"
      }
      return "<\(name)><rdf:Alt>\(items.joined())</rdf:Alt></\(name)>"
    case .structure: return nil
    }
  }
}
