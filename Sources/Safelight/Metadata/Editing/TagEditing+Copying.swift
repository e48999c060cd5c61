extension TagEditing {
  /// Whether another file's EXIF block can take the place of the own one, so that its maker note
  /// keeps its place: there is nothing in the own one that would be lost.
  var admitsBlock: Bool {
    guard let own = draft.exif.base else { return file.format != .tiff }
    return file.format != .tiff && own.directories[.thumbnail] == nil
      && own.directories[.exif]?[ExifTag.makerNote.id] == nil
  }

  /// Takes another file's block for the own one, whose tags come into it.
  ///
  /// - Parameter unwanted: tells the tags that do not come along.
  mutating func adopt(_ block: ExifBlock, without unwanted: (ExifTag) -> Bool) {
    let own = draft.exif
    var adopted = ExifDraft(block)
    let kept: Set<ExifTag> = [
      .makerNote, .exifPointer, .gpsPointer, .interoperabilityPointer, .exifVersion, .gpsVersion,
    ]
    for directory in [ExifTag.Directory.image, .exif, .gps] {
      for tag in adopted.tags(of: directory) where unwanted(tag) && !kept.contains(tag) {
        adopted[tag] = nil
      }
      for tag in own.tags(of: directory) where !kept.contains(tag) && adopted[tag] == nil {
        adopted[tag] = own[tag]
      }
    }
    draft.exif = adopted
    isAdopted = true
  }

  /// Sets properties of XMP to those of another packet.
  ///
  /// What has fields of its own cannot be written anew, so the packet that has more of it is the one
  /// that is changed; what the own one has is never lost.
  mutating func mergeXMP(_ other: XMPDraft, _ names: [XMPName]) {
    let own = draft.xmp
    let isComplex = { (draft: XMPDraft, name: XMPName) in draft[name] == .structure }
    let ownNames = own.names
    if !ownNames.contains(where: { isComplex(own, $0) && !isComplex(other, $0) }) {
      draft.xmp = other
      for name in ownNames where other[name] == nil { draft.xmp[name] = own[name] }
      return
    }
    for name in Set(names) {
      guard let value = other[name] else { continue }
      if isComplex(other, name) {
        draft.warnings.append("\(name.local) of the XMP packet is not copied")
      } else {
        draft.xmp[name] = value
      }
    }
  }

  /// Moves IPTC to XMP where the format has no place for it.
  mutating func settleIPTC() {
    if !file.format.carriesIPTC { draft.describeIPTC() }
  }
}
