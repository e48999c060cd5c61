/// Takes fields out of a TIFF structure, leaving every byte that stays where it is.
///
/// Directories are written anew in their places, values that go are overwritten with zeros, so that
/// nothing which points into the structure has to be mended, maker notes and strips least of all.
struct TIFFErasure {
  /// What a directory is about.
  enum Role: Hashable {
    /// A page, or IFD0 of an EXIF block.
    case image
    /// IFD1 of an EXIF block.
    case thumbnail
    /// A page within a page.
    case sub
    case exif, gps, interoperability
  }

  /// What becomes of a field.
  enum Fate {
    case stays, goes
    /// It gets another value of single bytes.
    case becomes([UInt8])
  }

  private struct Visit {
    var offset: Int
    var role: Role
    var stays: Bool
  }

  private let window: ByteWindow
  private let layout: TIFFLayout
  private let chain: Role
  private let fate: (Role, TIFFDirectory.Entry) throws(MediaError) -> Fate
  private var kept = RangeSet<Int>()
  private var freed = RangeSet<Int>()
  private var rewritten: [(range: Range<Int>, bytes: [UInt8])] = []
  private var appended: [UInt8] = []
  private var seen: Set<Int> = [0]

  /// How many more places of pixels are read: a file has no room for more than a sound one names, but
  /// any number of directories may name the same.
  private var placesLeft: Int

  private static let mostDirectories = 65_536
  /// Pointers to directories by their tags.
  private static let pointers: [Int: Role] = [
    TIFFTag.exif: .exif, TIFFTag.gps: .gps, 0xA005: .interoperability,
    TIFFTag.subDirectories: .sub,
  ]
  /// Fields that say where pixels are, and those that say how many bytes.
  private static let data = [(273, 279), (324, 325), (513, 514), (288, 289)]

  /// The changes to the structure that a window begins with; nil when it is none.
  ///
  /// - Parameters:
  ///   - chain: What the directories after the first are about.
  ///   - fate: What becomes of each field. The directories that a field points to go with it.
  static func edits(
    _ window: ByteWindow, chain: Role,
    _ fate: @escaping (Role, TIFFDirectory.Entry) throws(MediaError) -> Fate
  ) throws(MediaError) -> ByteEdits? {
    guard let layout = try TIFFLayout.read(window) else { return nil }
    let first = try layout.firstDirectory(window)
    guard first > 0, window.holds(first, layout.isBig ? 8 : 2) else { return nil }
    var erasure = Self(window, layout, chain, fate)
    try erasure.walk(from: first)
    return erasure.edits()
  }

  private init(
    _ window: ByteWindow, _ layout: TIFFLayout, _ chain: Role,
    _ fate: @escaping (Role, TIFFDirectory.Entry) throws(MediaError) -> Fate
  ) {
    (self.window, self.layout, self.chain, self.fate) = (window, layout, chain, fate)
    placesLeft = window.size + 1024
    kept.insert(contentsOf: 0..<(layout.isBig ? 16 : 8))
  }

  private mutating func walk(from first: Int) throws(MediaError) {
    var kept = [Visit(offset: first, role: .image, stays: true)]
    var dropped: [Visit] = []
    // What stays is walked first: a directory that both name stays.
    while let visit = kept.popLast() ?? dropped.popLast() {
      guard seen.count <= Self.mostDirectories, seen.insert(visit.offset).inserted,
        window.holds(visit.offset, layout.isBig ? 8 : 2)
      else { continue }
      for next in try take(visit) {
        if next.stays { kept.append(next) } else { dropped.append(next) }
      }
    }
  }

  /// Decides about a directory and returns those that it names.
  private mutating func take(_ visit: Visit) throws(MediaError) -> [Visit] {
    let directory = try TIFFDirectory(window, layout, at: visit.offset)
    let table = tableRange(directory)
    var found: [Visit] = []
    var fields: [UInt8] = []
    var count = 0
    var isChanged = false
    for (index, entry) in directory.entries.enumerated() {
      let value = valueRange(entry)
      let fate = visit.stays ? try fate(visit.role, entry) : .goes
      if let role = Self.pointers[entry.tag] {
        let stays = if case .goes = fate { false } else { true }
        for offset in try directory.integers(entry.tag, window, most: 1024) {
          found.append(Visit(offset: offset, role: role, stays: stays))
        }
      }
      var field = try window.bytes(entryPosition(index, in: directory), entryLength)
      switch fate {
      case .goes:
        isChanged = true
        if let value { freed.insert(contentsOf: value) }
        continue
      case .stays:
        if let value { kept.insert(contentsOf: value) }
      case .becomes(let bytes):
        isChanged = true
        if let value { freed.insert(contentsOf: value) }
        place(bytes, in: &field, value)
      }
      fields += field
      count += 1
    }
    try noteData(directory, stays: visit.stays)
    if directory.next != 0 {
      found.append(Visit(offset: directory.next, role: chain, stays: visit.stays))
    }
    guard visit.stays else {
      freed.insert(contentsOf: table)
      return found
    }
    kept.insert(contentsOf: table)
    if isChanged { rewrite(directory, table, count, fields) }
    return found
  }

