/// Takes metadata out of the directories of a TIFF, all pages and what is nested in them.
struct TIFFStripping {
  private let window: ByteWindow
  private let rules: StripRules

  /// Fields that say how the pixels are stored and shown (TIFF 6.0, its supplements, libtiff).
  private static let structure: Set<Int> = Set(254...266).union([
    273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287, 288, 289, 290, 291, 292, 293, 296,
    297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 330, 332, 334, 336, 338,
    339, 340, 341, 342, 343, 344, 345, 346, 347, 351, 400, 401, 402, 433, 434, 435, 512, 513, 514,
    515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 559, 32995, 32996, 32997, 32998, 34675, 34732,
    50674, 65535,
  ])
  /// Fields that place the picture on the earth (GeoTIFF 1.1).
  private static let geographic: Set<Int> = [33550, 33920, 33922, 34264, 34735, 34736, 34737]
  /// Longer blocks are not looked into.
  private static let longest = 64 << 20

  init(_ window: ByteWindow, _ rules: StripRules) {
    (self.window, self.rules) = (window, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var warnings: [String] = []
    let edits = try TIFFErasure.edits(window, chain: .image) { (role, entry) throws(MediaError) in
      try fate(of: entry, in: role, &warnings)
    }
    guard let edits else {
      throw window.damaged("the TIFF's directories lie across each other or cannot be read")
    }
    var result = MetadataChanges(edits: edits)
    result.warn(warnings)
    return result
  }

  private var isGPS: Bool { rules.scope == .gps }

  private func fate(
    of entry: TIFFDirectory.Entry, in role: TIFFErasure.Role, _ warnings: inout [String]
  ) throws(MediaError) -> TIFFErasure.Fate {
    switch role {
    case .exif:
      if entry.tag == ExifTag.interoperabilityPointer.id { return .stays }
      if isGPS, entry.tag == ExifTag.makerNote.id, !rules.keeps(.gps) {
        warnings.append(StripRules.makerNoteWarning)
      }
      return fate(of: ExifTag(.exif, entry.tag))
    case .gps: return fate(of: ExifTag(.gps, entry.tag))
    case .interoperability: return fate(of: ExifTag(.interoperability, entry.tag))
    case .image, .sub, .thumbnail: return try pageFate(of: entry, &warnings)
    }
  }

  private func fate(of tag: ExifTag) -> TIFFErasure.Fate { rules.keeps(tag) ? .stays : .goes }

  private func pageFate(
    of entry: TIFFDirectory.Entry, _ warnings: inout [String]
  ) throws(MediaError) -> TIFFErasure.Fate {
    switch entry.tag {
    case TIFFTag.xmp:
      return try block(entry, &warnings) { rules.xmp($0) }
    case TIFFTag.iptc:
      // The record may be longer than its datasets, padded to whole numbers.
      return try block(entry, &warnings) { rules.iptc($0) }
    case TIFFTag.photoshop:
      if isGPS {
        return try block(entry, &warnings) { bytes in
          let ids = rules.keeps(.gps) ? [] : PhotoshopResources.embedded
          guard PhotoshopResources.holds(ids, bytes) else { return .init(bytes: bytes) }
          return .init(bytes: PhotoshopResources.removing(ids, from: bytes))
        }
      }
      return .goes
    case TIFFTag.exif: return .stays
    case TIFFTag.gps: return rules.keeps(.gps) ? .stays : .goes
    case 34675:
      guard rules.scope == .all else { return .stays }
      guard let length = entry.length, length <= MediaHeader.longestBlock else { return .stays }
      let profile = try window.bytes(entry.place, length)
      guard rules.keepsProfile(profile) else { return .goes }
      warnings.append(StripRules.profileWarning)
      return .stays
    case _ where Self.geographic.contains(entry.tag): return rules.keeps(.gps) ? .stays : .goes
    case _ where isGPS || Self.structure.contains(entry.tag): return .stays
    default: return fate(of: ExifTag(.image, entry.tag))
    }
  }

  /// What becomes of a field that is a block of its own.
  private func block(
    _ entry: TIFFDirectory.Entry, _ warnings: inout [String],
    _ strip: ([UInt8]) -> StripRules.Result
  ) throws(MediaError) -> TIFFErasure.Fate {
    guard let length = entry.length else { return .goes }
    guard length <= Self.longest else {
      warnings.append("a block of \(length) bytes, too long to be looked into, was removed")
      return .goes
    }
    let bytes = try window.bytes(entry.place, length)
    let kept = strip(bytes)
    warnings += kept.warnings
    guard let new = kept.bytes else { return .goes }
    return new == bytes ? .stays : .becomes(new)
  }
}
