/// Metadata in the first directory of a TIFF file, classic or big.
///
/// The directory is written anew at the end, its pixels and the other pages stay where they are;
/// what it held before is zeroed.
struct TIFFMetadata {
  private enum ID {
    static let orientation = ExifTag.orientation.id
    static let xmp = 700
    static let iptc = 33723
    static let photoshop = 34377
    static let containers = [
      xmp, iptc, photoshop, ExifTag.exifPointer.id, ExifTag.gpsPointer.id,
    ]
    /// Fields of IFD0 that describe the picture and not its encoding: document name to copyright,
    /// Windows' rating and its XP fields.
    static let descriptive: Set<Int> = [
      269, 270, 271, 272, orientation, 285, 305, 306, 315, 316, 18246, 18249, 33432, 40091, 40092,
      40093, 40094, 40095,
    ]
  }

  private let layout: ExifLayout
  private let directory: ExifDirectory
  /// Where what is appended begins, and its bytes.
  private let end: Int
  private var appended: [UInt8]

  static func edits(
    for bytes: Span<UInt8>, _ blocks: MetadataBlocks
  ) throws(MediaError) -> MetadataEmbedder.Embedding {
    var file = try Self(bytes)
    let exif = blocks.exif.flatMap { ExifBlock($0) }
    let replaced = file.replacedIDs(exif)
    var result = MetadataEmbedder.Embedding()
    guard
      exif != nil || blocks.xmp != nil || blocks.iptc != nil
        || file.directory.entries.contains(where: { replaced.contains($0.id) })
    else { return result }

    for range in file.outdated(bytes, replaced).ranges {
      result.edits.replace(range, with: Array(repeating: 0, count: range.count))
    }
    let position = file.append(bytes, replaced, exif, blocks)
    guard file.layout.isBig || file.end + file.appended.count <= 0xFFFF_FFFF else {
      throw MetadataEmbedder.unexpected(.tiff)
    }
    var pointer: [UInt8] = []
    pointer.append(position, width: file.layout.offsetWidth, file.layout.order)
    let start = file.layout.firstDirectoryPosition
    result.edits.replace(start..<start + pointer.count, with: pointer)
    result.edits.insert(file.appended, at: bytes.count)
    return result
  }

  private init(_ bytes: Span<UInt8>) throws(MediaError) {
    guard let layout = ExifLayout(bytes),
      let first = bytes.unsigned(
        at: layout.firstDirectoryPosition, width: layout.offsetWidth, layout.order),
      let directory = ExifDirectory(bytes, at: first, layout)
    else { throw MetadataEmbedder.unexpected(.tiff) }
    self.layout = layout
    self.directory = directory
    // Directories begin at even offsets.
    appended = Array(repeating: 0, count: bytes.count % 2)
    end = bytes.count
  }

  /// The fields that do not stay as they are. An orientation stays unless there is another.
  private func replacedIDs(_ exif: ExifBlock?) -> Set<Int> {
    var replaced = ID.descriptive.union(ID.containers)
    if exif?[.orientation] == nil { replaced.remove(ID.orientation) }
    return replaced
  }

  /// The old directory, and the values that only its replaced fields name.
  private func outdated(_ bytes: Span<UInt8>, _ replaced: Set<Int>) -> RangeSet<Int> {
    var outdated = RangeSet(directory.range(layout).clamped(to: 0..<bytes.count))
    var kept = RangeSet(0..<layout.firstDirectoryPosition + layout.offsetWidth)
    for entry in directory.entries {
      guard let value = entry.value else { continue }
      let isInside = directory.range(layout).contains(value.lowerBound)
      if replaced.contains(entry.id) || isInside {
        outdated.insert(contentsOf: value)
      } else {
        kept.insert(contentsOf: value)
      }
    }
    for id in [ExifTag.exifPointer.id, ExifTag.gpsPointer.id] {
      guard let value = directory[id]?.value,
        let offset = bytes.unsigned(at: value.lowerBound, width: value.count, layout.order),
        let nested = ExifDirectory(bytes, at: offset, layout)
      else { continue }
      outdated.insert(contentsOf: nested.range(layout).clamped(to: 0..<bytes.count))
      for entry in nested.entries {
        if let value = entry.value { outdated.insert(contentsOf: value) }
      }
    }
    outdated.subtract(kept)
    return outdated
  }

  /// Appends the directories; returns where the first is.
  private mutating func append(
    _ bytes: Span<UInt8>, _ replaced: Set<Int>, _ exif: ExifBlock?, _ blocks: MetadataBlocks
  ) -> Int {
    var writer = ExifDirectoryWriter(layout)
    for entry in directory.entries where !replaced.contains(entry.id) {
      let range = entry.position..<entry.position + layout.entryLength
      if let raw = bytes.copy(range) { writer.add(entry.id, raw: raw) }
    }
    if let exif {
      for entry in exif.directories[.image]?.entries ?? [] where ID.descriptive.contains(entry.id) {
        if let value = exif.value(of: entry) { writer.add(entry.id, value) }
      }
      for (name, pointer) in [(ExifTag.Directory.exif, ExifTag.exifPointer), (.gps, .gpsPointer)] {
        guard let position = append(name, of: exif) else { continue }
        writer.add(pointer.id, offset(position))
      }
    }
    if let xmp = blocks.xmp { writer.add(ID.xmp, .raw(xmp, .byte)) }
    if let iptc = blocks.iptc { writer.add(ID.iptc, .raw(iptc)) }
    let position = end + appended.count
    appended += writer.bytes(at: position, next: directory.next)
    return position
  }

  /// Appends a nested directory; nil when there is none.
  private mutating func append(_ name: ExifTag.Directory, of exif: ExifBlock) -> Int? {
    guard let entries = exif.directories[name]?.entries else { return nil }
    var writer = ExifDirectoryWriter(layout)
    for entry in entries where ExifTag(name, entry.id) != .interoperabilityPointer {
      if let value = exif.value(of: entry) { writer.add(entry.id, value) }
    }
    guard !writer.fields.isEmpty else { return nil }
    let position = end + appended.count
    appended += writer.bytes(at: position, next: 0)
    return position
  }

  private func offset(_ position: Int) -> ExifValue {
    guard layout.isBig else { return .long(position) }
    var bytes: [UInt8] = []
    bytes.append(position, width: 8, .little)
    return .raw(bytes, .directory8)
  }
}
