/// What a ``StripMetadata`` leaves of each block, whatever container it stands in.
struct StripRules {
  let scope: StripMetadata.Scope
  private let groups: Set<KeptMetadata.Group>
  private let tags: Set<ExifTag>

  init(_ step: StripMetadata) throws(MediaError) {
    scope = step.scope
    var groups: Set<KeptMetadata.Group> = []
    var tags: Set<ExifTag> = []
    for kept in step.keep {
      switch kept {
      case .group(let group): groups.insert(group)
      case .tag(let name): tags.formUnion(try KeptMetadata.tags(named: name))
      }
    }
    (self.groups, self.tags) = (groups, tags)
  }

  func keeps(_ group: KeptMetadata.Group) -> Bool { groups.contains(group) }

  /// Whether a block stays as it is.
  private func keepsWhole(_ group: KeptMetadata.Group) -> Bool {
    keeps(group) && (scope != .gps || keeps(.gps))
  }

  /// What stays of an EXIF block.
  struct Result {
    /// What stays; nil when nothing does.
    var bytes: [UInt8]?
    var warnings: [String] = []
  }

  static let orientationWarning =
    "the orientation was kept: without it the picture would be shown turned"
  static let profileWarning =
    "the colour profile was kept: without it the colours would be shown wrong"

  // MARK: - EXIF

  /// What stays of a TIFF structure as EXIF keeps it.
  func exif(_ bytes: [UInt8]) -> Result {
    if scope == .gps, keeps(.gps) { return Result(bytes: bytes) }
    guard let block = ExifBlock(bytes) else {
      return Result(bytes: salvage(bytes), warnings: ["the EXIF block is damaged and was dropped"])
    }
    if scope == .gps { return withoutPosition(block) }
    if needsPlaces(block) { return sieved(block) }
    let kept = kept(of: block)
    return Result(
      bytes: ExifWriter.bytes(kept, order: block.layout.order),
      warnings: scope == .all && kept[.orientation] != nil ? [Self.orientationWarning] : [])
  }

  /// Whether a tag stays.
  func keeps(_ tag: ExifTag) -> Bool {
    if tags.contains(tag) { return true }
    if scope == .gps { return tag.directory != .gps && tag != .gpsPointer || keeps(.gps) }
    switch tag.directory {
    case .gps: return keeps(.gps)
    case .thumbnail: return keeps(.thumbnail)
    default: break
    }
    if tag == .makerNote { return keeps(.makernotes) }
    if keeps(.exif) { return true }
    if Self.appearance.contains(tag) { return true }
    return scope == .safe && Self.safe.contains(tag)
  }

  /// What decides how the pixels are shown.
  static let appearance: Set<ExifTag> = [
    .orientation, ExifTag(.image, 0x011A), ExifTag(.image, 0x011B), ExifTag(.image, 0x0128),
    ExifTag(.image, 0x012D), ExifTag(.image, 0x013E), ExifTag(.image, 0x013F),
    ExifTag(.image, 0x0211), ExifTag(.image, 0x0213), ExifTag(.image, 0x0214),
    ExifTag(.exif, 0xA001), ExifTag(.exif, 0xA500), ExifTag(.interoperability, 1),
  ]

  /// What tells whose the picture is, and when it was made.
  static let safe: Set<ExifTag> = [
    .artist, .copyright, .dateTime, .dateTimeOriginal, .dateTimeDigitized, .offsetTime,
    .offsetTimeOriginal, .offsetTimeDigitized, .subSecTime, .subSecTimeOriginal,
    .subSecTimeDigitized,
  ]

  /// Values that are longer are not what their tag says.
  private static let longest = 16_384

  private func kept(of block: ExifBlock) -> [ExifTag: ExifValue] {
    var kept: [ExifTag: ExifValue] = [:]
    for (name, directory) in block.directories where name != .thumbnail {
      for entry in directory.entries {
        let tag = ExifTag(name, entry.id)
        guard keeps(tag), !ExifTag.pointers.contains(tag), kept[tag] == nil,
          let value = block.value(of: entry)
        else { continue }
        if scope == .all, !keeps(.exif), !tags.contains(tag), Self.isMinor(tag, value) { continue }
        let isTrusted = keeps(.exif) || tags.contains(tag) || name == .gps
        guard isTrusted || isPlain(tag, value) else { continue }
        kept[tag] = value
      }
    }
    // The version and the resolution's unit alone say nothing.
    let isWorthIt = kept.keys.contains { !Self.isMinor($0, kept[$0]) }
    return isWorthIt ? kept : [:]
  }

  /// Whether a tag is not worth a block of its own.
  private static func isMinor(_ tag: ExifTag, _ value: ExifValue?) -> Bool {
    switch tag {
    case .orientation: value?.integer == 1
    case ExifTag(.image, 0x011A), ExifTag(.image, 0x011B), ExifTag(.image, 0x0128),
      ExifTag(.image, 0x0213), .exifVersion:
      true
    case ExifTag(.exif, 0xA001): value?.integer == 1
    case ExifTag(.interoperability, 1): value?.text == "R98"
    default: false
    }
  }

  /// Whether a value is what its tag calls for, and nothing hidden under its name.
  private func isPlain(_ tag: ExifTag, _ value: ExifValue) -> Bool {
    switch tag {
    case .artist, .copyright:
      return value.bytes.count <= Self.longest && !value.texts.isEmpty
    case .dateTime, .dateTimeOriginal, .dateTimeDigitized:
      return value.bytes.count <= 64 && value.text.flatMap(ExifDate.init) != nil
    case .offsetTime, .offsetTimeOriginal, .offsetTimeDigitized:
      return value.bytes.count <= 16 && value.text.flatMap(ExifDate.offset) != nil
    case .subSecTime, .subSecTimeOriginal, .subSecTimeDigitized:
      return value.bytes.count <= 16
        && value.text?.allSatisfy { $0.isASCII && $0.isNumber } == true
    case .orientation: return (1...8).contains(value.integer ?? 0)
    case ExifTag(.interoperability, 1): return ["R98", "R03", "THM"].contains(value.text ?? "")
    case ExifTag(.image, 0x012D): return value.type == .short && value.count == 768
    default: return value.type.width > 1 && value.count <= 6
    }
  }

  /// The orientation of a block that cannot be parsed, as a block of its own.
  private func salvage(_ bytes: [UInt8]) -> [UInt8]? {
    let span = bytes.span
    guard let layout = ExifLayout(span), !layout.isBig,
      let first = span.unsigned(at: 4, width: 4, layout.order),
      let count = span.unsigned(at: first, width: 2, layout.order)
    else { return nil }
    for index in 0..<min(count, ExifDirectory.mostEntries) {
      let place = first + 2 + index * 12
      guard let id = span.unsigned(at: place, width: 2, layout.order) else { return nil }
      guard id == ExifTag.orientation.id,
        span.unsigned(at: place + 2, width: 2, layout.order) == TIFFType.short.rawValue,
        let value = span.unsigned(at: place + 8, width: 2, layout.order), (2...8).contains(value)
      else { continue }
      return ExifWriter.bytes([.orientation: .short(value)], order: layout.order)
    }
    return nil
  }
}

extension ExifTag {
  /// Tags whose value is another directory's place.
  static let pointers: Set<ExifTag> = [.exifPointer, .gpsPointer, .interoperabilityPointer]
}
