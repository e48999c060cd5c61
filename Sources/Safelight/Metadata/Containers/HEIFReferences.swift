/// The item reference box: which item is about which (ISO/IEC 14496-12 §8.11.12).
struct HEIFReferences {
  private struct Reference {
    var from: Int
    /// The items it describes, when it is a description.
    var described: [Int]
    /// The whole entry.
    var bytes: [UInt8]
  }

  /// Bytes of an item's number.
  private let width: Int
  private var references: [Reference] = []

  /// No references.
  init() { width = 2 }

  /// Reads the box's content; nil when it is broken.
  init?(_ bytes: Span<UInt8>, _ body: Range<Int>) {
    guard let version = bytes.unsigned(at: body.lowerBound, width: 1, .big), version <= 1,
      body.count >= 4, let boxes = BoxRange.boxes(bytes, in: body.dropFirst(4))
    else { return nil }
    width = version == 0 ? 2 : 4
    for box in boxes {
      var reader = FieldReader(box.body)
      guard let raw = bytes.copy(box.range), let from = reader.next(bytes, width),
        let count = reader.next(bytes, 2)
      else { return nil }
      var described: [Int] = []
      for _ in 0..<count {
        guard let item = reader.next(bytes, width) else { return nil }
        if box.type == "cdsc" { described.append(item) }
      }
      references.append(Reference(from: from, described: described, bytes: raw))
    }
  }

  /// Whether an item is about others only, such as a depth map.
  func describes(othersThan item: Int, _ id: Int) -> Bool {
    let described = references.lazy.filter { $0.from == id }.flatMap(\.described)
    return !described.isEmpty && !described.contains(item)
  }

  mutating func remove(from ids: Set<Int>) {
    references.removeAll { ids.contains($0.from) }
  }

  /// Says that one item describes another.
  mutating func addDescription(of item: Int, by id: Int) {
    var content: [UInt8] = []
    content.append(id, width: width, .big)
    content.append(1, width: 2, .big)
    content.append(item, width: width, .big)
    references.append(
      Reference(from: id, described: [item], bytes: BoxRange.bytes("cdsc", content)))
  }

  /// The content of the box; nil when there are none.
  func bytes() -> [UInt8]? {
    guard !references.isEmpty else { return nil }
    return references.reduce(into: [width == 2 ? 0 : 1, 0, 0, 0]) { $0 += $1.bytes }
  }
}
