extension StripRules {
  /// Whether what stays holds places in the block, so that nothing may move.
  func needsPlaces(_ block: ExifBlock) -> Bool {
    keeps(.makernotes) && block[.makerNote] != nil
      || keeps(.thumbnail) && block.directories[.thumbnail] != nil
  }

  /// The block with what goes overwritten and everything else in its place.
  func sieved(_ block: ExifBlock) -> Result {
    let edits: ByteEdits?
    do throws(MediaError) {
      edits = try TIFFErasure.edits(
        ByteWindow(block.bytes, label: "EXIF"), chain: .thumbnail
      ) { (role, entry) in
        fate(of: entry.tag, in: role)
      }
    } catch {
      edits = nil
    }
    guard let edits else {
      return Result(bytes: nil, warnings: ["the EXIF block is damaged and was dropped"])
    }
    return Result(bytes: edits.isEmpty ? block.bytes : edits.applied(to: block.bytes.span))
  }

  static let makerNoteWarning =
    "has maker notes, which may hold the position too; --safe removes them"

  /// The block without its position, all else byte for byte.
  func withoutPosition(_ block: ExifBlock) -> Result {
    var result = sieved(block)
    if let note = block[.makerNote], !note.bytes.starts(with: "Apple iOS\0".utf8),
      result.bytes != nil
    {
      result.warnings.append(Self.makerNoteWarning)
    }
    return result
  }

  private func fate(of id: Int, in role: TIFFErasure.Role) -> TIFFErasure.Fate {
    let directory: ExifTag.Directory =
      switch role {
      case .image, .sub: .image
      case .thumbnail: .thumbnail
      case .exif: .exif
      case .gps: .gps
      case .interoperability: .interoperability
      }
    let tag = ExifTag(directory, id)
    switch tag {
    // The directories stay where something in them may.
    case .exifPointer, .interoperabilityPointer: return .stays
    case _ where id == ExifTag.gpsPointer.id: return keeps(.gps) ? .stays : .goes
    default: return keeps(tag) ? .stays : .goes
    }
  }
}
