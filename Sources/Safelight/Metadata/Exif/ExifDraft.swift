/// EXIF in the making: a block with changes, or tags from nothing.
struct ExifDraft: Sendable {
  /// What the changes are made to; nil starts from nothing.
  let base: ExifBlock?
  private(set) var changes: [ExifTag: ExifValue?] = [:]

  init(_ base: ExifBlock? = nil) { self.base = base }

  /// The byte order it will be written in.
  var order: Endianness { base?.layout.order ?? .little }

  subscript(tag: ExifTag) -> ExifValue? {
    get { changes[tag] ?? base?[tag] }
    set {
      if newValue == nil, base?.directories[tag.directory]?[tag.id] == nil {
        changes.removeValue(forKey: tag)
      } else {
        changes.updateValue(newValue, forKey: tag)
      }
    }
  }

  /// The tags that a directory has.
  func tags(of directory: ExifTag.Directory) -> [ExifTag] {
    let there = (base?.directories[directory]?.entries ?? []).map { ExifTag(directory, $0.id) }
    let all = Set(there).union(changes.keys.filter { $0.directory == directory })
    return all.filter { self[$0] != nil }.sorted { $0.id < $1.id }
  }

  /// Whether a directory is not there yet.
  func isNew(_ directory: ExifTag.Directory) -> Bool { base?.directories[directory] == nil }

  /// Removes every tag of a directory.
  mutating func remove(_ directory: ExifTag.Directory) {
    let ids = base?.directories[directory]?.entries.map(\.id) ?? []
    for tag in changes.keys where tag.directory == directory { changes[tag] = nil }
    for id in ids { self[ExifTag(directory, id)] = nil }
    // A pointer to a directory that cannot be read goes too.
    if base?.directories[directory] == nil, directory == .gps { self[.gpsPointer] = nil }
  }

  /// The block; nil when no tag is left.
  ///
  /// - Parameter keepsThumbnail: whether the embedded thumbnail stays, which a new picture has not.
  func bytes(keepsThumbnail: Bool = false) -> [UInt8]? {
    guard let base else { return ExifWriter.bytes(changes.compactMapValues(\.self)) }
    return base.edits(changing: changes, dropsThumbnail: !keepsThumbnail)
      .applied(to: base.bytes.span)
  }
}
