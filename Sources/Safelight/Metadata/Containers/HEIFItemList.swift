/// The item information box: what kinds of items a HEIF file has (ISO/IEC 14496-12 §8.11.6).
struct HEIFItemList {
  private struct Item {
    var id: Int
    var isMetadata: Bool
    /// The whole entry.
    var bytes: [UInt8]
  }

  private var flags: Int
  private var items: [Item] = []

  private static let xmpType = "application/rdf+xml"

  /// Reads the box's content; nil when it is broken.
  init?(_ bytes: Span<UInt8>, _ body: Range<Int>) {
    var reader = FieldReader(body)
    guard let version = reader.next(bytes, 1), version <= 1, let flags = reader.next(bytes, 3),
      let count = reader.next(bytes, version == 0 ? 2 : 4),
      let boxes = BoxRange.boxes(bytes, in: reader.position..<body.upperBound),
      boxes.count == count
    else { return nil }
    self.flags = flags
    for box in boxes {
      var fields = FieldReader(box.body)
      guard box.type == "infe", let raw = bytes.copy(box.range),
        let version = fields.next(bytes, 1), fields.next(bytes, 3) != nil,
        let id = fields.next(bytes, version == 3 ? 4 : 2), fields.next(bytes, 2) != nil
      else { return nil }
      let type = fields.position
      let isXMP =
        bytes.holds("mime", at: type)
        && Self.contentType(bytes, (type..<box.body.upperBound).dropFirst(4)) == Self.xmpType
      items.append(
        Item(
          id: id, isMetadata: version >= 2 && (bytes.holds("Exif", at: type) || isXMP), bytes: raw))
    }
  }

  /// The content type after an item's name.
  private static func contentType(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard let nameEnd = bytes.firstIndex(of: 0, in: range) else { return nil }
    let rest = nameEnd + 1..<range.upperBound
    guard !rest.isEmpty else { return nil }
    let end = bytes.firstIndex(of: 0, in: rest) ?? range.upperBound
    return bytes.copy(rest.lowerBound..<end).map(ExifText.latin1)
  }

  /// The items that hold EXIF or XMP.
  var metadata: Set<Int> { Set(items.lazy.filter(\.isMetadata).map(\.id)) }

  /// The highest number of an item.
  var highest: Int { items.lazy.map(\.id).max() ?? 0 }

  mutating func remove(_ ids: Set<Int>) {
    items.removeAll { ids.contains($0.id) }
  }

  mutating func addExif(_ id: Int) { add(id, "Exif", []) }

  mutating func addXMP(_ id: Int) { add(id, "mime", Array(Self.xmpType.utf8) + [0]) }

  private mutating func add(_ id: Int, _ type: String, _ fields: [UInt8]) {
    // Version 2, hidden, without protection and without a name.
    var content: [UInt8] = [2, 0, 0, 1]
    content.append(id, width: 2, .big)
    content += [0, 0] + Array(type.utf8) + [0] + fields
    items.append(Item(id: id, isMetadata: true, bytes: BoxRange.bytes("infe", content)))
  }

  /// The content of the box.
  func bytes() -> [UInt8] {
    let isLong = items.count > 0xFFFF
    var bytes: [UInt8] = [isLong ? 1 : 0]
    bytes.append(flags, width: 3, .big)
    bytes.append(items.count, width: isLong ? 4 : 2, .big)
    for item in items { bytes += item.bytes }
    return bytes
  }
}
