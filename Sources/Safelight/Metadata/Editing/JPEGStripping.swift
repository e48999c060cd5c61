/// Takes metadata out of a JPEG: its segments, and what lies behind its picture.
struct JPEGStripping {
  private let window: ByteWindow
  private let layout: JPEGLayout
  private let rules: StripRules
  private var result = MetadataChanges()

  init(_ window: ByteWindow, _ layout: JPEGLayout, _ rules: StripRules) {
    (self.window, self.layout, self.rules) = (window, layout, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private var isGPS: Bool { rules.scope == .gps }

  private mutating func strip() throws(MediaError) {
    let keepsProfile = try keepsProfile()
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
      case .comment, .pictures, .gainMap, .other: if !isGPS { remove(segment) }
      }
    }
    if !isGPS { for range in layout.stray { result.edits.remove(range) } }
    if !isGPS, layout.end < window.size {
      result.edits.remove(layout.end..<window.size)
      warn("\(window.size - layout.end) bytes behind the picture were removed")
    }
  }

  private mutating func warn(_ sentence: String) {
    if !result.warnings.contains(sentence) { result.warnings.append(sentence) }
  }

  private mutating func remove(_ segment: JPEGLayout.Segment) {
    result.edits.remove(segment.range)
  }

  private func content(_ segment: JPEGLayout.Segment) throws(MediaError) -> [UInt8] {
    try window.bytes(segment.payload.lowerBound, segment.payload.count)
  }

  /// Writes what stays of a segment in its place.
  private mutating func replace(
    _ segment: JPEGLayout.Segment, _ prefix: String, _ old: [UInt8], with kept: StripRules.Result
  ) {
    for warning in kept.warnings { warn(warning) }
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
    var kept = rules.xmp(packet)
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
    if !isGPS { return rules.keeps(.xmp) && rules.keeps(.gps) }
    if rules.keeps(.gps) { return true }
    var text: [UInt8] = []
    for segment in layout.segments where segment.kind == .extendedXMP {
      // A digest, the whole length and the place of this part stand first.
      text += try content(segment).dropFirst(40)
    }
    guard XMPPosition.isNamed(in: text) else { return true }
    warn("the part of the XMP packet that tells the position was removed as a whole")
    return false
  }

  private mutating func stripPhotoshop(
    _ segment: JPEGLayout.Segment, isFirst: Bool
  ) throws(MediaError) {
    guard isFirst else { return isGPS ? () : remove(segment) }
    var resources: [UInt8] = []
    let parts = layout.segments.filter { $0.kind == .photoshop }
    for part in parts { resources += try content(part) }
    if isGPS {
      let kept = PhotoshopResources.removing(PhotoshopResources.embedded, from: resources)
      guard kept != resources, !rules.keeps(.gps) else { return }
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
