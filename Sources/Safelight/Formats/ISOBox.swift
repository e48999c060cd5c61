/// A box of an ISO base media file (ISO/IEC 14496-12 §4.2).
struct ISOBox {
  let type: FourCC
  /// The first byte after the header.
  let body: Int
  /// The first byte after the box.
  let end: Int

  /// More boxes than one level is searched for.
  private static let mostBoxes = 20_000

  /// The boxes in a stretch of the file; the last one is cut short where it overhangs.
  ///
  /// The walk ends before a box that cannot be one, and after the first box for which `isLast` holds.
  static func boxes(
    _ window: ByteWindow, from start: Int, to end: Int,
    until isLast: (Self) -> Bool = { _ in false }
  ) throws(MediaError) -> [Self] {
    var boxes: [Self] = []
    var place = start
    let end = min(end, window.size)
    while place <= end - 8, boxes.count < mostBoxes {
      var (length, header) = (try window.u32(place), 8)
      let type = FourCC(try window.u32(place + 4))
      if length == 1 {
        guard place <= end - 16 else { break }
        (length, header) = (try window.u64(place + 8), 16)
      } else if length == 0 {
        length = end - place
      }
      guard length >= header else { break }
      let box = Self(type: type, body: place + header, end: min(place + length, end))
      boxes.append(box)
      if isLast(box) { break }
      place += length
    }
    return boxes
  }

  /// The boxes inside, after `skip` bytes of the box's own fields.
  func children(_ window: ByteWindow, skip: Int = 0) throws(MediaError) -> [Self] {
    try Self.boxes(window, from: body + skip, to: end)
  }
}
