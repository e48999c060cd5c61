extension ImageFormat {
  /// Whether files of the format have a place for EXIF.
  var carriesExif: Bool {
    switch self {
    case .jpeg, .png, .webp, .avif, .heic, .tiff, .jxl: true
    default: false
    }
  }

  /// Whether files of the format have a place for IPTC-IIM.
  var carriesIPTC: Bool { self == .jpeg || self == .tiff }
}

extension MetadataDraft {
  /// Removes what the rendering made untrue.
  mutating func removeStale(_ size: PixelSize?) {
    let sizes = [
      (ExifTag.pixelWidth, size?.width), (.pixelHeight, size?.height),
      (.imageWidth, size?.width), (.imageHeight, size?.height),
    ]
    for (tag, pixels) in sizes where exif[tag] != nil {
      exif[tag] = pixels.map { .long($0) }
    }
    xmp.remove { name in
      switch name.namespace {
      case XMPName.tiff: ["Orientation", "ImageWidth", "ImageLength"].contains(name.local)
      case XMPName.exif: ["PixelXDimension", "PixelYDimension"].contains(name.local)
      case XMPName.xmp: name.local == "Thumbnails"
      // Names a second packet that is not written.
      case XMPName.xmpNote: name.local == "HasExtendedXMP"
      // Pictures and films behind the main one, which are not written either.
      case "http://ns.google.com/photos/1.0/container/", "http://ns.adobe.com/hdr-gain-map/1.0/":
        true
      case "http://ns.google.com/photos/1.0/camera/":
        name.local.hasPrefix("MotionPhoto") || name.local.hasPrefix("MicroVideo")
      default: false
      }
    }
  }

  /// Fills creator, notice and date of EXIF from what XMP, else IPTC, says.
  mutating func carryToExif(from packet: XMPPacket?, _ record: IPTCRecord, dates: Bool) {
    func texts(_ names: [XMPName], _ dataset: UInt8) -> [String] {
      names.lazy.compactMap { packet?[$0]?.texts }.first { !$0.isEmpty } ?? record.texts(dataset)
    }
    let carried = [
      (
        ExifTag.artist,
        texts([.creator, XMPName(XMPName.tiff, "Artist")], IPTCRecord.Number.byline)
      ),
      (
        .copyright,
        texts([.rights, XMPName(XMPName.tiff, "Copyright")], IPTCRecord.Number.copyright)
      ),
    ]
    for (tag, texts) in carried where exif[tag]?.text == nil && exif[tag]?.texts.isEmpty != false {
      let text = texts.joined(separator: "; ")
      if !text.isEmpty, text.utf8.count <= 16_384 { exif[tag] = .text(text) }
    }
    guard dates, exif[.dateTimeOriginal]?.text.flatMap(ExifDate.init) == nil else { return }
    let names = [XMPName.exifDateTimeOriginal, .dateCreated, .createDate]
    let date =
      names.lazy.compactMap { packet?[$0]?.texts.first.flatMap(ExifDate.init) }.first
      ?? record.dateCreated
    guard let date else { return }
    exif[.dateTimeOriginal] = .text(date.exifText)
    exif[.offsetTimeOriginal] = date.offsetText.map { .text($0) }
    exif[.subSecTimeOriginal] = date.fraction.map { .text($0) }
  }

  /// Moves to XMP what the format has no other place for.
  mutating func fit(_ format: ImageFormat) {
    if !format.carriesExif {
      for tag in SettableTag.all
      where !tag.isTechnical && !tag.properties.contains(where: { xmp[$0] != nil }) {
        describe(tag)
      }
      exif = ExifDraft()
    }
    if !format.carriesIPTC { describeIPTC() }
  }

  /// Moves to XMP what IPTC says, where XMP says nothing of it.
  mutating func describeIPTC() {
    for (number, name) in IPTCRecord.properties where xmp[name] == nil {
      let texts = iptc.texts(number)
      guard let first = texts.first else { continue }
      xmp[name] =
        switch name {
        case .creator: .list(.sequence, texts)
        case IPTCRecord.keywords: .list(.bag, texts)
        default: name.value(first)
        }
    }
    if xmp[.dateCreated] == nil, let date = iptc.dateCreated {
      xmp[.dateCreated] = .text(date.description)
    }
    iptc = IPTCRecord()
  }
}
