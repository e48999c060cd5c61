/// The tags of a file in the making: what it holds, and what becomes of that.
struct TagEditing {
  let file: MetadataFile
  private let stored: MetadataBlocks
  var draft: MetadataDraft
  /// What goes otherwise than asked, one sentence each.
  private(set) var warnings: [String] = []
  private let keepsXMP: Bool
  private let keepsIPTC: Bool
  /// The colour profile that takes the place of the file's own.
  var icc: [UInt8]?
  /// Whether the block that is changed is another file's.
  var isAdopted = false

  /// Reads a file's tags.
  ///
  /// - Throws: ``MediaError/Code/damagedInput`` for EXIF that cannot be read, and so not be changed
  ///   without losing some of it.
  init(_ file: MetadataFile) throws(MediaError) {
    self.file = file
    stored = try file.blocks()
    let block = stored.exif.flatMap { ExifBlock($0) }
    // Some writers leave room for a block that never comes.
    if block == nil, stored.exif?.contains(where: { $0 != 0 }) == true {
      throw MediaError(
        .damagedInput,
        "the EXIF block is damaged, and changing it could lose what it holds; exif strip takes it out",
        step: MetadataFile.step)
    }
    let packet = stored.xmp.flatMap { XMPPacket($0) }
    let record = stored.iptc.map { IPTCRecord($0) }
    draft = MetadataDraft(
      exif: ExifDraft(block), xmp: XMPDraft(packet), iptc: record ?? IPTCRecord())
    keepsXMP = stored.xmp != nil && packet == nil
    keepsIPTC = record?.isWhole == false
    if keepsXMP { warnings.append("the XMP packet is damaged and stays as it is") }
    if keepsIPTC { warnings.append("the IPTC block is damaged and stays as it is") }
  }

  /// The changes to the file.
  ///
  /// - Throws: ``MediaError/Code/damagedInput`` where a directory would have to be changed that cannot
  ///   be read, ``MediaError/Code/limitExceeded`` for a block that the format cannot hold.
  func changes() throws(MediaError) -> MetadataChanges {
    try checkDirectories()
    var changes = BlockChanges()
    changes.exif = BlockChange(from: stored.exif, to: try exif())
    if !keepsXMP { changes.xmp = BlockChange(from: stored.xmp, to: xmp()) }
    if !keepsIPTC { changes.iptc = BlockChange(from: stored.iptc, to: iptc()) }
    if let icc { changes.icc = BlockChange(from: stored.icc, to: icc) }
    if changes.exif != .stays { changes.tags = try exifDraft().changes }
    return MetadataChanges(
      edits: try file.edits(changes), warnings: warnings + draft.warnings)
  }

  /// A directory that a pointer names and that cannot be read may hold what nobody would find again.
  private func checkDirectories() throws(MediaError) {
    guard let block = draft.exif.base else { return }
    let nested: [(ExifTag.Directory, ExifTag)] = [(.exif, .exifPointer), (.gps, .gpsPointer)]
    for (name, pointer) in nested
    where block.directories[name] == nil && block[pointer] != nil && !dangles(pointer)
      && draft.exif.changes.contains(where: { $0.key.directory == name && $0.value != nil })
    {
      throw MediaError(
        .damagedInput,
        "the directory \(name.groupName) of the EXIF block is damaged and cannot be changed; "
          + "exif strip takes it out", step: MetadataFile.step)
    }
  }

  /// Whether a pointer leads out of the block: what it named is lost, and what is appended must not be
  /// taken for it.
  private func dangles(_ pointer: ExifTag) -> Bool {
    guard let block = draft.exif.base, let offset = block[pointer]?.integer else { return false }
    return offset >= block.bytes.count && file.format != .tiff
  }

  private func exif() throws(MediaError) -> [UInt8]? {
    guard !draft.exif.changes.isEmpty || isAdopted else { return stored.exif }
    guard let bytes = try exifDraft().bytes(keepsThumbnail: !isAdopted),
      let block = ExifBlock(bytes)
    else {
      return nil
    }
    return block.directories.values.allSatisfy(\.entries.isEmpty) ? nil : bytes
  }

  private func exifDraft() throws(MediaError) -> ExifDraft {
    var exif = draft.exif
    for pointer in [ExifTag.exifPointer, .gpsPointer] where dangles(pointer) {
      exif[pointer] = nil
    }
    exif.addDuties(
      size: file.size, density: try file.density(), toAll: isAdopted,
      isTIFF: file.format == .tiff)
    return exif
  }

  private func xmp() -> [UInt8]? { draft.xmp.bytes() }

  private func iptc() -> [UInt8]? {
    let old = stored.iptc.map { IPTCRecord($0) } ?? IPTCRecord()
    return draft.iptc == old ? stored.iptc : draft.iptc.bytes()
  }

  /// Throws unless a file that was written holds what was to become of this one, and else what this
  /// one holds.
  func check(_ written: MetadataFile) throws(MediaError) {
    let blocks = try written.blocks()
    let result = blocks.exif.flatMap { ExifBlock($0) }
    guard result != nil || blocks.exif?.contains(where: { $0 != 0 }) != true else {
      throw Self.failure("EXIF")
    }
    let exif = try exifDraft()
    let pointers: Set<ExifTag> = [.exifPointer, .gpsPointer]
    for directory in ExifTag.Directory.allCases where directory != .thumbnail || !isAdopted {
      let tags = Set(exif.tags(of: directory) + exif.changes.keys)
      for tag in tags where tag.directory == directory && !pointers.contains(tag) {
        if exif.changes[tag] == nil, exif.base?.isMisplaced(tag) == true { continue }
        guard result?[tag]?.converted(to: .little) == exif[tag]?.converted(to: .little) else {
          throw Self.failure("EXIF")
        }
      }
    }
    // Maker notes hold offsets from the start of the block.
    if let note = exif.base?.directories[.exif]?[ExifTag.makerNote.id]?.value,
      exif.changes[.makerNote] == nil, file.format != .tiff,
      result?.directories[.exif]?[ExifTag.makerNote.id]?.value != note
    {
      throw Self.failure("the maker note")
    }
    if !keepsXMP, blocks.xmp != xmp() { throw Self.failure("XMP") }
    if !keepsIPTC, blocks.iptc != iptc() { throw Self.failure("IPTC") }
    if blocks.icc != icc ?? stored.icc { throw Self.failure("the colour profile") }
  }

  private static func failure(_ what: String) -> MediaError {
    MediaError(
      .engineCrashed, "\(what) would not be as it should in the result; nothing was written",
      step: MetadataFile.step)
  }
}
