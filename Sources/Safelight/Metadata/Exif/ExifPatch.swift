/// Changes tags of a TIFF structure, leaving every other byte where it is.
///
/// Maker notes hold offsets from the start of the block, so what is kept must not move: a value that
/// fits the place of the old one goes there, others are appended; a directory that grows is written
/// anew at the end. What is replaced is zeroed, so that it cannot be read any more.
struct ExifPatch {
  private let layout: ExifLayout
  private let directories: [ExifTag.Directory: ExifDirectory]
  private let length: Int
  private let dropsThumbnail: Bool
  private var changes: [ExifTag: ExifValue?]
  /// Directories that are written anew at the end.
  private var moved: Set<ExifTag.Directory> = []
  /// Where new values go that fit the place of the old one.
  private var places: [ExifTag: Int] = [:]
  /// What nothing names any more.
  private var freed = RangeSet<Int>()
  private var written: [(position: Int, bytes: [UInt8])] = []
  /// Where what is appended begins, and its bytes.
  private var end: Int
  private var tail: [UInt8] = []

  private static let nested: [(name: ExifTag.Directory, pointer: ExifTag)] = [
    (.exif, .exifPointer), (.gps, .gpsPointer),
  ]

  /// The edits after which tags are set, or removed where the new value is nil.
  ///
  /// - Parameters:
  ///   - length: how many bytes the structure has.
  ///   - thumbnail: where the thumbnail's pixels are.
  ///   - dropsThumbnail: whether it goes.
  ///   - protected: ranges that must not be written to, such as the strips of a TIFF file.
  ///   - read: gives the bytes of a range.
  static func edits<Failure: Error>(
    length: Int, _ layout: ExifLayout, _ directories: [ExifTag.Directory: ExifDirectory],
    changing changes: [ExifTag: ExifValue?], thumbnail: [Range<Int>], dropsThumbnail: Bool,
    protected: RangeSet<Int> = RangeSet(), read: (Range<Int>) throws(Failure) -> [UInt8]
  ) throws(Failure) -> ByteEdits {
    var patch = Self(length, layout, directories, changes, dropsThumbnail)
    patch.plan(thumbnail, protected)
    for (name, pointer) in nested {
      if let position = try patch.write(name, read), patch.moved.contains(name) {
        patch.changes.updateValue(patch.pointer(to: position), forKey: pointer)
      }
    }
    if let position = try patch.write(.image, read), patch.moved.contains(.image) {
      var pointer: [UInt8] = []
      pointer.append(position, width: layout.offsetWidth, layout.order)
      patch.written.append((layout.firstDirectoryPosition, pointer))
    }
    return patch.edits
  }

  private init(
    _ length: Int, _ layout: ExifLayout, _ directories: [ExifTag.Directory: ExifDirectory],
    _ changes: [ExifTag: ExifValue?], _ dropsThumbnail: Bool
  ) {
    (self.length, end, self.layout) = (length, length, layout)
    (self.directories, self.changes, self.dropsThumbnail) = (directories, changes, dropsThumbnail)
    for (name, pointer) in Self.nested {
      if empties(name) {
        self.changes.updateValue(nil, forKey: pointer)
      } else if directories[name] == nil, changes.contains(where: { $0.key.directory == name }) {
        let version: ExifTag = name == .exif ? .exifVersion : .gpsVersion
        if self.changes[version] == nil {
          self.changes[version] =
            name == .exif ? .raw(Array("0232".utf8)) : .raw([2, 3, 0, 0], .byte)
        }
      }
    }
  }

  /// Whether nothing is left of a directory.
  private func empties(_ name: ExifTag.Directory) -> Bool {
    guard let directory = directories[name] else {
      return changes.contains { $0.key.directory == name }
        && !changes.contains { $0.key.directory == name && $0.value != nil }
    }
    return directory.entries.allSatisfy { changes[ExifTag(name, $0.id)] == .some(nil) }
      && !changes.contains { $0.key.directory == name && $0.value != nil }
  }

  private func isTouched(_ name: ExifTag.Directory) -> Bool {
    if name == .image, dropsThumbnail, directories[.image]?.next != 0 { return true }
    return !empties(name) && changes.contains { $0.key.directory == name }
  }

  private func survivors(_ name: ExifTag.Directory) -> [ExifDirectory.Entry] {
    (directories[name]?.entries ?? []).filter { changes[ExifTag(name, $0.id)] == nil }
  }

  private func additions(_ name: ExifTag.Directory) -> [(tag: ExifTag, value: ExifValue)] {
    changes.compactMap { tag, value in
      guard let value, tag.directory == name else { return nil }
      return (tag, value)
    }.sorted { $0.tag.id < $1.tag.id }
  }

