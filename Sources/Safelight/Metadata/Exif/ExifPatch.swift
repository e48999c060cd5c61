/// Changes tags of an EXIF block and drops its thumbnail, leaving every other byte where it is.
///
/// Maker notes hold offsets from the start of the block, so what is kept must not move: a directory
/// that grows is written anew at the end, others are changed in place. What goes is zeroed.
struct ExifPatch {
  private let block: ExifBlock
  private let layout: ExifLayout
  private var changes: [ExifTag: ExifValue?]
  private var bytes: [UInt8]

  /// The block with tags set, or removed where the new value is nil.
  static func bytes(of block: ExifBlock, changing changes: [ExifTag: ExifValue?]) -> [UInt8] {
    var patch = Self(block, changes)
    patch.clear()
    patch.write(.exif, pointer: .exifPointer)
    patch.write(.gps, pointer: .gpsPointer)
    patch.write(.image, pointer: nil)
    return patch.bytes
  }

  private init(_ block: ExifBlock, _ changes: [ExifTag: ExifValue?]) {
    self.block = block
    layout = block.layout
    bytes = block.bytes
    self.changes = changes
    for (name, pointer) in [(ExifTag.Directory.exif, ExifTag.exifPointer), (.gps, .gpsPointer)]
    where empties(name) {
      self.changes.updateValue(nil, forKey: pointer)
    }
  }

  /// Whether nothing is left of a directory.
  private func empties(_ name: ExifTag.Directory) -> Bool {
    guard let directory = block.directories[name] else { return false }
    return directory.entries.allSatisfy { changes[ExifTag(name, $0.id)] == .some(nil) }
      && !changes.contains { $0.key.directory == name && $0.value != nil }
  }

  /// Zeroes the thumbnail and the values that go, but nothing that something else names too.
  private mutating func clear() {
    var kept = RangeSet<Int>(0..<8)
    var freed = RangeSet<Int>()
    for (name, directory) in block.directories {
      let isDropped = name == .thumbnail || empties(name)
      let range = directory.range(layout).clamped(to: 0..<bytes.count)
      if isDropped { freed.insert(contentsOf: range) } else { kept.insert(contentsOf: range) }
      for entry in directory.entries {
        guard let value = entry.value else { continue }
        if isDropped || changes[ExifTag(name, entry.id)] != nil {
          freed.insert(contentsOf: value)
        } else {
          kept.insert(contentsOf: value)
        }
      }
    }
    for range in thumbnailData() { freed.insert(contentsOf: range) }
    // Inline values lie in a kept directory and are replaced with their entries.
    freed.subtract(kept)
    for range in freed.ranges {
      for index in range { bytes[index] = 0 }
    }
    if let last = freed.ranges.last, last.upperBound == bytes.count {
      bytes.removeLast(last.count)
    }
  }

  /// Where the thumbnail's pixels are, as JPEG or in strips.
  private func thumbnailData() -> [Range<Int>] {
    let strips = (ExifTag(.thumbnail, 0x0111), ExifTag(.thumbnail, 0x0117))
    return [(.thumbnailOffset, .thumbnailLength), strips].flatMap { offset, length in
      guard let offsets = block[offset], let lengths = block[length] else { return [Range<Int>]() }
      return (0..<min(offsets.count, lengths.count, 1024)).compactMap { index in
        guard let start = offsets.number(at: index), let count = lengths.number(at: index),
          let start = Int(exactly: start), let count = Int(exactly: count)
        else { return nil }
        return block.bytes.span.range(at: start, length: count)
      }
    }
  }

  /// Writes a directory where it was when it has not grown, else at the end.
  private mutating func write(_ name: ExifTag.Directory, pointer: ExifTag?) {
    let directory = block.directories[name]
    let isFirst = name == .image
    guard !empties(name),
      (isFirst && directory?.next != 0) || changes.contains(where: { $0.key.directory == name })
    else { return }
    var writer = ExifDirectoryWriter(layout)
    for entry in directory?.entries ?? [] where changes[ExifTag(name, entry.id)] == nil {
      let range = entry.position..<entry.position + layout.entryLength
      writer.add(entry.id, raw: Array(bytes[range]))
    }
    for case (let tag, let value?) in changes where tag.directory == name {
      writer.add(tag.id, value)
    }
    guard !writer.fields.isEmpty || isFirst else { return }
    if directory == nil, name == .exif {
      writer.add(ExifTag.exifVersion.id, .raw(Array("0232".utf8)))
    } else if directory == nil, name == .gps {
      writer.add(ExifTag.gpsVersion.id, .raw([2, 3, 0, 0], .byte))
    }

    if let directory, writer.isCompact, writer.fields.count <= directory.entries.count {
      let written = writer.bytes(at: directory.position, next: 0)
      let range = directory.range(layout).clamped(to: 0..<bytes.count)
      let padding = max(0, range.count - written.count)
      bytes.replaceSubrange(range, with: written + Array(repeating: 0, count: padding))
      return
    }
    if let directory {
      let start = directory.position + layout.countWidth
      for index in start..<directory.nextPosition(layout) { bytes[index] = 0 }
    }
    if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
    let position = bytes.count
    bytes += writer.bytes(at: position, next: 0)
    if let pointer {
      changes.updateValue(.long(position), forKey: pointer)
    } else {
      bytes.put(position, at: layout.firstDirectoryPosition, width: 4, layout.order)
    }
  }
}
