/// Takes metadata out of a JPEG: its segments, and the pictures and films behind it.
struct JPEGStripping {
  /// Which picture of a file it is.
  enum Place {
    case first
    /// Behind the first; its XMP may tell how it is to be used.
    case behind
  }

  let window: ByteWindow
  let layout: JPEGLayout
  let rules: StripRules
  let place: Place
  var result = MetadataChanges()
  /// The length that the gain map behind the picture comes to have.
  var gainMap: Int?

  init(
    _ window: ByteWindow, _ layout: JPEGLayout, _ rules: StripRules, place: Place = .first
  ) {
    (self.window, self.layout, self.rules, self.place) = (window, layout, rules, place)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  var isGPS: Bool { rules.scope == .gps }

  private mutating func strip() throws(MediaError) {
    let trailer = place == .first ? try JPEGTrailer(window, layout) : nil
    let kept = try trailer.map { (trailer) throws(MediaError) in try strip(trailer) } ?? []
    if place == .behind, !isGPS, layout.end < window.size {
      result.edits.remove(layout.end..<window.size)
    }
    try stripSegments()
    if let trailer { try mendIndex(trailer, kept) }
  }

  private mutating func stripSegments() throws(MediaError) {
    let keepsProfile = try keepsProfile()
    if keepsProfile, rules.scope == .all, layout.segments.contains(where: { $0.kind == .profile }) {
      result.warn(StripRules.profileWarning)
    }
    let keepsExtension = try keepsExtension()
    var seen: Set<JPEGLayout.Kind> = []
    for segment in layout.segments {
      let isFirst = seen.insert(segment.kind).inserted
      switch segment.kind {
      case .exif: try stripExif(segment, isFirst: isFirst)
      case .xmp: try stripXMP(segment, isFirst: isFirst, keepsExtension: keepsExtension)
      case .extendedXMP: if !keepsExtension { remove(segment) }
      case .photoshop: try stripPhotoshop(segment, isFirst: isFirst)
      case .profile: if !keepsProfile { remove(segment) }
      case .jfif: try trim(segment, to: 9, clearing: 2, isFirst: isFirst)
      case .adobe: try trim(segment, to: 7, clearing: 0, isFirst: isFirst)
      case .thumbnail: if !isGPS, !rules.keeps(.thumbnail) { remove(segment) }
      case .gainMap: if !isGPS, gainMap == nil, !isKeptGainMap { remove(segment) }
      // Of the first picture, the index is mended last.
      case .pictures: if !isGPS, place == .behind || !isFirst { remove(segment) }
      case .comment, .other: if !isGPS { remove(segment) }
      }
    }
    if !isGPS { for range in layout.stray { result.edits.remove(range) } }
  }

  /// Whether it is a gain map itself.
  private var isKeptGainMap: Bool { place == .behind && rules.scope == .safe }

  mutating func remove(_ segment: JPEGLayout.Segment) {
    result.edits.remove(segment.range)
  }

  /// Longer blocks are not looked into, and go.
  private static let longest = 32 << 20

  /// How long a block is that is spread over segments.
  private func length(of kind: JPEGLayout.Kind) -> Int {
    layout.segments.reduce(0) { $1.kind == kind ? $0 + $1.payload.count : $0 }
  }

  private func content(_ segment: JPEGLayout.Segment) throws(MediaError) -> [UInt8] {
    try window.bytes(segment.payload.lowerBound, segment.payload.count)
  }

  /// Writes what stays of a segment in its place.
  private mutating func replace(
    _ segment: JPEGLayout.Segment, _ prefix: String, _ old: [UInt8], with kept: StripRules.Result
  ) {
    result.warn(kept.warnings)
    if kept.bytes == old { return }
    guard let bytes = kept.bytes,
      let new = JPEGLayout.bytes(segment.marker, prefix, bytes)
    else { return remove(segment) }
    result.edits.replace(segment.range, with: new)
  }

  private mutating func stripExif(
    _ segment: JPEGLayout.Segment, isFirst: Bool
  ) throws(MediaError) {
    // Readers take the first; another would be a hiding place.
    guard isFirst || isGPS else { return remove(segment) }
    let block = try content(segment)
    replace(segment, JPEGLayout.exifPrefix, block, with: rules.exif(block))
  }

  private mutating func stripXMP(
    _ segment: JPEGLayout.Segment, isFirst: Bool, keepsExtension: Bool
  ) throws(MediaError) {
    guard isFirst || isGPS else { return remove(segment) }
    let packet = try content(segment)
    var kept = rules.xmp(packet, gainMap: gainMap, isAuxiliary: place == .behind)
    if !keepsExtension, let bytes = kept.bytes, let whole = XMPPacket(bytes),
      whole[.extension] != nil
    {
      var draft = XMPDraft(whole)
      draft[.extension] = nil
      kept.bytes = draft.bytes()
    }
    replace(segment, JPEGLayout.xmpPrefix, packet, with: kept)
  }

  /// Whether the packet's continuation in segments of its own stays.
  private mutating func keepsExtension() throws(MediaError) -> Bool {
    if rules.keeps(.gps) { return isGPS || rules.keeps(.xmp) }
    if !isGPS, !rules.keeps(.xmp) { return false }
    guard length(of: .extendedXMP) <= Self.longest else { return false }
    var text: [UInt8] = []
    for segment in layout.segments where segment.kind == .extendedXMP {
      // A digest, the whole length and the place of this part stand first.
      text += try content(segment).dropFirst(40)
    }
    guard XMPPosition.isNamed(in: text) else { return true }
    result.warn("the part of the XMP packet that tells the position was removed as a whole")
    return false
  }

  private mutating func stripPhotoshop(
    _ segment: JPEGLayout.Segment, isFirst: Bool
  ) throws(MediaError) {
    let isBounded = length(of: .photoshop) <= Self.longest
    guard isFirst, isBounded else { return isGPS && isBounded ? () : remove(segment) }
    var resources: [UInt8] = []
    let parts = layout.segments.filter { $0.kind == .photoshop }
    for part in parts { resources += try content(part) }
    if isGPS {
      guard !rules.keeps(.gps), PhotoshopResources.holds(PhotoshopResources.embedded, resources)
      else { return }
      let kept = PhotoshopResources.removing(PhotoshopResources.embedded, from: resources)
      for part in parts.dropFirst() { remove(part) }
      return replace(
        segment, JPEGLayout.photoshopPrefix, resources, with: .init(bytes: kept))
    }
    let kept = PhotoshopResources.iptc(resources).flatMap { rules.iptc($0).bytes }
    replace(
      segment, JPEGLayout.photoshopPrefix, resources,
      with: .init(bytes: kept.map(PhotoshopResources.wrapping)))
  }

  /// Cuts a segment of fixed length to it, its last bytes zeroed.
  private mutating func trim(
    _ segment: JPEGLayout.Segment, to length: Int, clearing: Int, isFirst: Bool
  ) throws(MediaError) {
    if isGPS { return }
    guard isFirst, segment.payload.count >= length else { return remove(segment) }
    guard segment.payload.count > length, !(clearing > 0 && rules.keeps(.thumbnail)) else { return }
    var bytes = try window.bytes(segment.payload.lowerBound, length)
    for index in length - clearing..<length { bytes[index] = 0 }
    let prefix = segment.kind == .jfif ? "JFIF\0" : "Adobe"
    guard let new = JPEGLayout.bytes(segment.marker, prefix, bytes) else { return }
    result.edits.replace(segment.range, with: new)
  }

  /// Whether the colour profile stays.
  private func keepsProfile() throws(MediaError) -> Bool {
    var bytes: [UInt8]?
    let parts = layout.segments.filter { $0.kind == .profile }
    if rules.scope == .all, parts.count < 256 {
      bytes = []
      for part in parts { bytes? += try content(part).dropFirst(2) }
    }
    return rules.keepsProfile(bytes)
  }
}
