/// Takes metadata out of a PNG's chunks.
struct PNGStripping {
  private let window: ByteWindow
  private let layout: PNGLayout
  private let rules: StripRules
  private var result = MetadataChanges()
  private var hasExif: Bool
  private var hasXMP = false

  /// What decides how the pixels look; the rest that is not critical goes.
  private static let appearance: Set<FourCC> = [
    "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "bKGD", "pHYs",
    "hIST", "acTL", "sTER", "oFFs",
  ]
  /// Keywords of texts that tell whose the picture is, and when it was made.
  private static let safeKeywords: Set<String> = [
    "copyright", "author", "artist", "creator", "creation time",
  ]
  /// Longer blocks are not looked into.
  private static let longest = 16 << 20

  init(_ window: ByteWindow, _ layout: PNGLayout, _ rules: StripRules) {
    (self.window, self.layout, self.rules) = (window, layout, rules)
    hasExif = layout.chunks.contains { $0.type == "eXIf" }
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private var isGPS: Bool { rules.scope == .gps }

  private mutating func strip() throws(MediaError) {
    var seenExif = false
    for chunk in layout.chunks {
      switch chunk.type {
      case "eXIf":
        guard !seenExif || isGPS else {
          remove(chunk)
          continue
        }
        seenExif = true
        try stripExif(chunk)
      case "tEXt", "zTXt", "iTXt": try stripText(chunk)
      case "iCCP":
        if try !keepsProfile(chunk) {
          remove(chunk)
        } else if rules.scope == .all {
          result.warn(StripRules.profileWarning)
        }
      case "tIME": if rules.scope == .all { remove(chunk) }
      case "iDOT": continue
      case _ where Self.appearance.contains(chunk.type) || chunk.type.isCritical: continue
      default: if !isGPS { remove(chunk) }
      }
    }
    // It tells where in the file the second half of the pixels is.
    if !isGPS || !result.edits.isEmpty {
      for chunk in layout.chunks where chunk.type == "iDOT" { remove(chunk) }
    }
    guard layout.end < window.size else { return }
    let count = window.size - layout.end
    if isGPS {
      result.warn(Trailer.kept(count))
    } else {
      result.edits.remove(layout.end..<window.size)
      result.warn(Trailer.removed(count))
    }
  }

  private mutating func remove(_ chunk: PNGLayout.Chunk) { result.edits.remove(chunk.range) }

  private mutating func replace(
    _ chunk: PNGLayout.Chunk, _ old: [UInt8], with kept: StripRules.Result,
    _ wrap: ([UInt8]) -> [UInt8]
  ) {
    result.warn(kept.warnings)
    if kept.bytes == old { return }
    guard let bytes = kept.bytes else { return remove(chunk) }
    result.edits.replace(chunk.range, with: wrap(bytes))
  }

  /// A chunk's content; nil, and a warning, for one too long to be looked into, which goes.
  private mutating func content(_ chunk: PNGLayout.Chunk) throws(MediaError) -> [UInt8]? {
    guard chunk.payload.count <= Self.longest else {
      remove(chunk)
      result.warn("a \(chunk.type) chunk too long to be looked into was removed")
      return nil
    }
    return try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
  }

  private mutating func stripExif(_ chunk: PNGLayout.Chunk) throws(MediaError) {
    guard let content = try content(chunk) else { return }
    // Some writers leave the prefix of JPEG in front.
    let block = content.starts(with: "Exif\0\0".utf8) ? Array(content.dropFirst(6)) : content
    replace(chunk, content, with: rules.exif(block)) { PNGLayout.bytes("eXIf", $0) }
  }

  private mutating func stripText(_ chunk: PNGLayout.Chunk) throws(MediaError) {
    guard let content = try content(chunk) else { return }
    let keyword = String(decoding: content.prefix { $0 != 0 }.prefix(80), as: UTF8.self)
    if keyword == PNGText.xmp || keyword.hasPrefix(PNGText.profile) {
      return try stripBlock(chunk, content, keyword)
    }
    if isGPS { return }
    let isSafe = Self.safeKeywords.contains(keyword.lowercased()) && content.count <= 16_384
    if rules.scope == .all || !isSafe { remove(chunk) }
  }

  /// A block in a text: XMP where it belongs, or all that ImageMagick keeps in hexadecimal digits.
  private mutating func stripBlock(
    _ chunk: PNGLayout.Chunk, _ content: [UInt8], _ keyword: String
  ) throws(MediaError) {
    var header = MediaHeader(
      MediaInfo(format: .png, bytes: 0, stored: PixelSize(width: 0, height: 0)))
    PNGText(chunk.type, content)?.move(into: &header)
    if let packet = header.blocks.xmp {
      guard !hasXMP || isGPS else { return remove(chunk) }
      hasXMP = true
      return replace(chunk, packet, with: rules.xmp(packet), PNGLayout.xmp)
    }
    if let block = header.blocks.exif {
      let kept = rules.exif(block)
      if kept.bytes == block, isGPS { return }
      result.warn(kept.warnings)
      remove(chunk)
      guard let bytes = kept.bytes, !hasExif else { return }
      hasExif = true
      return result.edits.insert(PNGLayout.bytes("eXIf", bytes), at: layout.firstData)
    }
    if let datasets = header.blocks.iptc {
      // No other chunk could hold what stays of it.
      if rules.iptc(datasets).bytes != datasets { remove(chunk) }
      return
    }
    let isProfile = ["icc", "icm"].contains(keyword.dropFirst(PNGText.profile.count).lowercased())
    if !isProfile || rules.scope == .all { remove(chunk) }
  }

  private func keepsProfile(_ chunk: PNGLayout.Chunk) throws(MediaError) -> Bool {
    var profile: [UInt8]?
    if rules.scope == .all, chunk.payload.count <= MediaHeader.longestBlock {
      let bytes = try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
      if let end = bytes.firstIndex(of: 0), end + 2 < bytes.count {
        let inflated = Inflate.zlib(bytes[(end + 2)...], limit: MediaHeader.longestBlock)
        if inflated.isWhole { profile = inflated.bytes }
      }
    }
    return rules.keepsProfile(profile)
  }
}

extension FourCC {
  /// Whether a PNG cannot be shown without chunks of this type.
  fileprivate var isCritical: Bool { value >> 24 & 0x20 == 0 }
}
