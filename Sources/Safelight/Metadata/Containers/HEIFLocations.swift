/// The item location box: where in a HEIF file each item's data is (ISO/IEC 14496-12 §8.11.3).
struct HEIFLocations {
  struct Extent {
    var index: Int
    var offset: Int
    var length: Int
  }

  struct Item {
    var id: Int
    /// 0: in the file; 1: in the `idat` box; 2: in another item.
    var method: Int
    var reference: Int
    var base: Int
    var extents: [Extent]

    /// Whether offsets count from the start of this file.
    var isInFile: Bool { method == 0 && reference == 0 }

    /// Where the data is in the file; nil when it is elsewhere, or its length is left open.
    var ranges: [Range<Int>]? {
      guard isInFile else { return nil }
      var ranges: [Range<Int>] = []
      for extent in extents {
        let (start, overflow) = base.addingReportingOverflow(extent.offset)
        let (end, tooLong) = start.addingReportingOverflow(extent.length)
        guard !overflow, !tooLong, extent.length > 0 else { return nil }
        ranges.append(start..<end)
      }
      return ranges
    }
  }

  /// More than any picture has, tiles included.
  private static let mostExtents = 65_536

  private var version: Int
  private var indexWidth: Int
  private(set) var items: [Item] = []

  /// Reads the box's content; nil when it is broken.
  init?(_ bytes: Span<UInt8>, _ body: Range<Int>) {
    var reader = FieldReader(body)
    guard let version = reader.next(bytes, 1), version <= 2, reader.next(bytes, 3) != nil,
      let sizes = reader.next(bytes, 2),
      let count = reader.next(bytes, version < 2 ? 2 : 4)
    else { return nil }
    self.version = version
    let widths = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    indexWidth = version == 0 ? 0 : sizes & 15
    guard [widths.0, widths.1, widths.2, indexWidth].allSatisfy({ [0, 4, 8].contains($0) }),
      // An extent of no bytes would let a short box claim any number of them.
      widths.0 + widths.1 > 0
    else { return nil }
    guard count <= Self.mostExtents else { return nil }
    var extentsLeft = Self.mostExtents
    for _ in 0..<count {
      guard let id = reader.next(bytes, version < 2 ? 2 : 4),
        let method = reader.next(bytes, version == 0 ? 0 : 2),
        let reference = reader.next(bytes, 2), let base = reader.next(bytes, widths.2),
        let extentCount = reader.next(bytes, 2), extentCount <= extentsLeft
      else { return nil }
      extentsLeft -= extentCount
      var item = Item(id: id, method: method & 15, reference: reference, base: base, extents: [])
      for _ in 0..<extentCount {
        guard let index = reader.next(bytes, indexWidth),
          let offset = reader.next(bytes, widths.0), let length = reader.next(bytes, widths.1)
        else { return nil }
        item.extents.append(Extent(index: index, offset: offset, length: length))
      }
      items.append(item)
    }
  }

  mutating func add(_ id: Int, at offset: Int, length: Int) {
    let extent = Extent(index: 0, offset: offset, length: length)
    items.append(Item(id: id, method: 0, reference: 0, base: 0, extents: [extent]))
  }

  mutating func remove(_ ids: Set<Int>) {
    items.removeAll { ids.contains($0.id) }
  }

  /// Moves what lies in the file behind a position; false when a length is left open, or an extent
  /// lies across the position or too far.
  mutating func shift(behind position: Int, by growth: Int) -> Bool {
    for index in items.indices where items[index].isInFile {
      guard let ranges = items[index].ranges else { return false }
      items[index].base = 0
      for (extent, range) in zip(items[index].extents.indices, ranges) {
        let isBehind = range.lowerBound >= position
        guard isBehind || range.upperBound <= position, range.upperBound <= 0xFFFF_FFFF else {
          return false
        }
        items[index].extents[extent].offset = range.lowerBound + (isBehind ? growth : 0)
      }
    }
    return true
  }

  /// The content of the box.
  func bytes() -> [UInt8] {
    let isLong = items.contains { $0.id > 0xFFFF } || items.count > 0xFFFF
    let version = isLong ? 2 : version
    let isWide = items.contains { item in
      item.base > 0xFFFF_FFFF || item.extents.contains { max($0.offset, $0.length) > 0xFFFF_FFFF }
    }
    let width = isWide ? 8 : 4
    var bytes: [UInt8] = [UInt8(version), 0, 0, 0]
    bytes.append(width << 12 | width << 8 | width << 4 | indexWidth, width: 2, .big)
    bytes.append(items.count, width: version < 2 ? 2 : 4, .big)
    for item in items {
      bytes.append(item.id, width: version < 2 ? 2 : 4, .big)
      if version > 0 { bytes.append(item.method, width: 2, .big) }
      bytes.append(item.reference, width: 2, .big)
      bytes.append(item.base, width: width, .big)
      bytes.append(item.extents.count, width: 2, .big)
      for extent in item.extents {
        bytes.append(extent.index, width: indexWidth, .big)
        bytes.append(extent.offset, width: width, .big)
        bytes.append(extent.length, width: width, .big)
      }
    }
    return bytes
  }
}
