/// What an MP4 or MOV file says about itself (ISO/IEC 14496-12, QuickTime File Format, iTunes'
/// metadata).
struct QuickTimeListing {
  private let window: ByteWindow
  private var listing: MetadataListing
  private var tracks = 0

  /// More tracks and items than are shown.
  private static let mostTracks = 64
  private static let mostItems = 1000

  static func list(_ window: ByteWindow, format: String) throws(MediaError) -> MetadataListing {
    var reader = Self(window: window, listing: MetadataListing(format: format))
    window.part = "the film's boxes"
    let boxes = try ISOBox.boxes(window, from: 0, to: window.size)
    guard let movie = boxes.first(where: { $0.type == "moov" }) else {
      throw window.damaged("the film has no moov box, which tells what it holds")
    }
    do throws(MediaError) {
      try reader.readMovie(movie)
      for box in boxes where box.type == "uuid" && window.holds(box.body, 16) {
        // XMP's registered identifier.
        let name = try [0, 4, 8, 12].map { (place) throws(MediaError) in
          try window.u32(box.body + place)
        }
        if name == [0xBE7A_CFCB, 0x97A9_42E8, 0x9C71_9994, 0x91E3_AFAC] {
          try reader.readXMP(box.body + 16..<max(box.body + 16, box.end))
        }
      }
    } catch {
      reader.listing.warn("the rest of the film's header cannot be read: \(error.message)")
    }
    return reader.listing
  }

  private mutating func readMovie(_ movie: ISOBox) throws(MediaError) {
    for box in try movie.children(window) {
      switch box.type {
      case "mvhd": try readHeader(box)
      case "trak" where tracks < Self.mostTracks: try readTrack(box)
      case "udta": try readUserData(box)
      case "meta": try readItems(box)
      default: break
      }
    }
  }

  private mutating func readHeader(_ box: ISOBox) throws(MediaError) {
    let times = try times(box)
    add("QuickTime", "CreateDate", times.created)
    add("QuickTime", "ModifyDate", times.modified)
    let after = times.end
    guard window.holds(after, 4), after <= box.end - 8 else { return }
    let scale = try window.u32(after)
    let units = try times.isLong ? window.u64(after + 4) : window.u32(after + 4)
    add("QuickTime", "TimeScale", (.integer(scale), String(scale)))
    addDuration("QuickTime", "Duration", units, scale)
  }

  private mutating func readTrack(_ track: ISOBox) throws(MediaError) {
    tracks += 1
    let group = "Track\(tracks)"
    for box in try track.children(window) where box.type == "tkhd" {
      let times = try times(box)
      add(group, "TrackCreateDate", times.created)
      add(group, "TrackModifyDate", times.modified)
      // The number, a gap and the duration; then layer, group, volume and a matrix.
      let matrix = times.end + (times.isLong ? 16 : 12) + 16
      guard window.holds(matrix, 44), matrix + 44 <= box.end else { continue }
      let (width, height) = (try window.u32(matrix + 36) >> 16, try window.u32(matrix + 40) >> 16)
      guard width > 0, height > 0 else { continue }
      add(group, "ImageWidth", (.integer(width), String(width)))
      add(group, "ImageHeight", (.integer(height), String(height)))
      let turns = [0, 4, 12, 16].map { Self.fixed($0, matrix, window) }
      if let degrees = Self.rotations[turns.map { $0 ?? 9 }] {
        add(group, "Rotation", (.integer(degrees), String(degrees)))
      }
    }
  }

  /// Degrees clockwise by which a film is turned when it is shown, by its matrix's signs.
  private static let rotations: [[Int]: Int] = [
    [1, 0, 0, 1]: 0, [0, 1, -1, 0]: 90, [-1, 0, 0, -1]: 180, [0, -1, 1, 0]: 270,
  ]

  /// A whole number of the matrix, if it is one.
  private static func fixed(_ place: Int, _ matrix: Int, _ window: ByteWindow) -> Int? {
    guard let raw = try? window.u32(matrix + place) else { return nil }
    switch raw {
    case 0: return 0
    case 0x0001_0000: return 1
    case 0xFFFF_0000: return -1
    default: return nil
    }
  }

  private struct Times {
    var created: Listed?
    var modified: Listed?
    var isLong: Bool
    /// Where what follows the times begins.
    var end: Int
  }

