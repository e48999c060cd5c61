/// Metadata as items of HEIF and AVIF (ISO/IEC 23008-12, annex A).
///
/// The boxes that list items are written anew, the data goes into a box of its own right behind
/// them, and where everything further back is, is corrected.
struct HEIFMetadata {
  private let meta: BoxRange
  private let children: [BoxRange]
  private let primary: Int
  private var items: HEIFItemList
  private var locations: HEIFLocations
  private var references: HEIFReferences

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks, _ format: ImageFormat
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    guard var file = Self(bytes) else { throw MetadataEmbedder.unexpected(format) }
    guard file.hasPicture else {
      // libheif overlooks that an encoder could not allocate what it needs.
      throw MediaError(
        .limitExceeded,
        "the encoder wrote an empty picture, as it does when memory runs out; "
          + "--memory raises the limit", step: "encode")
    }
    guard let edits = file.edits(bytes, blocks) else {
      throw MetadataEmbedder.unexpected(format)
    }
    return MetadataEmbedder.Embedding(edits: edits)
  }

  private init?(_ bytes: Span<UInt8>) {
    guard let boxes = BoxRange.boxes(bytes, in: 0..<bytes.count), boxes.first?.type == "ftyp",
      // Films point into the file too, in a way that this does not correct.
      !boxes.contains(where: { $0.type == "moov" }),
      let meta = boxes.first(where: { $0.type == "meta" }), meta.body.count >= 4,
      let children = BoxRange.boxes(bytes, in: meta.body.dropFirst(4))
    else { return nil }
    func child(_ type: String) -> BoxRange? { children.first { $0.type == type } }
    guard let pitm = child("pitm"), let iinf = child("iinf"), let iloc = child("iloc"),
      let version = bytes.unsigned(at: pitm.body.lowerBound, width: 1, .big),
      let primary = bytes.unsigned(
        at: pitm.body.lowerBound + 4, width: version == 0 ? 2 : 4, .big),
      let items = HEIFItemList(bytes, iinf.body), let locations = HEIFLocations(bytes, iloc.body)
    else { return nil }
    if let iref = child("iref") {
      guard let references = HEIFReferences(bytes, iref.body) else { return nil }
      self.references = references
    } else {
      references = HEIFReferences()
    }
    (self.meta, self.children, self.primary) = (meta, children, primary)
    (self.items, self.locations) = (items, locations)
  }

  /// Whether the primary picture has any data.
  private var hasPicture: Bool {
    guard let item = locations.items.first(where: { $0.id == primary }) else { return false }
    return item.extents.contains { $0.length > 0 }
  }

  private mutating func edits(_ bytes: Span<UInt8>, _ blocks: MetadataBlocks) -> ByteEdits? {
    var edits = ByteEdits()
    let old = items.metadata.filter { !references.describes(othersThan: primary, $0) }
    guard blocks.exif != nil || blocks.xmp != nil || !old.isEmpty else { return edits }
    for range in old.isEmpty ? [] : Array(outdated(old, in: bytes.count).ranges) {
      edits.replace(range, with: Array(repeating: 0, count: range.count))
    }
    items.remove(old)
    locations.remove(old)
    references.remove(from: old)

    let firstID = max(items.highest, locations.items.lazy.map(\.id).max() ?? 0, primary) + 1
    guard firstID < 0xFFFF else { return nil }
    // Four bytes say how far into the item the TIFF header begins.
    let exif = blocks.exif.map { [0, 0, 0, 0] + $0 }
    let additions = [exif, blocks.xmp].compactMap(\.self)
    for index in additions.indices {
      if index == 0, exif != nil { items.addExif(firstID) } else { items.addXMP(firstID + index) }
      references.addDescription(of: primary, by: firstID + index)
    }
    let data = additions.isEmpty ? [] : BoxRange.bytes("mdat", additions.reduce([], +))

    // Offsets have a fixed width, so the box's length is known before they are.
    var sized = locations
    for index in additions.indices { sized.add(firstID + index, at: 0, length: 0) }
    let growth = metaBytes(bytes, sized).count + data.count - meta.range.count
    guard locations.shift(behind: meta.range.upperBound, by: growth) else { return nil }
    var offset = meta.range.upperBound + growth - data.count + 8
    for (index, addition) in additions.enumerated() {
      locations.add(firstID + index, at: offset, length: addition.count)
      offset += addition.count
    }
    let written = metaBytes(bytes, locations)
    guard written.count + data.count == meta.range.count + growth else { return nil }
    edits.replace(meta.range, with: written + data)
    return edits
  }

  /// The data of items that go, where no other item shares it and it is not in the boxes that are
  /// written anew.
  private func outdated(_ ids: Set<Int>, in count: Int) -> RangeSet<Int> {
    func ranges(_ items: some Sequence<HEIFLocations.Item>) -> RangeSet<Int> {
      items.reduce(into: RangeSet()) { set, item in
        for range in item.ranges ?? [] { set.insert(contentsOf: range) }
      }
    }
    var outdated = ranges(locations.items.filter { ids.contains($0.id) })
    outdated.subtract(ranges(locations.items.filter { !ids.contains($0.id) }))
    outdated.remove(contentsOf: meta.range)
    return outdated.intersection(RangeSet(0..<count))
  }

  /// The meta box with its lists replaced.
  private func metaBytes(_ bytes: Span<UInt8>, _ locations: HEIFLocations) -> [UInt8] {
    var content = bytes.copy(meta.body.prefix(4)) ?? []
    var references = references.bytes().map { BoxRange.bytes("iref", $0) }
    for child in children {
      switch child.type {
      case "iinf": content += BoxRange.bytes("iinf", items.bytes())
      case "iloc": content += BoxRange.bytes("iloc", locations.bytes())
      case "iref":
        content += references ?? []
        references = nil
      default: content += bytes.copy(child.range) ?? []
      }
    }
    return BoxRange.bytes("meta", content + (references ?? []))
  }
}
