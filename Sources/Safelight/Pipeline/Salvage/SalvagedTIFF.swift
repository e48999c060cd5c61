/// Saves what there is of a TIFF: strips and tiles that are cut off or cannot be decompressed are
/// replaced by others that hold what could be read of them, and zeros.
struct SalvagedTIFF {
  /// The file, mended by ``mend()``.
  private(set) var bytes: [UInt8]
  private let window: ByteWindow
  private let label: String

  /// More bytes than replacements may take.
  private static let mostAdded = 512 << 20
  private static let mostPieces = 1 << 20
  private static let mostPages = 256

  init(_ bytes: [UInt8], label: String) {
    self.bytes = bytes
    self.label = label
    window = ByteWindow(bytes, label: label)
  }

  /// Replaces what is damaged; false when nothing was, or it cannot be.
  mutating func mend() throws(MediaError) -> Bool {
    guard let layout = try TIFFLayout.read(window) else { return false }
    var isMended = false
    for directory in try TIFFDirectories.all(window, layout, most: Self.mostPages) {
      guard let pieces = try TIFFPieces(directory, window) else { continue }
      guard let changed = try mend(pieces) else { return false }
      guard changed else { continue }
      isMended = true
    }
    return isMended
  }

  /// Whether pieces of a page had to be replaced; nil when they cannot be.
  private mutating func mend(_ pieces: TIFFPieces) throws(MediaError) -> Bool? {
    guard pieces.offsets.count <= Self.mostPieces else { return nil }
    let isCut = zip(pieces.offsets, pieces.counts).contains { !window.holds($0, $1) }
    var (offsets, counts) = (pieces.offsets, pieces.counts)
    var isChanged = false
    for index in offsets.indices {
      let isWhole = window.holds(offsets[index], counts[index])
      // Looking into every piece takes time, and what is cut off explains the damage.
      if isWhole, isCut { continue }
      let start = min(max(0, offsets[index]), window.size)
      let stored = try window.bytes(start, min(counts[index], window.size - start))
      guard let length = pieces.length(of: index) else { return nil }
      guard let whole = TIFFPieces.Codec(pieces.compression) else {
        if isWhole { continue }
        return nil
      }
      guard
        let replacement = whole.mended(
          stored, length: length, isWhole: isWhole, sibling: try sibling(of: pieces))
      else { continue }
      guard bytes.count - window.size + replacement.count <= Self.mostAdded else { return nil }
      offsets[index] = bytes.count
      counts[index] = replacement.count
      bytes += replacement
      isChanged = true
    }
    if isChanged {
      write(offsets, to: pieces.offsetsField, pieces.layout)
      write(counts, to: pieces.countsField, pieces.layout)
    }
    return isChanged
  }

  /// The first piece, whose beginning others share.
  private func sibling(of pieces: TIFFPieces) throws(MediaError) -> [UInt8] {
    guard let offset = pieces.offsets.first, let count = pieces.counts.first,
      window.holds(offset, count)
    else { return [] }
    return try window.bytes(offset, min(count, 64 << 10))
  }

  /// Gives a field 32-bit values (64-bit ones in a BigTIFF) that stand at the file's end.
  private mutating func write(_ values: [Int], to field: Int, _ layout: TIFFLayout) {
    let order: Endianness = layout.order == .big ? .big : .little
    let width = layout.isBig ? 8 : 4
    bytes.put(layout.isBig ? 16 : 4, at: field + 2, width: 2, order)
    bytes.put(values.count, at: field + 4, width: width, order)
    if values.count == 1 {
      bytes.put(values[0], at: field + 4 + width, width: width, order)
    } else {
      bytes.put(bytes.count, at: field + 4 + width, width: width, order)
      for value in values { bytes.append(value, width: width, order) }
    }
  }
}
