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

  /// Reads the directory at an offset; nil unless all of it lies in the file. A missing offset of
  /// the next directory, which some writers leave out at the very end, counts as none.
  init?(_ bytes: Span<UInt8>, at position: Int, _ layout: ExifLayout) {
    self.init(bytes, origin: 0, total: bytes.count, at: position, layout)
  }

  /// Reads the directory at an offset of a file; nil unless all of it lies there.
  init?(_ window: ByteWindow, at position: Int, _ layout: ExifLayout) throws(MediaError) {
    let most = layout.countWidth + Self.mostEntries * layout.entryLength + layout.offsetWidth
    guard position > 0, position < window.size else { return nil }
    let table = try window.bytes(position, min(most, window.size - position))
    self.init(table.span, origin: position, total: window.size, at: position, layout)
  }

  /// Reads a directory from the bytes of a file that begin at an origin.
  private init?(
    _ bytes: Span<UInt8>, origin: Int, total: Int, at position: Int, _ layout: ExifLayout
  ) {
    let start = position - origin
    guard position > 0,
      let count = bytes.unsigned(at: start, width: layout.countWidth, layout.order),
      count <= Self.mostEntries,
      bytes.range(at: start, length: layout.countWidth + count * layout.entryLength) != nil
    else { return nil }
    self.position = position
    entries = []
    entries.reserveCapacity(count)
    for index in 0..<count {
      let place = start + layout.countWidth + index * layout.entryLength
      guard let entry = Entry(bytes, origin: origin, total: total, at: place, layout) else {
        return nil
      }
      entries.append(entry)
    }
    let end = start + layout.countWidth + count * layout.entryLength
    next = bytes.unsigned(at: end, width: layout.offsetWidth, layout.order) ?? 0
  }
}

extension ExifDirectory.Entry {
  fileprivate init?(
    _ bytes: Span<UInt8>, origin: Int, total: Int, at start: Int, _ layout: ExifLayout
  ) {
    let slot = start + 4 + layout.offsetWidth
    guard let id = bytes.unsigned(at: start, width: 2, layout.order),
      let type = bytes.unsigned(at: start + 2, width: 2, layout.order),
      bytes.range(at: slot, length: layout.offsetWidth) != nil
    else { return nil }
    self.init(id: id, type: type, count: 0, position: origin + start)
    guard
      let count = bytes.unsigned(at: start + 4, width: layout.offsetWidth, layout.order),
      let width = TIFFType(rawValue: type)?.width
    else { return }
    let (length, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow else { return }
    self.count = count
    if length <= layout.offsetWidth {
      value = origin + slot..<origin + slot + length
    } else if let offset = bytes.unsigned(at: slot, width: layout.offsetWidth, layout.order),
      offset <= total, length <= total - offset
    {
      value = offset..<offset + length
    }
  }
}
