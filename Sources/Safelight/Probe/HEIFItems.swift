/// The items of a HEIF's meta box: their types, properties, references and places.
struct HEIFItems {
  /// One item.
  struct Item {
    var id: Int
    var type: FourCC
    var isHidden = false
    var isXMP = false
    /// Where in the file its bytes are.
    var extents: [Range<Int>] = []
    /// Places in the list of properties, in the order they apply.
    var properties: [Int] = []
    /// Where the file lists them.
    var associations = 0..<0
  }

  private(set) var primary: Int?
  private(set) var items: [Int: Item] = [:]
  private var properties: [ISOBox] = []
  private var links: [(type: FourCC, from: Int, to: Int)] = []

  /// More items, references or extents than are read: the largest phones' grids have a hundred.
  private static let most = 20_000

  /// Reads the meta box, whose first four bytes are version and flags.
  init(_ window: ByteWindow, _ meta: ISOBox) throws(MediaError) {
    let boxes = try meta.children(window, skip: 4)
    for box in boxes where box.type == "iinf" { try readInfos(box, window) }
    let data = boxes.first { $0.type == "idat" }
    for box in boxes {
      switch box.type {
      case "pitm": primary = try Self.id(window, box.body + 4, isWide: window.u8(box.body) > 0)
      case "iref": try readReferences(box, window)
      case "iprp": try readProperties(box, window)
      case "iloc": try ItemLocations(box, data, window).place(&items)
      default: break
      }
    }
  }

  func properties(of id: Int) -> [ISOBox] {
    (items[id]?.properties ?? []).compactMap { index in
      index > 0 && index <= properties.count ? properties[index - 1] : nil
    }
  }

  func references(from id: Int, _ type: FourCC) -> [Int] {
    links.filter { $0.from == id && $0.type == type }.map(\.to)
  }

  func references(to id: Int, _ type: FourCC) -> [Int] {
    links.filter { $0.to == id && $0.type == type }.map(\.from)
  }

  /// The items that refer to others in a way.
  func referring(_ type: FourCC) -> Set<Int> {
    Set(links.lazy.filter { $0.type == type }.map(\.from))
  }

  /// An item's list of properties with the transformations moved to its end, where the standard
  /// wants them and decoders expect them; nil when they are there.
  func orderedAssociations(of id: Int, _ window: ByteWindow) throws(MediaError) -> BytePatch? {
    guard let item = items[id], item.properties.count > 1 else { return nil }
    let boxes = properties(of: id)
    guard boxes.count == item.properties.count else { return nil }
    let isLast = boxes.map { ["irot", "imir", "clap"].contains($0.type) }
    guard zip(isLast, isLast.dropFirst()).contains(where: { $0 && !$1 }) else { return nil }
    let width = item.associations.count / boxes.count
    let bytes = try window.bytes(item.associations.lowerBound, item.associations.count)
    let order = boxes.indices.filter { !isLast[$0] } + boxes.indices.filter { isLast[$0] }
    return BytePatch(
      offset: item.associations.lowerBound,
      bytes: order.flatMap { bytes[($0 * width)..<(($0 + 1) * width)] })
  }

  /// How many pictures a viewer would list: not hidden, no thumbnail, not auxiliary to another.
  var topLevelCount: Int {
    let pictures: Set<FourCC> = [
      "hvc1", "av01", "grid", "iden", "iovl", "avc1", "jpeg", "vvc1", "j2k1", "unci",
    ]
    let lesser = Set(links.filter { $0.type == "thmb" || $0.type == "auxl" }.map(\.from))
    return items.values.filter {
      pictures.contains($0.type) && !$0.isHidden && !lesser.contains($0.id)
    }.count
  }

  private static func id(
    _ window: ByteWindow, _ place: Int, isWide: Bool
  ) throws(MediaError) -> Int {
    isWide ? try window.u32(place) : try window.u16(place)
  }

  private mutating func readInfos(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) {
    let skip = try window.u8(box.body) == 0 ? 6 : 8
    for info in try box.children(window, skip: skip) where info.type == "infe" {
      let version = try window.u8(info.body)
      guard version >= 2 else { continue }
      let isWide = version > 2
      let id = try Self.id(window, info.body + 4, isWide: isWide)
      let place = info.body + (isWide ? 10 : 8)
      var item = Item(id: id, type: FourCC(try window.u32(place)))
      item.isHidden = try window.u8(info.body + 3) & 1 != 0
      if item.type == "mime", info.end > place + 4 {
        let names = try window.bytes(place + 4, min(info.end - place - 4, 256))
        let texts = names.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        item.isXMP = texts.count > 1 && texts[1].elementsEqual("application/rdf+xml".utf8)
      }
      items[id] = item
    }
  }

  private mutating func readReferences(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) {
    let isWide = try window.u8(box.body) > 0
    let width = isWide ? 4 : 2
    for reference in try box.children(window, skip: 4) {
      let from = try Self.id(window, reference.body, isWide: isWide)
      let count = try window.u16(reference.body + width)
      for index in 0..<count {
        let place = reference.body + width + 2 + index * width
        guard place + width <= reference.end, links.count < Self.most else { break }
        links.append((reference.type, from, try Self.id(window, place, isWide: isWide)))
      }
    }
  }

  private mutating func readProperties(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) {
    for child in try box.children(window) {
      switch child.type {
      case "ipco": properties = try child.children(window)
      case "ipma": try readAssociations(child, window)
      default: break
      }
    }
  }

  private mutating func readAssociations(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) {
    let isWide = try window.u8(box.body) > 0
    let width = try window.u8(box.body + 3) & 1 == 0 ? 1 : 2
    var place = box.body + 8
    for _ in 0..<min(try window.u32(box.body + 4), Self.most) {
      guard place + 3 <= box.end else { return }
      let id = try Self.id(window, place, isWide: isWide)
      place += isWide ? 4 : 2
      let count = try window.u8(place)
      let first = place + 1
      place = first + count * width
      guard place <= box.end, items[id]?.properties.isEmpty ?? false else { continue }
      items[id]?.associations = first..<place
      for entry in stride(from: first, to: place, by: width) {
        let index = try width == 2 ? window.u16(entry) & 0x7FFF : window.u8(entry) & 0x7F
        items[id]?.properties.append(index)
      }
    }
  }
}
