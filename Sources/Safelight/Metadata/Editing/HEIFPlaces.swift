/// The item location box, each entry with its own bytes (ISO/IEC 14496-12 §8.11.3).
struct HEIFPlaces {
  struct Entry {
    var id: Int
    /// Where in the file the entry stands.
    var position: Range<Int>
    var ranges: [Range<Int>]?
    var lengthField: Range<Int>?
    /// Where in the file the offset of its one extent stands, when it counts from the file's start.
    var offsetField: Range<Int>?
    /// What is added to that offset.
    var base = 0
  }

  private(set) var entries: [Entry] = []
  /// Where the entries begin.
  private(set) var start: Int

  /// More than any picture has, tiles included.
  private static let mostExtents = 65_536

  static func read(
    _ box: BoxRange, _ data: BoxRange?, _ window: ByteWindow
  ) throws(MediaError) -> Self {
    var places = Self(start: box.body.lowerBound)
    try places.read(box, data, window)
    return places
  }

  private init(start: Int) { self.start = start }

  private mutating func read(
    _ box: BoxRange, _ data: BoxRange?, _ window: ByteWindow
  ) throws(MediaError) {
    var place = box.body.lowerBound
    func next(_ width: Int) throws(MediaError) -> Int {
      guard width <= box.body.upperBound - place else {
        throw window.damaged("the list of places of the HEIF's items is cut off")
      }
      defer { place += width }
      switch width {
      case 0: return 0
      case 2: return try window.u16(place)
      case 4: return try window.u32(place)
      default: return try window.u64(place)
      }
    }
    let version = try next(4) >> 24
    let sizes = try next(2)
    let widths = [sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version == 0 ? 0 : sizes & 15]
    guard version <= 2, widths.allSatisfy({ [0, 4, 8].contains($0) }) else {
      throw window.damaged("the HEIF's item locations have impossible field sizes")
    }
    let count = try next(version < 2 ? 2 : 4)
    start = place
    var extentsLeft = Self.mostExtents
    for _ in 0..<min(count, Self.mostExtents) {
      let first = place
      var entry = Entry(
        id: try next(version < 2 ? 2 : 4), position: first..<first, ranges: [], lengthField: nil)
      let method = version == 0 ? 0 : try next(2) & 15
      let reference = try next(2)
      let base = try next(widths[2])
      let extents = try next(2)
      extentsLeft -= extents
      guard extentsLeft >= 0 else { throw window.damaged("the HEIF has too many extents") }
      for _ in 0..<extents {
        _ = try next(widths[3])
        let offsetField = place..<place + widths[0]
        let offset = try next(widths[0])
        let field = place..<place + widths[1]
        let length = try next(widths[1])
        if extents == 1, widths[1] > 0 { entry.lengthField = field }
        if extents == 1, widths[0] > 0, method == 0, reference == 0 {
          (entry.offsetField, entry.base) = (offsetField, base)
        }
        let start = base + offset + (method == 1 ? data?.body.lowerBound ?? 0 : 0)
        let isHere = reference == 0 && (method == 0 || method == 1 && data != nil)
        if isHere, length > 0, window.holds(start, length) {
          entry.ranges?.append(start..<start + length)
        } else {
          entry.ranges = nil
        }
        if entry.ranges == nil { entry.lengthField = nil }
      }
      entry.position = first..<place
      entries.append(entry)
    }
  }
}
