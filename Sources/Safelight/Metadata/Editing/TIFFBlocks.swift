/// The metadata in the first directory of a TIFF, and how other metadata takes its place.
///
/// Strips, tiles and the other pages stay where they are: what does not fit its old place goes to the
/// end of the file.
struct TIFFBlocks {
  private let window: ByteWindow
  private let layout: ExifLayout
  private var directories: [ExifTag.Directory: ExifDirectory] = [:]

  private enum Field {
    static let xmp = ExifTag(.image, 700)
    static let iptc = ExifTag(.image, 33723)
    static let photoshop = ExifTag(.image, 34377)
    static let icc = ExifTag(.image, 34675)
    static let blocks: Set<ExifTag> = [
      xmp, iptc, photoshop, icc, .exifPointer, .gpsPointer, .interoperabilityPointer,
      ExifTag(.image, 330),
    ]
  }

  init(_ window: ByteWindow) throws(MediaError) {
    self.window = window
    window.part = "the TIFF's directories"
    let head = try window.bytes(0, min(16, window.size))
    guard let layout = ExifLayout(head.span),
      let first = head.span.unsigned(
        at: layout.firstDirectoryPosition, width: layout.offsetWidth, layout.order),
      let image = try ExifDirectory(window, at: first, layout)
    else { throw window.damaged("the TIFF has no first directory") }
    self.layout = layout
    directories[.image] = image
    for (name, pointer) in [(ExifTag.Directory.exif, ExifTag.exifPointer), (.gps, .gpsPointer)] {
      guard let offset = try image.numbers(pointer.id, layout, read: read)?.first else { continue }
      guard !directories.values.contains(where: { $0.position == offset }),
        let directory = try ExifDirectory(window, at: offset, layout)
      else {
        throw window.damaged("the directory \(name.groupName) of the TIFF is damaged")
      }
      directories[name] = directory
    }
  }

  private func read(_ range: Range<Int>) throws(MediaError) -> [UInt8] {
    try window.bytes(range.lowerBound, range.count)
  }

  private func value(_ tag: ExifTag) throws(MediaError) -> ExifValue? {
    guard let entry = directories[tag.directory]?[tag.id], let range = entry.value,
      let type = TIFFType(rawValue: entry.type), !range.isEmpty,
      range.count <= MediaHeader.longestBlock
    else { return nil }
    return ExifValue(type: type, order: layout.order, bytes: try read(range))
  }

  /// The blocks, EXIF written anew as one, whose values are the file's.
  func blocks() throws(MediaError) -> MetadataBlocks {
    var tags: [ExifTag: ExifValue] = [:]
    for (name, directory) in directories {
      for entry in directory.entries where entry.value.map({ $0.count <= 1 << 20 }) == true {
        let tag = ExifTag(name, entry.id)
        if !Field.blocks.contains(tag), let value = try value(tag) { tags[tag] = value }
      }
    }
    var blocks = MetadataBlocks(
      exif: ExifWriter.bytes(tags, order: layout.order), xmp: try value(Field.xmp)?.bytes,
      icc: try value(Field.icc)?.bytes)
    if let iptc = try value(Field.iptc)?.bytes, iptc.first == 0x1C {
      // Written as whole numbers of four bytes, it is padded.
      let record = IPTCRecord(iptc)
      blocks.iptc = record.isWhole ? Array(iptc.prefix(record.length)) : iptc
    } else if let resources = try value(Field.photoshop)?.bytes {
      blocks.iptc = PhotoshopResources.iptc(resources)
    }
    return blocks
  }

  /// The edits after which tags and blocks are others.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    var tags = changes.tags
    func set(_ tag: ExifTag, _ change: BlockChange, _ type: TIFFType) {
      guard change != .stays else { return }
      tags.updateValue(change.block(of: nil).map { .raw($0, type) }, forKey: tag)
    }
    func setIPTC() {
      guard changes.iptc != .stays else { return }
      let value = changes.iptc.block(of: nil).map { block in
        ExifValue(
          type: .long, order: layout.order,
          bytes: block + Array(repeating: 0, count: (4 - block.count % 4) % 4))
      }
      tags.updateValue(value, forKey: Field.iptc)
    }
    set(Field.xmp, changes.xmp, .byte)
    set(Field.icc, changes.icc, .undefined)
    let resources = try value(Field.photoshop)?.bytes
    if let resources, changes.iptc != .stays, PhotoshopResources.iptc(resources) != nil {
      tags[Field.photoshop] = .raw(
        PhotoshopResources.replacingIPTC(changes.iptc.block(of: nil), in: resources), .byte)
      if directories[.image]?[Field.iptc.id] != nil { setIPTC() }
    } else {
      setIPTC()
    }
    guard !tags.isEmpty else { return ByteEdits() }
    let edits = try ExifPatch.edits(
      length: window.size, layout, directories, changing: tags, thumbnail: [],
      dropsThumbnail: false, protected: try others(), read: read)
    guard layout.isBig || window.size + max(0, edits.growth) <= 0xFFFF_FFFF else {
      throw MediaError(
        .limitExceeded, "the file would have over 4 GB, which only BigTIFF can have",
        step: MetadataFile.step)
    }
    return edits
  }

  /// More directories than any file of pages has.
  private static let mostDirectories = 65_536

  /// What must not be written to: pixels, the other pages, and what is nested in them.
  private func others() throws(MediaError) -> RangeSet<Int> {
    var protected = RangeSet<Int>()
    var seen = Set(directories.values.map(\.position))
    var waiting: [Int] = []
    func take(_ directory: ExifDirectory) throws(MediaError) {
      for range in try directory.data(total: window.size, layout, read: read) {
        protected.insert(contentsOf: range)
      }
      waiting.append(directory.next)
      for pointer in [330, ExifTag.exifPointer.id, ExifTag.gpsPointer.id, 0xA005] {
        waiting += try directory.numbers(pointer, layout, read: read) ?? []
      }
    }
    for directory in directories.values { try take(directory) }
    while let position = waiting.popLast() {
      guard position > 0, seen.insert(position).inserted else { continue }
      guard seen.count <= Self.mostDirectories else {
        throw window.damaged("the TIFF has too many directories")
      }
      guard let directory = try ExifDirectory(window, at: position, layout) else { continue }
      protected.insert(contentsOf: directory.range(layout).clamped(to: 0..<window.size))
      for entry in directory.entries {
        if let value = entry.outside(layout) { protected.insert(contentsOf: value) }
      }
      try take(directory)
    }
    return protected
  }
}
