/// What becomes of a block of metadata.
enum BlockChange: Sendable, Hashable {
  case stays
  case goes
  case becomes([UInt8])

  /// The change from one block to another.
  init(from old: [UInt8]?, to new: [UInt8]?) {
    if old == new {
      self = .stays
    } else {
      self = new.map { .becomes($0) } ?? .goes
    }
  }
}

extension BlockChange {
  /// What stands there afterwards.
  func block(of old: [UInt8]?) -> [UInt8]? {
    switch self {
    case .stays: old
    case .goes: nil
    case .becomes(let new): new
    }
  }
}

/// What becomes of the blocks of a file.
struct BlockChanges: Sendable, Hashable {
  var exif = BlockChange.stays
  var xmp = BlockChange.stays
  var iptc = BlockChange.stays
  var icc = BlockChange.stays
  /// The same as ``exif``, tag by tag, for TIFF, whose directories are the file's own.
  var tags: [ExifTag: ExifValue?] = [:]
}