  /// Writes a directory anew in its place, zeros behind it.
  private mutating func rewrite(
    _ directory: TIFFDirectory, _ table: Range<Int>, _ count: Int, _ fields: [UInt8]
  ) {
    var bytes: [UInt8] = []
    bytes.append(count, width: countWidth, order)
    bytes += fields
    bytes.append(directory.next, width: offsetWidth, order)
    bytes += repeatElement(0, count: max(0, table.count - bytes.count))
    rewritten.append((table, Array(bytes.prefix(table.count))))
  }

  /// Puts a value into its field: where the old one was when it fits there, else at the end.
  private mutating func place(_ bytes: [UInt8], in field: inout [UInt8], _ old: Range<Int>?) {
    field.put(TIFFType.undefined.rawValue, at: 2, width: 2, order)
    field.put(bytes.count, at: 4, width: offsetWidth, order)
    let slot = 4 + offsetWidth
    if bytes.count <= offsetWidth {
      let padded = bytes + Array(repeating: 0, count: offsetWidth - bytes.count)
      field.replaceSubrange(slot..<slot + offsetWidth, with: padded)
    } else if let old, old.count >= bytes.count, old.count > offsetWidth {
      let range = old.lowerBound..<old.lowerBound + bytes.count
      kept.insert(contentsOf: range)
      rewritten.append((range, bytes))
    } else {
      if !(window.size + appended.count).isMultiple(of: 2) { appended.append(0) }
      field.put(window.size + appended.count, at: slot, width: offsetWidth, order)
      appended += bytes
    }
  }

  /// The pixels that a directory names stay or go with it.
  private mutating func noteData(
    _ directory: TIFFDirectory, stays: Bool
  ) throws(MediaError) {
    for (places, lengths) in Self.data {
      let places = try directory.integers(places, window, most: window.size)
      guard !places.isEmpty else { continue }
      placesLeft -= places.count
      guard placesLeft >= 0 else {
        throw window.damaged("the TIFF names more strips than it can hold")
      }
      let lengths = try directory.integers(lengths, window, most: window.size)
      for (place, length) in zip(places, lengths) where window.holds(place, length) {
        if stays {
          kept.insert(contentsOf: place..<place + length)
        } else {
          freed.insert(contentsOf: place..<place + length)
        }
      }
    }
  }

  /// The changes; nil where directories or values lie across each other.
  private func edits() -> ByteEdits? {
    var edits = ByteEdits()
    var position = 0
    var changes = rewritten.map { (range: $0.range, bytes: Optional($0.bytes)) }
    for range in freed.subtracting(kept).intersection(RangeSet(0..<window.size)).ranges {
      changes.append((range, nil))
    }
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard change.range.lowerBound >= position else { return nil }
      position = change.range.upperBound
      if let bytes = change.bytes {
        edits.replace(change.range, with: bytes)
      } else {
        edits.clear(change.range)
      }
    }
    if !appended.isEmpty { edits.insert(appended, at: window.size) }
    return edits
  }

  private var order: Endianness { layout.order == .big ? .big : .little }
  private var offsetWidth: Int { layout.isBig ? 8 : 4 }
  private var countWidth: Int { layout.isBig ? 8 : 2 }
  private var entryLength: Int { layout.isBig ? 20 : 12 }

  private func entryPosition(_ index: Int, in directory: TIFFDirectory) -> Int {
    directory.offset + countWidth + index * entryLength
  }

  private func tableRange(_ directory: TIFFDirectory) -> Range<Int> {
    let end = entryPosition(directory.entries.count, in: directory) + offsetWidth
    return directory.offset..<min(end, window.size)
  }

  /// Where a field's value is, unless it stands in the field itself.
  private func valueRange(_ entry: TIFFDirectory.Entry) -> Range<Int>? {
    guard let length = entry.length, length > offsetWidth else { return nil }
    return entry.place..<entry.place + length
  }
}
