/// Makes an EXIF block of a TIFF file's descriptive fields, leaving out what describes its pixels.
///
/// A TIFF is itself the structure that an EXIF block is a copy of, but its offsets reach all over
/// the file; so the fields are written anew, in the file's byte order.
struct TIFFExifBlock {
  private let window: ByteWindow
  private let order: ByteWindow.Order
  private var bytes: [UInt8]

  /// The most bytes of values a directory's copy may hold.
  private static let longestValues = 64 << 10
  /// Maker notes hold offsets that a copy would break.
  private static let makerNote = 37500
  private static let interoperability = 40965
  /// Descriptive baseline fields, `DocumentName` to `XPSubject`.
  private static let descriptive: Set<Int> = [
    269, 270, 271, 272, 274, 282, 283, 296, 305, 306, 315, 316, 18246, 18249, 33432, 40091, 40092,
    40093, 40094, 40095,
  ]

  /// The block, or nil when the file describes nothing.
  static func make(
    from first: TIFFDirectory, _ window: ByteWindow
  ) throws(MediaError) -> [UInt8]? {
    var nested: [(Int, TIFFDirectory)] = []
    for tag in [TIFFTag.exif, TIFFTag.gps] {
      if let directory = try Self.directory(first, tag, window) { nested.append((tag, directory)) }
    }
    return try make(from: first, nested: nested, window)
  }

  /// The block of a first directory and the ones to nest in it, which may stand in structures of
  /// their own.
  static func make(
    from first: TIFFDirectory, nested: [(tag: Int, directory: TIFFDirectory)], _ window: ByteWindow
  ) throws(MediaError) -> [UInt8]? {
    var block = Self(window, first.layout.order)
    let fields = first.entries.filter { descriptive.contains($0.tag) }
    let nested = nested.filter { $0.directory.layout.order == first.layout.order }
    // How the picture is placed and scaled alone describes nothing.
    let placing = [TIFFTag.orientation, 282, 283, TIFFTag.resolutionUnit]
    guard fields.contains(where: { !placing.contains($0.tag) }) || !nested.isEmpty else {
      return nil
    }
    try block.write(fields, nested.map(\.tag))
    for (tag, directory) in nested {
      block.point(tag)
      try block.write(
        directory.entries.filter { $0.tag != makerNote && $0.tag != interoperability }, [])
    }
    return block.bytes
  }

  private static func directory(
    _ parent: TIFFDirectory, _ tag: Int, _ window: ByteWindow
  ) throws(MediaError) -> TIFFDirectory? {
    guard let offset = try parent.integer(tag, window),
      window.holds(parent.layout.base + offset, 2)
    else { return nil }
    return try TIFFDirectory(window, parent.layout, at: offset)
  }

  private init(_ window: ByteWindow, _ order: ByteWindow.Order) {
    self.window = window
    self.order = order
    bytes = order == .big ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8] : [0x49, 0x49, 42, 0, 8, 0, 0, 0]
  }

  /// Writes a directory with room for pointers under the tags in `nested`, its values after it.
  private mutating func write(
    _ entries: [TIFFDirectory.Entry], _ nested: [Int]
  ) throws(MediaError) {
    var room = Self.longestValues
    let kept = entries.prefix(512).filter { entry in
      guard let length = entry.length, 1...12 ~= entry.type, length <= room else { return false }
      room -= length
      return true
    }
    append(kept.count + nested.count, 2)
    var place = bytes.count + (kept.count + nested.count) * 12 + 4
    var values: [UInt8] = []
    for entry in kept {
      let value = try window.bytes(entry.place, entry.length ?? 0)
      append(entry.tag, 2)
      append(entry.type, 2)
      append(entry.count, 4)
      if value.count <= 4 {
        bytes += value + [UInt8](repeating: 0, count: 4 - value.count)
      } else {
        append(place, 4)
        values += value
        if value.count & 1 != 0 { values.append(0) }
        place += value.count + value.count & 1
      }
    }
    for tag in nested {
      append(tag, 2)
      append(4, 2)
      append(1, 4)
      append(0, 4)
    }
    append(0, 4)
    bytes += values
  }

  /// Makes the first directory's pointer `tag` lead to what is written next.
  private mutating func point(_ tag: Int) {
    let count = number(at: 8, 2)
    for index in 0..<count where number(at: 10 + index * 12, 2) == tag {
      let target = bytes.count
      for place in 0..<4 {
        let shift = order == .big ? 24 - place * 8 : place * 8
        bytes[10 + index * 12 + 8 + place] = UInt8(truncatingIfNeeded: target >> shift)
      }
    }
  }

  private func number(at place: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) {
      $0 << 8 | Int(bytes[place + (order == .big ? $1 : width - 1 - $1)])
    }
  }

  private mutating func append(_ value: Int, _ width: Int) {
    for place in 0..<width {
      let shift = (order == .big ? width - 1 - place : place) * 8
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
