/// Puts what one file says into the tags of another.
struct MetadataCopy {
  private let source: MetadataDraft
  private let block: ExifBlock?
  private let packet: XMPPacket?
  private let icc: [UInt8]?
  private let label: String

  /// Tags that tell how pixels are stored and shown, or where something else is.
  private static let technical: Set<ExifTag> = Set(
    SettableTag.all.filter(\.isTechnical).map(\.tag)
      + [
        .makerNote, .exifPointer, .gpsPointer, .interoperabilityPointer, .pixelWidth,
        // Microsoft's padding and the shift of maker notes.
        ExifTag(.exif, 0xEA1C), ExifTag(.exif, 0xEA1D),
      ])

  /// Of IFD0, which in TIFF files is about strips too, what can be set may be copied.
  private static let image = Set(SettableTag.image.map(\.tag))

  /// Reads what is to be copied.
  ///
  /// - Throws: ``MediaError/Code/damagedInput`` for blocks that cannot be read.
  init(_ blocks: MetadataBlocks, label: String) throws(MediaError) {
    block = blocks.exif.flatMap { ExifBlock($0) }
    packet = blocks.xmp.flatMap { XMPPacket($0) }
    guard (block == nil) == (blocks.exif == nil), (packet == nil) == (blocks.xmp == nil) else {
      throw MediaError(
        .damagedInput, "the \(block == nil ? "EXIF block" : "XMP packet") of \(label) is damaged",
        step: MetadataFile.step)
    }
    self.label = label
    icc = blocks.icc
    let record = blocks.iptc.map { IPTCRecord($0) } ?? IPTCRecord()
    var source = MetadataDraft(exif: ExifDraft(block), xmp: XMPDraft(packet), iptc: record)
    source.removeStale(nil)
    source.carryToExif(from: packet, record, dates: true)
    self.source = source
  }

  private static func isCopied(_ tag: ExifTag) -> Bool {
    switch tag.directory {
    case .image: image.contains(tag) && !technical.contains(tag)
    case .exif, .gps: !technical.contains(tag)
    case .interoperability, .thumbnail: false
    }
  }

  /// Copies what is chosen; EXIF, XMP and IPTC when nothing is.
  func apply(
    _ choices: [CopiedMetadata], to editing: inout TagEditing
  ) throws(MediaError) {
    let choices = choices.isEmpty ? [.group(.exif), .group(.xmp), .group(.iptc)] : choices
    for choice in choices {
      let isThere =
        switch choice {
        case .group(.exif): copyExif(to: &editing)
        case .group(.gps): copyDirectory(.gps, to: &editing)
        case .group(.xmp): copyXMP(to: &editing)
        case .group(.iptc): copyIPTC(to: &editing)
        case .group(.icc): copyProfile(to: &editing)
        case .tag(let name): try copy(SettableTag.tags(named: name), to: &editing)
        }
      if !isThere, choices.count == 1 || !isDefault(choice) {
        editing.draft.warnings.append("\(label) has no \(Self.title(choice)) to copy")
      }
    }
  }

  private func isDefault(_ choice: CopiedMetadata) -> Bool {
    if case .group(let group) = choice { return [.exif, .xmp, .iptc].contains(group) }
    return false
  }

  private static func title(_ choice: CopiedMetadata) -> String {
    switch choice {
    case .group(.exif): "EXIF"
    case .group(.xmp): "XMP"
    case .group(.iptc): "IPTC"
    case .group(.icc): "colour profile"
    case .group(.gps): "position"
    case .tag(let name): name
    }
  }

  private func copyExif(to editing: inout TagEditing) -> Bool {
    let hasNote = block?.directories[.exif]?[ExifTag.makerNote.id] != nil
    if hasNote, let block, editing.admitsBlock {
      // Maker notes hold offsets: theirs stays where it is when the rest is built around it.
      editing.adopt(block, without: { !Self.isCopied($0) && $0.directory != .thumbnail })
    } else if hasNote {
      editing.draft.warnings.append(
        "the maker note of \(label) is not copied, since its offsets would be wrong")
    }
    var tags: [ExifTag] = []
    for directory in [ExifTag.Directory.image, .exif, .gps] {
      tags += source.exif.tags(of: directory).filter(Self.isCopied)
    }
    return put(tags, into: &editing)
  }

  private func copyDirectory(_ name: ExifTag.Directory, to editing: inout TagEditing) -> Bool {
    put(source.exif.tags(of: name).filter(Self.isCopied), into: &editing)
  }

  private func copy(_ tags: [SettableTag], to editing: inout TagEditing) -> Bool {
    var isThere = false
    for tag in tags {
      if case .position = tag.form {
        if copyDirectory(.gps, to: &editing) { isThere = true }
      } else if source.exif[tag.tag] != nil, put(tag.companions, into: &editing) {
        isThere = true
      }
    }
    return isThere
  }

  /// Sets tags to what they are here, and has what means the same in XMP and IPTC follow.
  private func put(_ tags: [ExifTag], into editing: inout TagEditing) -> Bool {
    let copied = tags.filter { source.exif[$0] != nil }
    for tag in copied { editing.draft.exif[tag] = source.exif[tag] }
    let set = Set(copied)
    for tag in SettableTag.all where set.contains(tag.tag) {
      editing.draft.follow(tag, changed: set)
    }
    return !copied.isEmpty
  }

  private func copyXMP(to editing: inout TagEditing) -> Bool {
    guard let packet else { return false }
    var copied = source.xmp
    copied.remove(where: Self.isTechnical)
    if packet[.extension] != nil {
      editing.draft.warnings.append("the continuation of the XMP packet of \(label) is not copied")
    }
    editing.mergeXMP(copied, packet.properties.map(\.name))
    return true
  }

  /// Whether a property tells how pixels are stored and shown.
  private static func isTechnical(_ name: XMPName) -> Bool {
    switch name.namespace {
    case XMPName.tiff:
      !["Artist", "Copyright", "ImageDescription", "DateTime", "Make", "Model", "Software"]
        .contains(name.local)
    case XMPName.exif:
      ["PixelXDimension", "PixelYDimension", "ColorSpace", "NativeDigest"].contains(name.local)
    default: false
    }
  }

  private func copyIPTC(to editing: inout TagEditing) -> Bool {
    let numbers = Set(source.iptc.datasets.filter { $0.record == 2 }.map(\.number))
    let texts = numbers.filter { (1..<200).contains($0) && !source.iptc.texts($0).isEmpty }
    for number in texts { editing.draft.iptc.set(number, source.iptc.texts(number)) }
    editing.settleIPTC()
    return !texts.isEmpty
  }

  private func copyProfile(to editing: inout TagEditing) -> Bool {
    editing.icc = icc
    return icc != nil
  }
}
