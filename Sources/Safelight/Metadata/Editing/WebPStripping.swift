/// Takes metadata out of a WebP's chunks.
struct WebPStripping {
  private let window: ByteWindow
  private let layout: WebPLayout
  private let rules: StripRules
  private var result = MetadataChanges()
  private var cleared: UInt8 = 0

  private static let picture: Set<FourCC> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]
  /// Longer blocks are not looked into.
  private static let longest = 16 << 20

  init(_ window: ByteWindow, _ layout: WebPLayout, _ rules: StripRules) {
    (self.window, self.layout, self.rules) = (window, layout, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private mutating func strip() throws(MediaError) {
    let isGPS = rules.scope == .gps
    var seen: Set<FourCC> = []
    for chunk in layout.chunks {
      let isFirst = seen.insert(chunk.type).inserted
      switch chunk.type {
      case "EXIF" where isFirst || isGPS: try stripExif(chunk)
      case "XMP " where isFirst || isGPS: try stripXMP(chunk)
      case "ICCP":
        if try !keepsProfile(chunk) {
          remove(chunk, WebPLayout.Flag.profile)
        } else if rules.scope == .all {
          result.warn(StripRules.profileWarning)
        }
      case _ where Self.picture.contains(chunk.type): continue
      default: if !isGPS { remove(chunk) }
      }
    }
    if layout.end < window.size {
      let count = window.size - layout.end
      if isGPS {
        result.warn(Trailer.kept(count))
      } else {
        result.edits.remove(layout.end..<window.size)
        result.warn(Trailer.removed(count))
      }
    }
    try layout.mend(&result.edits, window, clearing: cleared)
  }

  private mutating func remove(_ chunk: WebPLayout.Chunk, _ flag: UInt8 = 0) {
    result.edits.remove(chunk.range)
    cleared |= flag
  }

  private mutating func content(
    _ chunk: WebPLayout.Chunk, _ flag: UInt8
  ) throws(MediaError) -> [UInt8]? {
    guard chunk.payload.count <= Self.longest else {
      remove(chunk, flag)
      result.warn("an \(chunk.type) chunk too long to be looked into was removed")
      return nil
    }
    return try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
  }

  private mutating func stripExif(_ chunk: WebPLayout.Chunk) throws(MediaError) {
    guard let content = try content(chunk, WebPLayout.Flag.exif) else { return }
    // libvips leaves the prefix of JPEG in front.
    let block = content.starts(with: "Exif\0\0".utf8) ? Array(content.dropFirst(6)) : content
    let kept = rules.exif(block)
    result.warn(kept.warnings)
    if kept.bytes == block { return }
    guard let bytes = kept.bytes else { return remove(chunk, WebPLayout.Flag.exif) }
    result.edits.replace(chunk.range, with: WebPLayout.bytes("EXIF", bytes))
  }

  private mutating func stripXMP(_ chunk: WebPLayout.Chunk) throws(MediaError) {
    guard let packet = try content(chunk, WebPLayout.Flag.xmp) else { return }
    let kept = rules.xmp(packet)
    result.warn(kept.warnings)
    if kept.bytes == packet { return }
    guard let bytes = kept.bytes else { return remove(chunk, WebPLayout.Flag.xmp) }
    result.edits.replace(chunk.range, with: WebPLayout.bytes("XMP ", bytes))
  }

  private func keepsProfile(_ chunk: WebPLayout.Chunk) throws(MediaError) -> Bool {
    var profile: [UInt8]?
    if rules.scope == .all, chunk.payload.count <= MediaHeader.longestBlock {
      profile = try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
    }
    return rules.keepsProfile(profile)
  }
}
