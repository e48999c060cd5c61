/// How a TIFF structure is laid out, as its first bytes tell.
struct TIFFLayout: Sendable {
  let order: ByteWindow.Order
  /// BigTIFF: 64-bit offsets.
  let isBig: Bool
  /// Where in the file the structure begins; its offsets count from here.
  let base: Int

  /// The layout of a structure that begins with `head`, or nil when none does.
  ///
  /// Olympus and Panasonic write other numbers than 42 into otherwise ordinary structures.
  static func signature(of head: [UInt8], base: Int = 0) -> Self? {
    guard head.count >= 8 else { return nil }
    let order: ByteWindow.Order
    switch (head[0], head[1]) {
    case (0x49, 0x49): order = .little
    case (0x4D, 0x4D): order = .big
    default: return nil
    }
    let magic = order == .big ? (head[3], head[2]) : (head[2], head[3])
    switch magic {
    case (42, 0), (0x55, 0), (0x52, 0x4F), (0x53, 0x52), (0x4F, 0x52):
      return Self(order: order, isBig: false, base: base)
    case (43, 0):
      let isSane = order == .big ? head[5] == 8 : head[4] == 8
      return isSane ? Self(order: order, isBig: true, base: base) : nil
    default: return nil
    }
  }

  /// The layout of a structure at `base` of `window`, or nil when none is there.
  static func read(_ window: ByteWindow, at base: Int = 0) throws(MediaError) -> Self? {
    guard window.holds(base, 8) else { return nil }
    return try signature(of: window.bytes(base, 8), base: base)
  }

  /// Where the first directory is.
  func firstDirectory(_ window: ByteWindow) throws(MediaError) -> Int {
    isBig ? try window.u64(base + 8, order) : try window.u32(base + 4, order)
  }
}

/// One image file directory of a TIFF structure (TIFF 6.0 §2), its values still in the file.
struct TIFFDirectory {
  /// One field.
  struct Entry {
    let tag: Int
    let type: Int
    let count: Int
    /// Where in the file the values are.
    let place: Int
    /// Bytes the values take, or nil when the type is unknown or they do not lie in the file.
    let length: Int?
  }

  /// The offset of the directory as the structure gives it.
  let offset: Int
  let layout: TIFFLayout
  private(set) var entries: [Entry] = []
  /// The offset of the next directory; 0 for the last.
  private(set) var next = 0

  /// More fields than any writer needs; the rest of a longer directory is not read.
  private static let mostEntries = 4096
  private static let widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]

  /// Reads the directory at `offset`; fields that lie outside the file are left out.
  init(_ window: ByteWindow, _ layout: TIFFLayout, at offset: Int) throws(MediaError) {
    self.offset = offset
    self.layout = layout
    let (countSize, entrySize, wordSize) = layout.isBig ? (8, 20, 8) : (2, 12, 4)
    let start = layout.base + offset
    let count =
      try layout.isBig
      ? window.u64(start, layout.order) : window.u16(start, layout.order)
    entries.reserveCapacity(min(count, 64))
    for index in 0..<min(count, Self.mostEntries) {
      let place = start + countSize + index * entrySize
      guard window.holds(place, entrySize) else { return }
      entries.append(try Self.entry(window, layout, at: place, wordSize))
    }
    guard count <= Self.mostEntries else { return }
    let end = start + countSize + count * entrySize
    guard window.holds(end, wordSize) else { return }
    next = try layout.isBig ? window.u64(end, layout.order) : window.u32(end, layout.order)
  }

  private static func entry(
    _ window: ByteWindow, _ layout: TIFFLayout, at place: Int, _ wordSize: Int
  ) throws(MediaError) -> Entry {
    let order = layout.order
    let tag = try window.u16(place, order)
    let type = try window.u16(place + 2, order)
    let count = try layout.isBig ? window.u64(place + 4, order) : window.u32(place + 4, order)
    // 129 is UTF-8, of EXIF 3.0.
    let width = type < widths.count ? widths[type] : type == 129 ? 1 : 0
    let value = place + 4 + wordSize
    let length = count <= window.size ? count * width : 0
    guard width > 0, length > 0 else {
      return Entry(tag: tag, type: type, count: count, place: value, length: nil)
    }
    let far =
      length <= wordSize
      ? value
      : try layout.base + (layout.isBig ? window.u64(value, order) : window.u32(value, order))
    return Entry(
      tag: tag, type: type, count: count, place: far,
      length: window.holds(far, length) ? length : nil)
  }

  /// The field with `tag`, when its values are there.
  func entry(_ tag: Int) -> Entry? {
    entries.first { $0.tag == tag && $0.length != nil }
  }

  /// The first number of a field.
  func integer(_ tag: Int, _ window: ByteWindow) throws(MediaError) -> Int? {
    try integers(tag, window, most: 1).first
  }

  /// Up to `most` numbers of a field; none when it is missing or holds no whole numbers.
  func integers(_ tag: Int, _ window: ByteWindow, most: Int) throws(MediaError) -> [Int] {
    guard let entry = entry(tag) else { return [] }
    var numbers: [Int] = []
    for index in 0..<min(entry.count, most) {
      switch entry.type {
      case 1, 6, 7: numbers.append(try window.u8(entry.place + index))
      case 3, 8: numbers.append(try window.u16(entry.place + index * 2, layout.order))
      case 4, 9, 13: numbers.append(try window.u32(entry.place + index * 4, layout.order))
      case 16, 17, 18: numbers.append(try window.u64(entry.place + index * 8, layout.order))
      default: return []
      }
    }
    return numbers
  }

  /// The first rational of a field, when it is finite.
  func rational(_ tag: Int, _ window: ByteWindow) throws(MediaError) -> Double? {
    guard let entry = entry(tag), entry.type == 5 || entry.type == 10 else { return nil }
    let numerator = try window.u32(entry.place, layout.order)
    let denominator = try window.u32(entry.place + 4, layout.order)
    return denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }

  /// A field's bytes, when there are at most `most`.
  func bytes(_ tag: Int, _ window: ByteWindow, most: Int) throws(MediaError) -> [UInt8]? {
    guard let entry = entry(tag), let length = entry.length, length <= most else { return nil }
    return try window.bytes(entry.place, length)
  }

  /// A field's text up to its first NUL, without spaces around it; nil when it is empty.
  func text(_ tag: Int, _ window: ByteWindow) throws(MediaError) -> String? {
    guard let bytes = try bytes(tag, window, most: 4096) else { return nil }
    let text = bytes.prefix { $0 != 0 }
    guard let first = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return String(decoding: text[first...last], as: UTF8.self)
  }
}
