/// Reads HEIC and AVIF: the primary item, its properties and the items that describe it
/// (ISO/IEC 23008-12, AVIF 1.1).
struct HEIFHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var items: HEIFItems

  static func read(_ window: ByteWindow, _ format: ImageFormat) throws(MediaError) -> MediaHeader {
    window.part = "the HEIF's boxes"
    let boxes = try ISOBox.boxes(window, from: 0, to: window.size)
    guard let meta = boxes.first(where: { $0.type == "meta" }) else {
      if boxes.contains(where: { $0.type == "moov" }) {
        throw window.unsupported("is an image sequence without a still picture")
      }
      throw window.damaged("the HEIF has no meta box")
    }
    guard window.size >= meta.end, meta.end - meta.body > 4 else {
      throw window.damaged("the file ends inside the HEIF's meta box")
    }
    window.part = "the HEIF's meta box"
    var reader = Self(window, format, try HEIFItems(window, meta))
    try reader.describe()
    for box in boxes {
      if box.type == "mpvd" { reader.header.info.hasMotion = true }
      if box.type == "moov" {
        reader.header.info.sequenceFrames = try ImageSequence.frames(box, window)
      }
    }
    return reader.header
  }

  private init(_ window: ByteWindow, _ format: ImageFormat, _ items: HEIFItems) {
    self.window = window
    self.items = items
    header = MediaHeader(
      MediaInfo(format: format, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
  }

  private mutating func describe() throws(MediaError) {
    guard let id = items.primary else { throw window.damaged("the HEIF names no primary item") }
    guard let primary = items.items[id] else {
      throw window.damaged("the HEIF's primary item is missing")
    }
    // A picture cut into tiles describes its samples by the tiles'.
    let tile = items.references(from: id, "dimg").first ?? id
    let type = items.items[tile]?.type ?? primary.type
    header.info.compression = ["hvc1": "hevc", "av01": "av1", "avc1": "avc", "jpeg": "jpeg"][type]
    if header.info.format == .heic, header.info.compression != "hevc" {
      (header.info.mimeType, header.info.variant) = ("image/heif", "heif")
    }
    if primary.type == "grid" { header.info.variant = "grid" }
    var sample = HEIFSample()
    for property in items.properties(of: tile) where tile != id {
      try sample.read(property, window)
    }
    sample.size = nil
    for property in items.properties(of: id) { try sample.read(property, window) }
    guard let size = sample.displaySize else {
      throw window.damaged("the HEIF does not state the size of its picture")
    }
    header.info.stored = size
    header.info.depth = sample.depth ?? 8
    header.info.chroma = sample.chroma
    header.info.transfer = sample.transfer
    let isGray = sample.chroma == "4:0:0"
    header.info.colorSpace = isGray ? "gray" : "srgb"
    header.info.channels = isGray ? 1 : 3
    header.info.frames = max(1, items.topLevelCount)
    if let range = sample.profile, header.admits("ICC", range.count) {
      header.blocks.icc = try window.bytes(range.lowerBound, range.count)
    }
    if let patch = try items.orderedAssociations(of: id, window) { header.patches = [patch] }
    try readAuxiliaries(of: id)
    try readBlocks(of: id)
  }

  private mutating func readAuxiliaries(of id: Int) throws(MediaError) {
    for other in items.items.values where other.type == "tmap" { header.info.hasGainMap = true }
    for auxiliary in items.references(to: id, "auxl") {
      for property in items.properties(of: auxiliary) where property.type == "auxC" {
        let length = min(property.end - property.body - 4, 64)
        guard length > 0 else { continue }
        let name = String(
          decoding: try window.bytes(property.body + 4, length).prefix { $0 != 0 }, as: UTF8.self)
        switch name {
        case "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1":
          if !header.info.hasAlpha { header.info.channels += 1 }
          header.info.hasAlpha = true
        case "urn:com:apple:photo:2020:aux:hdrgainmap": header.info.hasGainMap = true
        default: break
        }
      }
    }
    header.info.hasThumbnail = !items.references(to: id, "thmb").isEmpty
  }

  private mutating func readBlocks(of id: Int) throws(MediaError) {
    let describing = Set(items.references(to: id, "cdsc"))
    // Files with one picture may leave out what a block describes.
    let attached = items.referring("cdsc")
    let candidates = items.items.values.sorted { $0.id < $1.id }.filter {
      describing.contains($0.id) || !attached.contains($0.id)
    }
    for item in candidates {
      if item.type == "Exif", header.blocks.exif == nil {
        guard let bytes = try data(of: item, "EXIF"), bytes.count > 8 else { continue }
        let skip = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        header.take(exif: Array(bytes.dropFirst(4 + min(skip, bytes.count))))
      } else if item.isXMP, header.blocks.xmp == nil {
        header.blocks.xmp = try data(of: item, "XMP")
      }
    }
  }

  /// An item's bytes, its extents joined; nil with a warning when they do not lie in the file.
  private mutating func data(of item: HEIFItems.Item, _ name: String) throws(MediaError) -> [UInt8]?
  {
    let length = item.extents.reduce(0) { $0 + min($1.count, window.size) }
    guard header.admits(name, length) else { return nil }
    var bytes: [UInt8] = []
    for extent in item.extents {
      guard window.holds(extent.lowerBound, extent.count) else {
        header.warn("the \(name) block lies outside the file and was left out")
        return nil
      }
      bytes += try window.bytes(extent.lowerBound, extent.count)
    }
    return bytes
  }
}
