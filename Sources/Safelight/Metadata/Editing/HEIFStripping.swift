/// Takes metadata out of the items of HEIC and AVIF.
///
/// What goes is overwritten with zeros, and the list of items filled up with free space to the length
/// it had: nothing moves, and no item with pixels is touched.
struct HEIFStripping {
  private let window: ByteWindow
  private let layout: HEIFLayout
  private let rules: StripRules
  private var result = MetadataChanges()
  private let auxiliary: Set<Int>
  private var gone: Set<Int> = []
  private var freed = RangeSet<Int>()

  private static let xmpType = "application/rdf+xml"
  /// Longer blocks are not looked into.
  private static let longest = 16 << 20

  init(
    _ window: ByteWindow, _ layout: HEIFLayout, _ rules: StripRules
  ) {
    (self.window, self.layout, self.rules) = (window, layout, rules)
    auxiliary = layout.auxiliary
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private var isGPS: Bool { rules.scope == .gps }

  private mutating func strip() throws(MediaError) {
    var replaced: [(item: HEIFLayout.Item, range: Range<Int>, bytes: [UInt8])] = []
    let thumbnails = layout.thumbnails
    for item in layout.items {
      switch item.type {
      case _ where item.type == "Exif" || item.contentType == Self.xmpType:
        guard let content = try content(item) else {
          drop(item)
          continue
        }
        let kept = item.type == "Exif" ? exif(content) : xmp(content, of: item)
        result.warn(kept.warnings)
        if kept.bytes == content { continue }
        guard let bytes = kept.bytes, let range = item.ranges?.first, item.ranges?.count == 1,
          bytes.count <= range.count, bytes.count == range.count || item.lengthField != nil
        else {
          drop(item)
          continue
        }
        replaced.append((item, range, bytes))
      case "mime", "uri ": if !isGPS { drop(item) }
      default:
        if !isGPS, thumbnails.contains(item.id), !rules.keeps(.thumbnail) { drop(item) }
      }
    }
    // Data that something else names too stays.
    for item in layout.items where !gone.contains(item.id) {
      for range in item.ranges ?? [] { freed.remove(contentsOf: range) }
    }
    freed.remove(contentsOf: layout.meta.range.lowerBound..<layout.meta.body.lowerBound + 4)
    try write(replaced)
    try stripAround()
  }

  private mutating func drop(_ item: HEIFLayout.Item) {
    gone.insert(item.id)
    for range in item.ranges ?? [] { freed.insert(contentsOf: range) }
  }

  /// An item's data; nil where it cannot be told or is too long to be looked into.
  private func content(_ item: HEIFLayout.Item) throws(MediaError) -> [UInt8]? {
    guard let ranges = item.ranges, ranges.reduce(0, { $0 + $1.count }) <= Self.longest else {
      return nil
    }
    var bytes: [UInt8] = []
    for range in ranges { bytes += try window.bytes(range.lowerBound, range.count) }
    return bytes
  }

  /// What stays of EXIF, behind the four bytes that say how far into the item it begins.
  private func exif(_ content: [UInt8]) -> StripRules.Result {
    guard let offset = content.span.unsigned(at: 0, width: 4, .big),
      offset <= content.count - 4
    else { return .init(warnings: ["the EXIF block is damaged and was dropped"]) }
    var start = 4 + offset
    // Some writers count from the prefix of JPEG.
    if content.span.holds("Exif\0\0", at: start) { start += 6 }
    let block = Array(content[start...])
    var kept = rules.exif(block)
    if kept.bytes == block {
      kept.bytes = content
    } else {
      kept.bytes = kept.bytes.map { Array(content[..<start]) + $0 }
    }
    return kept
  }

  private func xmp(_ content: [UInt8], of item: HEIFLayout.Item) -> StripRules.Result {
    let described = layout.described(by: item.id)
    let isAuxiliary = !described.isEmpty && described.allSatisfy(auxiliary.contains)
    return rules.xmp(content, isAuxiliary: isAuxiliary)
  }

  // MARK: - Writing

  /// Puts what stays of items where they were, and takes those that go off the lists.
  private mutating func write(
    _ replaced: [(item: HEIFLayout.Item, range: Range<Int>, bytes: [UInt8])]
  ) throws(MediaError) {
    guard !gone.isEmpty || !replaced.isEmpty else { return }
    let start = layout.meta.range.lowerBound
    var meta = try window.bytes(start, layout.meta.range.count)
    var outside: [(range: Range<Int>, bytes: [UInt8]?)] = freed.ranges.map { ($0, nil) }
    for (item, range, bytes) in replaced {
      // Zeros fill up what was longer.
      outside.append((range, bytes + repeatElement(0, count: range.count - bytes.count)))
      guard bytes.count != range.count, let field = item.lengthField else { continue }
      meta.put(bytes.count, at: field.lowerBound - start, width: field.count, .big)
    }
    // Small items may lie in the list's own data box.
    for change in outside where layout.meta.range.contains(change.range.lowerBound) {
      for (index, place) in change.range.enumerated() where layout.meta.range.contains(place) {
        meta[place - start] = change.bytes?[index] ?? 0
      }
    }
    let list = try HEIFItemRemoval(meta, layout, window).removing(gone)
    guard let list else { throw window.damaged("the HEIF's lists of items are broken") }
    result.edits.replace(layout.meta.range, with: list)
    for change in outside where !layout.meta.range.contains(change.range.lowerBound) {
      if let bytes = change.bytes {
        result.edits.replace(change.range, with: bytes)
      } else {
        result.edits.clear(change.range)
      }
    }
  }

  /// What stands beside the items: boxes of other makers, free space, and a film of the same.
  private mutating func stripAround() throws(MediaError) {
    let film = try FilmLayout(window)
    var stripping = FilmStripping(window, film, rules)
    try stripping.strip(layout.boxes.filter { $0.type != "meta" }, in: "")
    result.edits.merge(stripping.result.edits, at: 0)
    result.warn(stripping.result.warnings)
    guard film.end < window.size else { return }
    let count = window.size - film.end
    if isGPS { return result.warn(Trailer.kept(count)) }
    result.edits.remove(film.end..<window.size)
    result.warn(Trailer.removed(count))
  }
}
