/// Takes items off the lists of a HEIF's meta box, whose length stays what it was.
struct HEIFItemRemoval {
  private let meta: [UInt8]
  private let layout: HEIFLayout
  private let window: ByteWindow
  private let start: Int

  init(_ meta: [UInt8], _ layout: HEIFLayout, _ window: ByteWindow) {
    (self.meta, self.layout, self.window) = (meta, layout, window)
    start = layout.meta.range.lowerBound
  }

  /// The box without some items, free space at its end; nil where that has no room.
  func removing(_ gone: Set<Int>) throws(MediaError) -> [UInt8]? {
    guard !gone.isEmpty else { return meta }
    var content = bytes(layout.meta.range.lowerBound..<layout.meta.body.lowerBound + 4)
    for child in layout.children where child.type != "free" {
      switch child.type {
      case "iinf": content += try items(child, gone)
      case "iloc": content += try places(child, gone)
      case "iref": content += try references(child, gone)
      case "iprp": content += try properties(child, gone)
      // Its data is named from its beginning.
      default: content += bytes(child.range)
      }
    }
    let room = meta.count - content.count
    if room == 0 { return content }
    guard room >= 8 else { return nil }
    return content + BoxRange.bytes("free", Array(repeating: 0, count: room - 8))
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(meta[range.lowerBound - start..<range.upperBound - start])
  }

  private func number(_ width: Int, at place: Int) throws(MediaError) -> Int {
    try width == 2 ? window.u16(place) : window.u32(place)
  }

  private func items(_ box: BoxRange, _ gone: Set<Int>) throws(MediaError) -> [UInt8] {
    let width = try window.u8(box.body.lowerBound) == 0 ? 2 : 4
    let list = box.body.dropFirst(4 + width)
    var kept: [UInt8] = []
    var count = 0
    for info in try BoxRange.boxes(window, in: list) {
      let version = try window.u8(info.body.lowerBound)
      let id = try number(version < 3 ? 2 : 4, at: info.body.lowerBound + 4)
      if info.type == "infe", gone.contains(id) { continue }
      kept += bytes(info.range)
      count += 1
    }
    var content = bytes(box.body.prefix(4))
    content.append(count, width: width, .big)
    return BoxRange.bytes("iinf", content + kept)
  }

  private func places(_ box: BoxRange, _ gone: Set<Int>) throws(MediaError) -> [UInt8] {
    let data = layout.children.first { $0.type == "idat" }
    let places = try HEIFPlaces.read(box, data, window)
    let width = try window.u8(box.body.lowerBound) < 2 ? 2 : 4
    let kept = places.entries.filter { !gone.contains($0.id) }
    var content = bytes(box.body.lowerBound..<places.start - width)
    content.append(kept.count, width: width, .big)
    return BoxRange.bytes("iloc", content + kept.flatMap { bytes($0.position) })
  }

  private func references(_ box: BoxRange, _ gone: Set<Int>) throws(MediaError) -> [UInt8] {
    let width = try window.u8(box.body.lowerBound) == 0 ? 2 : 4
    var kept: [UInt8] = []
    for reference in try BoxRange.boxes(window, in: box.body.dropFirst(4)) {
      guard reference.body.count >= width + 2,
        !gone.contains(try number(width, at: reference.body.lowerBound))
      else { continue }
      kept += bytes(reference.range)
    }
    return kept.isEmpty ? [] : BoxRange.bytes("iref", bytes(box.body.prefix(4)) + kept)
  }

  private func properties(_ box: BoxRange, _ gone: Set<Int>) throws(MediaError) -> [UInt8] {
    var content: [UInt8] = []
    for child in try BoxRange.boxes(window, in: box.body) {
      content += try child.type == "ipma" ? associations(child, gone) : bytes(child.range)
    }
    return BoxRange.bytes("iprp", content)
  }

  private func associations(_ box: BoxRange, _ gone: Set<Int>) throws(MediaError) -> [UInt8] {
    let idWidth = try window.u8(box.body.lowerBound) == 0 ? 2 : 4
    let width = try window.u8(box.body.lowerBound + 3) & 1 == 0 ? 1 : 2
    let count = try window.u32(box.body.lowerBound + 4)
    var place = box.body.lowerBound + 8
    var kept: [UInt8] = []
    var keptCount = 0
    for _ in 0..<count {
      guard place + idWidth + 1 <= box.body.upperBound else { return bytes(box.range) }
      let end = place + idWidth + 1 + (try window.u8(place + idWidth)) * width
      guard end <= box.body.upperBound else { return bytes(box.range) }
      if !gone.contains(try number(idWidth, at: place)) {
        kept += bytes(place..<end)
        keptCount += 1
      }
      place = end
    }
    var content = bytes(box.body.prefix(4))
    content.append(keptCount, width: 4, .big)
    return BoxRange.bytes("ipma", content + kept)
  }
}
