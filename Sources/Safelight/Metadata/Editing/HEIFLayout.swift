/// The items of a HEIC or AVIF file, in bytes of the meta box that can be taken out one by one
/// (ISO/IEC 14496-12 §8.11, ISO/IEC 23008-12).
struct HEIFLayout {
  struct Item {
    var id: Int
    var type: String
    /// Of an item that is a file of its own, what kind.
    var contentType: String
    /// Where its data is; nil where that cannot be told, or it is in another item.
    var ranges: [Range<Int>]?
    /// Where in the file the length of its one extent stands, and in how many bytes.
    var lengthField: Range<Int>?
  }

  let boxes: [BoxRange]
  /// The box that lists items.
  let meta: BoxRange
  /// What lies in it.
  let children: [BoxRange]
  private(set) var items: [Item] = []
  /// The items that are about others, and how.
  private(set) var references: [(type: String, from: Int, to: [Int])] = []

  /// A longer list of items is not believed.
  private static let longestMeta = 64 << 20

  init(_ window: ByteWindow) throws(MediaError) {
    window.part = "a box of the HEIF"
    boxes = try BoxRange.boxes(window, in: 0..<window.size)
    guard let meta = boxes.first(where: { $0.type == "meta" }), meta.body.count >= 4,
      meta.body.count <= Self.longestMeta
    else { throw window.damaged("has no box of items") }
    self.meta = meta
    children = try BoxRange.boxes(window, in: meta.body.dropFirst(4))
    let data = children.first { $0.type == "idat" }
    if let list = children.first(where: { $0.type == "iinf" }) { try readItems(list, window) }
    if let list = children.first(where: { $0.type == "iloc" }) {
      let indices = Dictionary(items.indices.map { (items[$0].id, $0) }) { first, _ in first }
      for place in try HEIFPlaces.read(list, data, window).entries {
        guard let index = indices[place.id] else { continue }
        items[index].ranges = place.ranges
        items[index].lengthField = place.lengthField
      }
    }
    if let list = children.first(where: { $0.type == "iref" }) { try readReferences(list, window) }
  }

  private mutating func readItems(_ list: BoxRange, _ window: ByteWindow) throws(MediaError) {
    let skip = try window.u8(list.body.lowerBound) == 0 ? 6 : 8
    for info in try BoxRange.boxes(window, in: list.body.dropFirst(skip)) where info.type == "infe"
    {
      let version = try window.u8(info.body.lowerBound)
      guard version >= 2, info.body.count >= (version == 2 ? 12 : 14) else { continue }
      let place = info.body.lowerBound + 4
      let id = version == 2 ? try window.u16(place) : try window.u32(place)
      let type = place + (version == 2 ? 4 : 6)
      var item = Item(
        id: id, type: FourCC(try window.u32(type)).description, contentType: "", ranges: nil,
        lengthField: nil)
      if item.type == "mime" || item.type == "uri " {
        let names = try window.bytes(type + 4, min(info.body.upperBound - type - 4, 512))
        let texts = names.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        if texts.count > 1 { item.contentType = String(decoding: texts[1], as: UTF8.self) }
      }
      items.append(item)
    }
  }

  private mutating func readReferences(
    _ list: BoxRange, _ window: ByteWindow
  ) throws(MediaError) {
    let width = try window.u8(list.body.lowerBound) == 0 ? 2 : 4
    for box in try BoxRange.boxes(window, in: list.body.dropFirst(4)) {
      guard box.body.count >= width + 2 else { continue }
      func id(_ place: Int) throws(MediaError) -> Int {
        try width == 2 ? window.u16(place) : window.u32(place)
      }
      let first = box.body.lowerBound + width + 2
      let count = min(try window.u16(first - 2), (box.body.upperBound - first) / width)
      var to: [Int] = []
      for index in 0..<count { to.append(try id(first + index * width)) }
      references.append((box.type, try id(box.body.lowerBound), to))
    }
  }

  /// The items that an item describes.
  func described(by id: Int) -> [Int] {
    references.filter { $0.type == "cdsc" && $0.from == id }.flatMap(\.to)
  }

  /// The items that are thumbnails of others.
  var thumbnails: Set<Int> { Set(references.lazy.filter { $0.type == "thmb" }.map(\.from)) }

  /// The items that belong to others without being shown themselves: gain maps, depth, …
  var auxiliary: Set<Int> { Set(references.lazy.filter { $0.type == "auxl" }.map(\.from)) }
}
