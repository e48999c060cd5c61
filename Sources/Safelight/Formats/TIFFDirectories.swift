/// The directories of a TIFF structure: the chain of pages, and the ones nested in them.
enum TIFFDirectories {
  /// More pages than are counted, so that a chain of a million empty ones ends.
  static let mostPages = 65_536

  /// The first `most` directories of the chain, and the ones its `SubIFDs` fields name.
  ///
  /// A directory that cannot be read ends its branch: what is wrong with it matters only to who
  /// asks for the pixels.
  static func all(
    _ window: ByteWindow, _ layout: TIFFLayout, most: Int = 32
  ) throws(MediaError) -> [TIFFDirectory] {
    var found: [TIFFDirectory] = []
    var pending = [try layout.firstDirectory(window)]
    var seen: Set<Int> = [0]
    while let offset = pending.popLast(), found.count < most {
      guard seen.insert(offset).inserted, window.holds(layout.base + offset, 2) else { continue }
      let directory = try TIFFDirectory(window, layout, at: offset)
      found.append(directory)
      pending.append(directory.next)
      pending += try directory.integers(TIFFTag.subDirectories, window, most: 16).reversed()
    }
    return found
  }

  /// How many directories the chain has; stops at a loop, at the end of the file, at `mostPages`.
  static func countPages(_ window: ByteWindow, _ layout: TIFFLayout) throws(MediaError) -> Int {
    var seen: Set<Int> = [0]
    var offset = try layout.firstDirectory(window)
    let (countSize, entrySize, wordSize) = layout.isBig ? (8, 20, 8) : (2, 12, 4)
    while seen.count <= mostPages, seen.insert(offset).inserted {
      let start = layout.base + offset
      guard window.holds(start, countSize) else { break }
      let count =
        try layout.isBig
        ? window.u64(start, layout.order) : window.u16(start, layout.order)
      guard count < window.size else { break }
      let end = start + countSize + count * entrySize
      guard window.holds(end, wordSize) else { break }
      offset = try layout.isBig ? window.u64(end, layout.order) : window.u32(end, layout.order)
    }
    return seen.count - 1
  }
}
