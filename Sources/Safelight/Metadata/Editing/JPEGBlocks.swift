/// The blocks of metadata of a JPEG's own picture, and how others take their place.
struct JPEGBlocks {
  private let window: ByteWindow
  private let layout: JPEGLayout

  init(_ window: ByteWindow, _ layout: JPEGLayout) {
    (self.window, self.layout) = (window, layout)
  }

  /// The blocks as they stand; of several segments of a kind, what the first holds.
  func blocks() throws(MediaError) -> MetadataBlocks {
    let resources = try resources()
    return MetadataBlocks(
      exif: try first(.exif).map(content), xmp: try first(.xmp).map(content),
      iptc: resources.isEmpty ? nil : PhotoshopResources.iptc(resources),
      icc: try profile())
  }

  /// Pixels to an inch that the JFIF segment tells, for EXIF to tell the same.
  func density() throws(MediaError) -> (x: Int, y: Int, isMetric: Bool)? {
    guard let segment = first(.jfif), segment.payload.count >= 7 else { return nil }
    let bytes = try content(segment)
    let (x, y) = (Int(bytes[3]) << 8 | Int(bytes[4]), Int(bytes[5]) << 8 | Int(bytes[6]))
    guard bytes[2] == 1 || bytes[2] == 2, x > 0, y > 0 else { return nil }
    return (x, y, bytes[2] == 2)
  }

  /// The edits after which the blocks are others.
  ///
  /// - Throws: ``MediaError/Code/limitExceeded`` for a block that no segment can hold.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    var edits = ByteEdits()
    // What is inserted stands in the order in which it is here.
    try replace(.exif, changes.exif, JPEGLayout.exifPrefix, "EXIF block", &edits)
    try replace(.xmp, changes.xmp, JPEGLayout.xmpPrefix, "XMP packet", &edits)
    try replaceIPTC(changes.iptc, &edits)
    try replaceProfile(changes.icc, &edits)
    try mendPictures(&edits)
    return edits
  }

  private func first(_ kind: JPEGLayout.Kind) -> JPEGLayout.Segment? {
    layout.segments.first { $0.kind == kind }
  }

  private func content(_ segment: JPEGLayout.Segment) throws(MediaError) -> [UInt8] {
    try window.bytes(segment.payload.lowerBound, segment.payload.count)
  }

  private func resources() throws(MediaError) -> [UInt8] {
    var resources: [UInt8] = []
    for part in layout.segments where part.kind == .photoshop { resources += try content(part) }
    return resources
  }

  private func profile() throws(MediaError) -> [UInt8]? {
    let parts = layout.segments.filter { $0.kind == .profile }
    guard !parts.isEmpty, parts.count < 256 else { return nil }
    var bytes: [UInt8] = []
    for part in parts { bytes += try content(part).dropFirst(2) }
    return bytes
  }

  private func replace(
    _ kind: JPEGLayout.Kind, _ change: BlockChange, _ prefix: String, _ name: String,
    _ edits: inout ByteEdits
  ) throws(MediaError) {
    let old = first(kind)
    switch change {
    case .stays: break
    case .goes: if let old { edits.remove(old.range) }
    case .becomes(let block):
      guard let segment = JPEGLayout.bytes(0xE1, prefix, block) else {
        throw Self.tooLong(name, block.count, most: 65_533 - prefix.utf8.count)
      }
      edits.replace(old?.range ?? layout.insertion..<layout.insertion, with: segment)
    }
  }

  private static func tooLong(_ name: String, _ count: Int, most: Int) -> MediaError {
    MediaError(
      .limitExceeded,
      "the \(name) would have \(count) bytes, and a JPEG's holds \(most); nothing was changed",
      step: MetadataFile.step)
  }

  /// Replaces the one resource among the others, which stay as they are.
  private func replaceIPTC(
    _ change: BlockChange, _ edits: inout ByteEdits
  ) throws(MediaError) {
    guard change != .stays else { return }
    let parts = layout.segments.filter { $0.kind == .photoshop }
    var block: [UInt8]?
    if case .becomes(let bytes) = change { block = bytes }
    let resources = PhotoshopResources.replacingIPTC(block, in: try resources())
    var rest = resources[...]
    var segments: [UInt8] = []
    let room = 65_533 - JPEGLayout.photoshopPrefix.utf8.count
    while !rest.isEmpty {
      let part = Array(rest.prefix(room))
      rest = rest.dropFirst(part.count)
      segments += JPEGLayout.bytes(0xED, JPEGLayout.photoshopPrefix, part) ?? []
    }
    let place = parts.first?.range ?? layout.insertion..<layout.insertion
    edits.replace(place, with: segments)
    for part in parts.dropFirst() { edits.remove(part.range) }
  }

  private func replaceProfile(
    _ change: BlockChange, _ edits: inout ByteEdits
  ) throws(MediaError) {
    guard case .becomes(let profile) = change else { return }
    let room = 65_533 - 14
    let count = (profile.count + room - 1) / room
    guard count < 256 else { throw Self.tooLong("profile", profile.count, most: room * 255) }
    var segments: [UInt8] = []
    for index in 0..<count {
      let part = [UInt8(index + 1), UInt8(count)] + profile[(index * room)...].prefix(room)
      segments += JPEGLayout.bytes(0xE2, "ICC_PROFILE\0", part) ?? []
    }
    let old = layout.segments.filter { $0.kind == .profile }
    edits.replace(old.first?.range ?? layout.insertion..<layout.insertion, with: segments)
    for part in old.dropFirst() { edits.remove(part.range) }
  }

  /// Has the list of several pictures in one file tell the first one's new length, and where the
  /// others are now (CIPA DC-007).
  private func mendPictures(_ edits: inout ByteEdits) throws(MediaError) {
    guard !edits.isEmpty, let segment = first(.pictures),
      let list = try MultiPicture(window, segment.payload)
    else { return }
    let moved = edits
    for entry in list.entries {
      // The first one's length reaches to where it ends; the others' offsets count from the list.
      let isFirst = entry.offset == 0
      let old = isFirst ? entry.length : entry.offset
      let new =
        if isFirst {
          old == layout.end ? moved.position(of: layout.end) : old
        } else {
          moved.position(of: list.base + old) - moved.position(of: list.base)
        }
      guard new != old, (0...0xFFFF_FFFF).contains(new) else { continue }
      var number: [UInt8] = []
      number.append(new, width: 4, list.order)
      let place = entry.position + (isFirst ? 0 : 4)
      edits.replace(place..<place + 4, with: number)
    }
  }
}
