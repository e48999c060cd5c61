/// Takes metadata out of a GIF's extensions (GIF89a).
struct GIFStripping {
  private let window: ByteWindow
  private let rules: StripRules
  private var result = MetadataChanges()

  private static let xmpName = "XMP DataXMP"
  /// Extensions that decide how the picture looks.
  private static let shown = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]
  /// The bytes behind an XMP packet that lead readers of sub-blocks to its end.
  private static let trailer = 258
  private static let longest = 16 << 20

  init(_ window: ByteWindow, _ rules: StripRules) {
    (self.window, self.rules) = (window, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private mutating func strip() throws(MediaError) {
    window.part = "a block of the GIF"
    let isGPS = rules.scope == .gps
    var place = 13 + colors(try window.u8(10))
    var hasXMP = false
    while window.holds(place, 1) {
      let start = place
      switch try window.u8(place) {
      case 0x21:
        guard let end = try blocksEnd(place + 2) else { return }
        place = end
        let label = try window.u8(start + 1)
        if label == 0xFE {
          if !isGPS { result.edits.remove(start..<end) }
        } else if label == 0xFF, try window.u8(start + 2) == 11 {
          if try window.matches(start + 3, Self.xmpName) {
            try stripXMP(start..<end, isFirst: !hasXMP)
            hasXMP = true
          } else if !isGPS, try !isShown(start + 3) {
            result.edits.remove(start..<end)
          }
        }
      case 0x2C:
        guard window.holds(place, 11),
          let end = try blocksEnd(place + 11 + colors(window.u8(place + 9)))
        else { return }
        place = end
      case 0x3B:
        guard place + 1 < window.size else { return }
        let count = window.size - place - 1
        if isGPS { return result.warn(Trailer.kept(count)) }
        result.edits.remove(place + 1..<window.size)
        return result.warn(Trailer.removed(count))
      case 0 where place > 13: place += 1
      default: return
      }
    }
  }

  private func isShown(_ place: Int) throws(MediaError) -> Bool {
    for name in Self.shown where try window.matches(place, name) { return true }
    return false
  }

  private mutating func stripXMP(_ range: Range<Int>, isFirst: Bool) throws(MediaError) {
    let content = range.lowerBound + 14..<range.upperBound - Self.trailer
    guard range.count > 14 + Self.trailer, content.count <= Self.longest,
      isFirst || rules.scope == .gps
    else { return result.edits.remove(range) }
    let packet = try window.bytes(content.lowerBound, content.count)
    let kept = rules.xmp(packet)
    result.warn(kept.warnings)
    if kept.bytes == packet { return }
    guard let bytes = kept.bytes else { return result.edits.remove(range) }
    result.edits.replace(content, with: bytes)
  }

  /// Bytes of the colour table that flags announce.
  private func colors(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

  /// Where a chain of sub-blocks ends; nil when the file does first.
  private func blocksEnd(_ start: Int) throws(MediaError) -> Int? {
    var place = start
    while window.holds(place, 1) {
      let length = try window.u8(place)
      place += 1 + length
      if length == 0 { return place }
    }
    return nil
  }
}
