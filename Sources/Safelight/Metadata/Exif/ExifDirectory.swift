/// One image file directory of a TIFF structure, as it stands.
struct ExifDirectory: Sendable {
  struct Entry: Sendable {
    var id: Int
    var type: Int
    var count: Int
    /// Where the entry itself is.
    var position: Int
    /// Where its value is: in the entry or elsewhere; nil for an unknown type or one that does not
    /// lie in the file.
    var value: Range<Int>?

    /// The whole number at an index that is not negative.
    func integer(_ bytes: Span<UInt8>, at index: Int, _ layout: ExifLayout) -> Int? {
      guard let value, let type = TIFFType(rawValue: type), (0..<count).contains(index),
        [.byte, .short, .long, .directory, .long8, .directory8].contains(type)
      else { return nil }
      return bytes.unsigned(
        at: value.lowerBound + index * type.width, width: type.width, layout.order)
    }

    /// Where its value is when it is not in the entry.
    func outside(_ layout: ExifLayout) -> Range<Int>? {
      let entry = position..<position + layout.entryLength
      return value.flatMap { $0.isEmpty || entry.contains($0.lowerBound) ? nil : $0 }
    }
  }

  /// More entries than any camera or editor writes; a directory of more is taken for garbage.
  static let mostEntries = 1024

  var position: Int
  var entries: [Entry]
  /// The offset of the next directory; 0 for none.
  var next: Int

  /// The bytes from the number of entries to the offset of the next directory.
  func range(_ layout: ExifLayout) -> Range<Int> {
    position..<nextPosition(layout) + layout.offsetWidth
  }

  /// Where the offset of the next directory stands.
  func nextPosition(_ layout: ExifLayout) -> Int {
    position + layout.countWidth + entries.count * layout.entryLength
  }

  subscript(id: Int) -> Entry? { entries.first { $0.id == id } }

  /// Where the pixels are that the directory names, as a JPEG, in strips or in tiles.
  func data(_ bytes: Span<UInt8>, _ layout: ExifLayout) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (offset, length) in [(0x0201, 0x0202), (0x0111, 0x0117), (0x0144, 0x0145)] {
      guard let offsets = self[offset], let lengths = self[length] else { continue }
      for index in 0..<min(offsets.count, lengths.count) {
        guard let start = offsets.integer(bytes, at: index, layout),
          let count = lengths.integer(bytes, at: index, layout),
          let range = bytes.range(at: start, length: count), !range.isEmpty
        else { continue }
        ranges.append(range)
      }
    }
    return ranges
  }

  /// Reads the directory at an offset; nil unless all of it lies in the file. A missing offset of
  /// the next directory, which some writers leave out at the very end, counts as none.
  init?(_ bytes: Span<UInt8>, at position: Int, _ layout: ExifLayout) {
    guard position > 0,
      let count = bytes.unsigned(at: position, width: layout.countWidth, layout.order),
      count <= Self.mostEntries,
      bytes.range(at: position, length: layout.countWidth + count * layout.entryLength) != nil
    else { return nil }
    self.position = position
    entries = []
    entries.reserveCapacity(count)
    for index in 0..<count {
      let start = position + layout.countWidth + index * layout.entryLength
      guard let entry = Self.entry(bytes, at: start, layout) else { return nil }
      entries.append(entry)
    }
    let end = position + layout.countWidth + count * layout.entryLength
    next = bytes.unsigned(at: end, width: layout.offsetWidth, layout.order) ?? 0
  }

  private static func entry(
    _ bytes: Span<UInt8>, at position: Int, _ layout: ExifLayout
  ) -> Entry? {
    let slot = position + 4 + layout.offsetWidth
    guard let id = bytes.unsigned(at: position, width: 2, layout.order),
      let type = bytes.unsigned(at: position + 2, width: 2, layout.order),
      let slotRange = bytes.range(at: slot, length: layout.offsetWidth)
    else { return nil }
    var entry = Entry(id: id, type: type, count: 0, position: position)
    guard
      let count = bytes.unsigned(at: position + 4, width: layout.offsetWidth, layout.order),
      let width = TIFFType(rawValue: type)?.width
    else { return entry }
    let (length, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow else { return entry }
    entry.count = count
    if length <= layout.offsetWidth {
      entry.value = slotRange.lowerBound..<slotRange.lowerBound + length
    } else if let offset = bytes.unsigned(at: slot, width: layout.offsetWidth, layout.order) {
      entry.value = bytes.range(at: offset, length: length)
    }
    return entry
  }
}
