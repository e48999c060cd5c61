/// XMP in the making: a packet with changes, or properties from nothing.
struct XMPDraft: Sendable {
  /// What the changes are made to; nil starts from nothing.
  private let base: XMPPacket?
  private var removed: Set<XMPName> = []
  private var added: [(name: XMPName, value: XMPValue)] = []

  init(_ base: XMPPacket? = nil) { self.base = base }

  /// The names of the properties there are.
  var names: [XMPName] {
    (base?.properties.map(\.name) ?? []).filter { !removed.contains($0) } + added.map(\.name)
  }

  subscript(name: XMPName) -> XMPValue? {
    get {
      added.first { $0.name == name }?.value ?? (removed.contains(name) ? nil : base?[name])
    }
    set {
      if newValue == nil, added.isEmpty, base?[name] == nil { return }
      removed.insert(name)
      added.removeAll { $0.name == name }
      if let newValue { added.append((name, newValue)) }
    }
  }

  /// Removes the properties that a condition holds for.
  mutating func remove(where condition: (XMPName) -> Bool) {
    for property in base?.properties ?? [] where condition(property.name) {
      removed.insert(property.name)
    }
    added.removeAll { condition($0.name) }
  }

  /// The packet; nil when it holds nothing.
  ///
  /// - Parameter more: Descriptions that a packet made from nothing gets besides.
  func bytes(more: String = "") -> [UInt8]? {
    guard let base else { return XMPWriter.packet(added, more: more) }
    var edits = ByteEdits()
    for property in base.properties where removed.contains(property.name) {
      edits.remove(property.range)
    }
    let description = XMPWriter.description(added, about: base.about)
    if !description.isEmpty { edits.insert(Array(description.utf8), at: base.end) }
    return edits.isEmpty ? base.bytes : edits.applied(to: base.bytes.span)
  }
}
