/// Reads an `iloc` box: where the bytes of items are (ISO/IEC 14496-12 §8.11.3).
struct ItemLocations {
  private let box: ISOBox
  private let data: ISOBox?
  private let window: ByteWindow

  private static let most = 20_000

  /// `data` is the meta box's `idat`, in which items may lie.
  init(_ box: ISOBox, _ data: ISOBox?, _ window: ByteWindow) {
    (self.box, self.data, self.window) = (box, data, window)
  }

  /// Gives each item its extents.
  func place(_ items: inout [Int: HEIFItems.Item]) throws(MediaError) {
    let version = try window.u8(box.body)
    guard version <= 2 else { return }
    let sizes = try window.u16(box.body + 4)
    let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    let indexSize = version == 0 ? 0 : sizes & 15
    guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) })
    else { throw window.damaged("the HEIF's item locations have impossible field sizes") }
    var place = box.body + 6
    let count = try version < 2 ? window.u16(place) : window.u32(place)
    place += version < 2 ? 2 : 4
    var extentsLeft = Self.most
    for _ in 0..<min(count, Self.most) {
      let id = try version < 2 ? window.u16(place) : window.u32(place)
      place += version < 2 ? 2 : 4
      var construction = 0
      if version > 0 {
        construction = try window.u16(place) & 15
        place += 2
      }
      place += 2
      let base = try number(place, baseSize)
      let extents = try window.u16(place + baseSize)
      place += baseSize + 2
      for _ in 0..<extents {
        extentsLeft -= 1
        guard extentsLeft >= 0, place < box.end else { return }
        let offset = try base + number(place + indexSize, offsetSize)
        let length = try number(place + indexSize + offsetSize, lengthSize)
        place += indexSize + offsetSize + lengthSize
        if let range = range(construction, offset, length) { items[id]?.extents.append(range) }
      }
    }
  }

  private func number(_ place: Int, _ size: Int) throws(MediaError) -> Int {
    switch size {
    case 4: try window.u32(place)
    case 8: try window.u64(place)
    default: 0
    }
  }

  /// An extent in the file, or nil when it lies in another item, which is not followed.
  private func range(_ construction: Int, _ offset: Int, _ length: Int) -> Range<Int>? {
    switch construction {
    case 0: return offset..<offset + length
    case 1:
      guard let data, offset <= data.end - data.body else { return nil }
      let start = data.body + offset
      return start..<start + length
    default: return nil
    }
  }
}
