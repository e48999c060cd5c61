/// The index of the pictures in a JPEG file (Multi-Picture Format, CIPA DC-007 §5).
struct MultiPicture {
  /// What a picture is for.
  enum Role {
    case primary
    /// A smaller copy for a screen.
    case preview
    /// Another picture: of a panorama, a stereo pair, …
    case view
    /// Nothing that the index has a word for, such as a gain map.
    case unnamed
  }

  struct Entry {
    var attributes: Int
    var length: Int
    /// From the index's own beginning on; 0 for the first picture.
    var offset: Int
    var dependents: [UInt8]
    /// Where in the file the entry's length and offset stand.
    var position: Int

    var role: Role {
      switch attributes & 0xFFFFFF {
      case 0x030000: .primary
      case 0x010001, 0x010002: .preview
      case 0x020001...0x020003: .view
      default: .unnamed
      }
    }
  }

  private(set) var entries: [Entry] = []
  let order: Endianness
  /// Where offsets count from.
  let base: Int

  /// More pictures than any camera puts into a file.
  private static let mostEntries = 1_000

  /// Reads the payload of an MPF segment; nil when it is broken.
  init?(_ window: ByteWindow, _ payload: Range<Int>) throws(MediaError) {
    base = payload.lowerBound
    let index = window.window(in: payload)
    guard let layout = try TIFFLayout.read(index), !layout.isBig else { return nil }
    order = layout.order == .big ? .big : .little
    let first = try layout.firstDirectory(index)
    guard index.holds(first, 2) else { return nil }
    let directory = try TIFFDirectory(index, layout, at: first)
    guard let list = directory.entry(0xB002), let length = list.length, length % 16 == 0,
      length / 16 <= Self.mostEntries
    else { return nil }
    for place in stride(from: list.place, to: list.place + length, by: 16) {
      entries.append(
        Entry(
          attributes: try index.u32(place, layout.order),
          length: try index.u32(place + 4, layout.order),
          offset: try index.u32(place + 8, layout.order),
          dependents: try index.bytes(place + 12, 4), position: base + place + 4))
    }
    guard !entries.isEmpty else { return nil }
  }

  /// Where a picture is in the file; nil for one that does not lie in it.
  func range(of entry: Entry, in window: ByteWindow) -> Range<Int>? {
    let start = entry.offset == 0 ? 0 : base + entry.offset
    guard entry.length > 0, window.holds(start, entry.length) else { return nil }
    return start..<start + entry.length
  }

  /// An index of some pictures, as the payload of its segment behind the prefix.
  static func payload(_ entries: [Entry], order: Endianness) -> [UInt8] {
    var directory = ExifDirectoryWriter(ExifLayout(order: order))
    directory.add(0xB000, .raw(Array("0100".utf8)))
    directory.add(0xB001, ExifValue.long(entries.count))
    var list: [UInt8] = []
    for entry in entries {
      list.append(entry.attributes, width: 4, order)
      list.append(entry.length, width: 4, order)
      list.append(entry.offset, width: 4, order)
      // Numbers of other pictures, some of which may be gone.
      list += [0, 0, 0, 0]
    }
    directory.add(0xB002, .raw(list))
    return ExifLayout(order: order).header(firstDirectory: 8) + directory.bytes(at: 8, next: 0)
  }
}
