/// The blocks of metadata of a HEIC or AVIF, and how others take their place.
///
/// A block goes where the old one was when it fits, else to the end of the file; for one that is new
/// the list of items is written anew, and what lies behind it moves.
struct HEIFBlocks {
  private let window: ByteWindow
  private let layout: HEIFLayout
  private let format: ImageFormat
  private var stored = MetadataBlocks()
  private var exif: HEIFLayout.Item?
  private var xmp: HEIFLayout.Item?
  /// What stands in front of the EXIF block in its item.
  private var exifPrefix: [UInt8] = []

  private static let xmpType = "application/rdf+xml"
  /// A longer file is not taken into memory to be written anew.
  private static let longest = 1 << 30

  init(_ window: ByteWindow, _ layout: HEIFLayout, _ format: ImageFormat) throws(MediaError) {
    (self.window, self.layout, self.format) = (window, layout, format)
    let primary = try primary()
    func item(_ isWanted: (HEIFLayout.Item) -> Bool) -> HEIFLayout.Item? {
      layout.items.first { item in
        let described = layout.described(by: item.id)
        return isWanted(item) && (described.isEmpty || primary.map(described.contains) == true)
      }
    }
    exif = item { $0.type == "Exif" }
    xmp = item { $0.type == "mime" && $0.contentType == Self.xmpType }
    if let exif {
      // Four bytes say how far into the item the block begins.
      let bytes = try content(exif)
      guard let offset = bytes.span.unsigned(at: 0, width: 4, .big), offset <= bytes.count - 4
      else { throw window.damaged("the EXIF item of the HEIF is broken") }
      // Some phones do not count the prefix of JPEG, which is mended where the block changes.
      let skipped = bytes.span.holds("Exif\0\0", at: 4 + offset) ? 6 : 0
      exifPrefix = Array(bytes[..<(4 + offset + skipped)])
      exifPrefix.put(offset + skipped, at: 0, width: 4, .big)
      stored.exif = Array(bytes[(4 + offset + skipped)...])
    }
    if let xmp { stored.xmp = try content(xmp) }
  }

  /// The blocks as they stand, but for the profile, which is a property of the picture.
  var blocks: MetadataBlocks { stored }

  private func primary() throws(MediaError) -> Int? {
    guard let box = layout.children.first(where: { $0.type == "pitm" }), box.body.count >= 6 else {
      return nil
    }
    let place = box.body.lowerBound
    return try window.u8(place) == 0 ? window.u16(place + 4) : window.u32(place + 4)
  }

  private func content(_ item: HEIFLayout.Item) throws(MediaError) -> [UInt8] {
    guard let ranges = item.ranges,
      ranges.reduce(0, { $0 + $1.count }) <= MediaHeader.longestBlock
    else { throw window.damaged("an item with metadata of the HEIF cannot be read") }
    var bytes: [UInt8] = []
    for range in ranges { bytes += try window.bytes(range.lowerBound, range.count) }
    return bytes
  }

  /// The edits after which the blocks are others.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` where the file is built so that a block cannot be added.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    guard changes.icc == .stays else {
      throw window.unsupported("the colour profile of \(format.rawValue) files cannot be replaced")
    }
    var edits = ByteEdits()
    var tail: [UInt8] = []
    for (item, change, prefix) in [(exif, changes.exif, exifPrefix), (xmp, changes.xmp, [])] {
      guard change != .stays else { continue }
      guard case .becomes(let block) = change, let item,
        try put(prefix + block, of: item, &edits, &tail)
      else { return try rewritten(changes) }
    }
    if !tail.isEmpty {
      edits.insert(BoxRange.bytes("mdat", tail), at: window.size)
    }
    return edits
  }

  /// Puts an item's data where it was or behind the last box; false where neither can be.
  private func put(
    _ bytes: [UInt8], of item: HEIFLayout.Item, _ edits: inout ByteEdits, _ tail: inout [UInt8]
  ) throws(MediaError) -> Bool {
    guard let range = item.ranges?.first, item.ranges?.count == 1, let field = item.lengthField,
      !isShared(range, by: item.id)
    else { return false }
    var length: [UInt8] = []
    length.append(bytes.count, width: field.count, .big)
    if bytes.count <= range.count {
      edits.replace(
        range, with: bytes + Array(repeating: 0, count: range.count - bytes.count))
    } else {
      guard let list = layout.children.first(where: { $0.type == "iloc" }),
        let entry = try HEIFPlaces.read(list, nil, window).entries.first(where: { $0.id == item.id }
        ),
        let offset = entry.offsetField, try endsWithBox()
      else { return false }
      let position = window.size + 8 + tail.count - entry.base
      guard position >= 0, offset.count == 8 || position + bytes.count <= 0xFFFF_FFFF else {
        return false
      }
      var place: [UInt8] = []
      place.append(position, width: offset.count, .big)
      edits.replace(offset, with: place)
      edits.clear(range)
      tail += bytes
    }
    if bytes.count != range.count { edits.replace(field, with: length) }
    return true
  }

  private func isShared(_ range: Range<Int>, by id: Int) -> Bool {
    layout.items.contains { item in
      item.id != id && item.ranges?.contains { $0.overlaps(range) } == true
    }
  }

  /// Whether a box can follow: the last one may reach to the file's end whatever that is.
  private func endsWithBox() throws(MediaError) -> Bool {
    // Films of motion photos are found by how far from the end they begin.
    guard let last = layout.boxes.last, last.range.upperBound == window.size,
      ["mdat", "meta", "free"].contains(last.type)
    else { return false }
    return try window.u32(last.range.lowerBound) != 0
  }

  /// The file with its list of items written anew.
  private func rewritten(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    guard window.size <= Self.longest else {
      throw window.unsupported("the file is too long for a block to be added")
    }
    let bytes = try window.bytes(0, window.size)
    do throws(MediaError) {
      return try HEIFMetadata.edits(
        for: bytes.span,
        MetadataBlocks(
          exif: changes.exif.block(of: stored.exif), xmp: changes.xmp.block(of: stored.xmp)),
        format
      ).edits
    } catch {
      throw window.unsupported(
        "the \(format.rawValue) file is built in a way that no block of metadata can be added to")
    }
  }
}