  private typealias Listed = (raw: MetadataValue, text: String)

  private func times(_ box: ISOBox) throws(MediaError) -> Times {
    let isLong = try window.u8(box.body) == 1
    let width = isLong ? 8 : 4
    func time(_ place: Int) throws(MediaError) -> Listed? {
      let seconds = try isLong ? window.u64(place) : window.u32(place)
      return QuickTimeText.date(seconds).map { (.text($0), $0) }
    }
    return Times(
      created: try time(box.body + 4), modified: try time(box.body + 4 + width), isLong: isLong,
      end: box.body + 4 + 2 * width)
  }

  /// QuickTime's own items: a length and a language before each text; `meta` may stand among them.
  private mutating func readUserData(_ box: ISOBox) throws(MediaError) {
    for item in try box.children(window).prefix(Self.mostItems) {
      if item.type == "meta" {
        try readItems(item)
      } else if item.type == "XMP_" {
        try readXMP(item.body..<item.end)
      } else if item.type == "loci" {
        if let place = try QuickTimeText.location(item, window) {
          addItem("UserData", .copyright("xyz"), place)
        }
      } else if item.type.isText, let text = try QuickTimeText.plain(item, window) {
        addItem("UserData", item.type, text)
      }
    }
  }

  private mutating func readXMP(_ range: Range<Int>) throws(MediaError) {
    guard listing.xmp.isEmpty, range.count <= MediaHeader.longestBlock else { return }
    if let properties = XMPListing.properties(
      of: try window.bytes(range.lowerBound, range.count))
    {
      listing.xmp = properties
    } else {
      listing.warn("the XMP packet is not well-formed and cannot be read")
    }
  }

  /// Items by key, or by four letters.
  private mutating func readItems(_ meta: ISOBox) throws(MediaError) {
    // In MP4 the box has a version and flags, in QuickTime it has none.
    let skip = try window.matches(meta.body + 4, "hdlr") ? 0 : 4
    let children = try meta.children(window, skip: skip)
    var keys: [String] = []
    for box in children where box.type == "keys" { keys = try QuickTimeText.keys(box, window) }
    for list in children where list.type == "ilst" {
      for item in try list.children(window).prefix(Self.mostItems) {
        let data = try item.children(window).filter { $0.type == "data" }
        for box in data.prefix(1) {
          guard let value = try QuickTimeText.value(box, window) else { continue }
          let index = Int(item.type.value)
          if (1...max(1, keys.count)).contains(index), !keys.isEmpty {
            addKey(keys[index - 1], value)
          } else if item.type.isText {
            addItem("ItemList", item.type, value.text)
          }
        }
      }
    }
  }

  private mutating func addItem(_ group: String, _ type: FourCC, _ text: String) {
    let name = QuickTimeText.names[type] ?? type.text
    addPosition(name, text)
    add(group, name, (.text(text), QuickTimeText.place(name, text) ?? text))
  }

  private mutating func addKey(_ key: String, _ value: Listed) {
    let name = QuickTimeText.name(ofKey: key)
    addPosition(name, value.text)
    let place = QuickTimeText.place(name, value.text)
    add("Keys", name, (value.raw, place ?? value.text))
  }

  private mutating func addPosition(_ name: String, _ text: String) {
    guard listing.position == nil, name == "GPSCoordinates" else { return }
    listing.position = QuickTimeText.position(text)
  }

  private mutating func addDuration(_ group: String, _ name: String, _ units: Int, _ scale: Int) {
    guard scale > 0, units != 0xFFFF_FFFF else { return }
    let seconds = Double(units) / Double(scale)
    add(group, name, (.number(seconds), "\(NumberWords.short(seconds, digits: 6)) s"))
  }

  private mutating func add(_ group: String, _ name: String, _ value: Listed?) {
    guard let value else { return }
    let tag = MetadataListing.Tag(name: name, raw: value.raw, text: value.text)
    guard let index = listing.quickTime.firstIndex(where: { $0.name == group }) else {
      listing.quickTime.append(.init(name: group, tags: [tag]))
      return
    }
    if !listing.quickTime[index].tags.contains(where: { $0.name == name }) {
      listing.quickTime[index].tags.append(tag)
    }
  }
}