  /// Finds out what stays, what goes and what moves.
  private mutating func plan(_ thumbnail: [Range<Int>], _ protected: RangeSet<Int>) {
    var values = protected
    values.insert(contentsOf: 0..<layout.firstDirectoryPosition + layout.offsetWidth)
    for range in thumbnail {
      if dropsThumbnail {
        freed.insert(contentsOf: range)
      } else {
        values.insert(contentsOf: range)
      }
    }
    for (name, directory) in directories {
      let isDropped = empties(name) || name == .thumbnail && dropsThumbnail
      for entry in directory.entries {
        guard let value = entry.outside(layout) else { continue }
        if isDropped || changes[ExifTag(name, entry.id)] != nil {
          freed.insert(contentsOf: value)
        } else {
          values.insert(contentsOf: value)
        }
      }
    }
    var kept = values
    for name in [ExifTag.Directory.exif, .gps, .interoperability, .thumbnail, .image] {
      let range = directories[name]?.range(layout).clamped(to: 0..<length)
      if empties(name) || name == .thumbnail && dropsThumbnail {
        if let range { freed.insert(contentsOf: range) }
      } else if isTouched(name), moves(name, values) {
        moved.insert(name)
        if let range { freed.insert(contentsOf: range) }
        if let pointer = Self.nested.first(where: { $0.name == name })?.pointer {
          // The place itself is known later.
          changes.updateValue(self.pointer(to: 0), forKey: pointer)
        }
      } else if let range {
        kept.insert(contentsOf: range)
      }
    }
    freed.subtract(kept)
    reuse()
    // A byte of padding may follow.
    if let last = freed.ranges.last, last.upperBound >= length - 1 {
      end = last.lowerBound
      freed.remove(contentsOf: last)
    }
    if !end.isMultiple(of: 2) { tail.append(0) }
  }

  /// Whether a directory has no room where it is, or shares its place with something else.
  private func moves(_ name: ExifTag.Directory, _ values: RangeSet<Int>) -> Bool {
    guard let directory = directories[name],
      survivors(name).count + additions(name).count <= directory.entries.count
    else { return true }
    let range = directory.range(layout)
    return !values.intersection(RangeSet(range)).isEmpty
      || directories.contains { $0.key != name && $0.value.range(layout).overlaps(range) }
  }

  /// Puts new values where the old ones were, if nothing else is there.
  private mutating func reuse() {
    for name in [ExifTag.Directory.exif, .gps, .image] {
      for (tag, value) in additions(name) where value.bytes.count > layout.offsetWidth {
        guard let old = directories[name]?[tag.id]?.outside(layout),
          old.count >= value.bytes.count
        else { continue }
        let place = old.lowerBound..<old.lowerBound + value.bytes.count
        guard RangeSet(old).isSubset(of: freed) else { continue }
        places[tag] = place.lowerBound
        freed.remove(contentsOf: place)
      }
    }
  }

  private func pointer(to position: Int) -> ExifValue {
    layout.isBig ? .integers([position], .long8) : .long(position)
  }

  /// Writes a directory where it was, or at the end; returns its position.
  private mutating func write<Failure: Error>(
    _ name: ExifTag.Directory, _ read: (Range<Int>) throws(Failure) -> [UInt8]
  ) throws(Failure) -> Int? {
    guard isTouched(name) else { return nil }
    let directory = directories[name]
    let survivors = survivors(name)
    let additions = additions(name)
    let count = survivors.count + additions.count
    let size = layout.countWidth + count * layout.entryLength + layout.offsetWidth
    let isMoved = moved.contains(name)
    let position = isMoved ? append(Array(repeating: 0, count: size)) : directory?.position ?? 0

    var entries: [(id: Int, bytes: [UInt8])] = []
    for entry in survivors {
      let range = entry.position..<entry.position + layout.entryLength
      entries.append((entry.id, try read(range)))
    }
    // Entries ascend, but readers stop at a broken one, which must not come to stand further ahead.
    for (tag, value) in additions {
      let place = entries.firstIndex { $0.id > tag.id } ?? entries.count
      entries.insert((tag.id, entry(tag, value)), at: place)
    }
    var result: [UInt8] = []
    result.append(count, width: layout.countWidth, layout.order)
    for entry in entries { result += entry.bytes }
    // What is appended must not be taken for a directory that was lost.
    var next = directory?.next ?? 0
    if name == .image && dropsThumbnail || next >= length { next = 0 }
    result.append(next, width: layout.offsetWidth, layout.order)

    if isMoved {
      tail.replaceSubrange(position - end..<position - end + size, with: result)
    } else if let directory {
      // Where the file ends before the offset of the next directory does, it has none.
      let room = directory.range(layout).clamped(to: 0..<length).count
      result += Array(repeating: 0, count: max(0, room - result.count))
      written.append((position, Array(result.prefix(room))))
    }
    return position
  }

  /// An entry, its value in it or written elsewhere.
  private mutating func entry(_ tag: ExifTag, _ value: ExifValue) -> [UInt8] {
    let value = value.converted(to: layout.order)
    var entry: [UInt8] = []
    entry.append(tag.id, width: 2, layout.order)
    entry.append(value.type.rawValue, width: 2, layout.order)
    entry.append(value.count, width: layout.offsetWidth, layout.order)
    if value.bytes.count <= layout.offsetWidth {
      entry += value.bytes
      return entry + Array(repeating: 0, count: layout.entryLength - entry.count)
    }
    let position: Int
    if let place = places[tag] {
      position = place
      written.append((place, value.bytes))
    } else {
      position = append(value.bytes)
    }
    entry.append(position, width: layout.offsetWidth, layout.order)
    return entry
  }

  /// Appends bytes at an even offset, and returns it.
  private mutating func append(_ bytes: [UInt8]) -> Int {
    let position = end + tail.count
    tail += bytes
    if !bytes.count.isMultiple(of: 2) { tail.append(0) }
    return position
  }

  private var edits: ByteEdits {
    var edits = ByteEdits()
    for range in freed.ranges {
      edits.replace(range, with: Array(repeating: 0, count: range.count))
    }
    for (position, bytes) in written {
      edits.replace(position..<position + bytes.count, with: bytes)
    }
    // A byte of padding alone is not worth writing.
    let tail = tail.count > 1 ? tail : []
    if end < length || !tail.isEmpty { edits.replace(end..<length, with: tail) }
    return edits
  }
}
