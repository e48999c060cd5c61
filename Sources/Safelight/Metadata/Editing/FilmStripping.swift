/// Takes metadata out of an MP4 or QuickTime film.
///
/// What goes becomes free space of the same length, filled with zeros: nothing moves, so that no table
/// of places has to be mended.
struct FilmStripping {
  let window: ByteWindow
  private let layout: FilmLayout
  let rules: StripRules
  var result = MetadataChanges()

  /// `uuid` boxes that films are shown by: spherical video (V1).
  private static let shown: Set<[UInt8]> = [
    [
      0xFF, 0xCC, 0x82, 0x63, 0xF8, 0x55, 0x4A, 0x93, 0x88, 0x14, 0x58, 0x7A, 0x02, 0x52, 0x1F,
      0xDD,
    ]
  ]
  private static let xmp: [UInt8] = [
    0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC,
  ]
  /// Free space longer than this is not looked into.
  private static let longestFree = 16 << 20
  /// Longer blocks are not looked into.
  private static let longest = 16 << 20

  init(
    _ window: ByteWindow, _ layout: FilmLayout, _ rules: StripRules
  ) {
    (self.window, self.layout, self.rules) = (window, layout, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip(layout.boxes, in: "")
    try stripping.stripTrailer()
    return stripping.result
  }

  var isGPS: Bool { rules.scope == .gps }

  private mutating func stripTrailer() throws(MediaError) {
    guard layout.end < window.size else { return }
    let count = window.size - layout.end
    guard try layout.isWhole(window) else {
      throw window.damaged(
        "the film's boxes end at byte \(layout.end), and what follows can be anything, its position too"
      )
    }
    if isGPS {
      result.warn(Trailer.kept(count))
    } else {
      result.edits.remove(layout.end..<window.size)
      result.warn(Trailer.removed(count))
    }
  }

  /// Strips the boxes of one level.
  mutating func strip(_ boxes: [BoxRange], in parent: String) throws(MediaError) {
    for box in boxes {
      switch box.type {
      case "moov": try stripMovie(box)
      case "trak", "moof", "traf", "mvex": try strip(children(box), in: box.type)
      case "udta": try stripUserData(box)
      case "meta": try stripMeta(box)
      case "uuid": try stripUUID(box)
      case "free", "skip", "wide": try clearFree(box)
      case "mvhd", "tkhd": if rules.scope == .all { try clearDates(box) }
      case "mdia":
        guard rules.scope == .all else { continue }
        for header in try children(box) where header.type == "mdhd" { try clearDates(header) }
      case "XMP_": try stripPacket(box, box.body)
      case "mpvd": try stripMotion(box)
      case "sefd", "jumb": if !isGPS { free(box) }
      default: continue
      }
    }
  }

  /// The film of a motion photo, in a box of the photo.
  private mutating func stripMotion(_ box: BoxRange) throws(MediaError) {
    guard isGPS else {
      result.warn("the motion video was removed")
      // Nothing is named behind it.
      if box.range.upperBound == window.size { return result.edits.remove(box.range) }
      return free(box)
    }
    let film = window.window(in: box.body)
    let inner = try FilmStripping(film, try FilmLayout(film), rules).changes()
    result.edits.merge(inner.edits, at: box.body.lowerBound)
    result.warn(inner.warnings)
  }

  func children(_ box: BoxRange) throws(MediaError) -> [BoxRange] {
    try BoxRange.boxes(window, in: box.body)
  }

  private mutating func stripMovie(_ movie: BoxRange) throws(MediaError) {
    let boxes = try children(movie)
    let gone = try FilmTracks(window, boxes, rules).strip(&result)
    try strip(boxes.filter { !gone.contains($0.range.lowerBound) }, in: "moov")
  }

  /// Makes a box free space.
  mutating func free(_ box: BoxRange) {
    let type = box.range.lowerBound + 4
    result.edits.replace(type..<type + 4, with: Array("free".utf8))
    if !box.body.isEmpty { result.edits.clear(box.body) }
  }

  private mutating func clearFree(_ box: BoxRange) throws(MediaError) {
    guard !isGPS, box.body.count <= Self.longestFree, !box.body.isEmpty,
      try window.bytes(box.body.lowerBound, box.body.count).contains(where: { $0 != 0 })
    else { return }
    result.edits.clear(box.body)
  }

  /// Zeroes when something was made and changed.
  private mutating func clearDates(_ box: BoxRange) throws(MediaError) {
    guard box.body.count >= 20 else { return }
    let width = try window.u8(box.body.lowerBound) == 1 ? 16 : 8
    let place = box.body.lowerBound + 4
    let range = place..<place + width
    if try window.bytes(place, width).contains(where: { $0 != 0 }) { result.edits.clear(range) }
  }

  // MARK: - User data

  /// QuickTime's and 3GPP's names of what tells whose a film is, and when it was made.
  private static let safeUserData: Set<String> = [
    "©cpy", "©ART", "©aut", "©day", "©dir", "©prd", "cprt", "auth", "yrrc", "meta",
  ]
  /// Names of what tells a position.
  private static let position: Set<String> = ["©xyz", "loci", "gps0", "GPS ", "©gpt", "©gps"]

  private mutating func stripUserData(_ box: BoxRange) throws(MediaError) {
    for child in try children(box) {
      switch child.type {
      case "free", "skip": try clearFree(child)
      case "meta": try stripMeta(child)
      case "XMP_": try stripPacket(child, child.body)
      case _ where rules.keeps(.gps) && Self.position.contains(child.type): continue
      case _ where isGPS: if Self.position.contains(child.type) { free(child) }
      default:
        if rules.scope == .all || !Self.safeUserData.contains(child.type) { free(child) }
      }
    }
  }

  private mutating func stripUUID(_ box: BoxRange) throws(MediaError) {
    guard box.body.count >= 16 else { return }
    let id = try window.bytes(box.body.lowerBound, 16)
    if Self.shown.contains(id) { return }
    guard id == Self.xmp else {
      if !isGPS { free(box) }
      return
    }
    try stripPacket(box, box.body.dropFirst(16))
  }

  /// Leaves what stays of an XMP packet where it was, blanks behind it.
  private mutating func stripPacket(
    _ box: BoxRange, _ range: Range<Int>
  ) throws(MediaError) {
    guard range.count <= Self.longest else { return free(box) }
    let packet = try window.bytes(range.lowerBound, range.count)
    var kept = rules.xmp(packet)
    result.warn(kept.warnings)
    guard let bytes = kept.bytes, bytes.count <= range.count else { return free(box) }
    kept.bytes = bytes + repeatElement(UInt8(ascii: " "), count: range.count - bytes.count)
    if kept.bytes == packet { return }
    result.edits.replace(range, with: kept.bytes ?? [])
  }
}
