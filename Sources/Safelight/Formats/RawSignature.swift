/// Tells camera raw from the formats it borrows its container from.
enum RawSignature {
  /// Whether `head` begins a raw format that has a signature of its own.
  static func matches(_ head: [UInt8]) -> Bool {
    let signatures = ["FUJIFILMCCD-RAW", "FOVb", "\0MRM"]
    if signatures.contains(where: { FormatSniffer.begins(head, Array($0.utf8)) }) { return true }
    return FormatSniffer.begins(head, Array("HEAPCCDR".utf8), at: 6)
  }

  /// Whether the TIFF structure at the beginning of `window` is camera raw.
  ///
  /// A directory that cannot be read proves nothing, so it counts as TIFF.
  static func isRaw(_ window: ByteWindow) -> Bool {
    do throws(MediaError) {
      return try variant(window) != nil
    } catch {
      return false
    }
  }

  /// Which raw format the TIFF structure at the beginning of `window` is, or nil for plain TIFF.
  static func variant(_ window: ByteWindow) throws(MediaError) -> String? {
    guard let layout = try TIFFLayout.read(window) else { return nil }
    switch try window.u16(2, layout.order) {
    case 0x55: return "rw2"
    case 0x4F52, 0x5352, 0x524F: return "orf"
    default: break
    }
    if try window.matches(8, "CR\u{2}") { return "cr2" }
    if try window.matches(8, "IIII") { return "iiq" }
    if try window.matches(8, "MMMM") { return "iiq" }
    if layout.isBig { return nil }
    let directories = try TIFFDirectories.all(window, layout, most: 12)
    guard let first = directories.first else { return nil }
    let make = try first.text(TIFFTag.make, window)?.uppercased() ?? ""
    if first.entry(TIFFTag.dngVersion) != nil { return "dng" }
    if make.hasPrefix("SONY"), first.entry(TIFFTag.dngPrivate) != nil { return "arw" }
    for directory in directories {
      if try holdsSensorData(directory, window) { return name(make) }
    }
    // Previews first, the sensor data in directories that lie past what could be looked at.
    let isPreview = try first.integer(TIFFTag.subfileType, window) == 1
    let hasMore = first.entries.contains { $0.tag == TIFFTag.subDirectories }
    return isPreview && hasMore && !make.isEmpty ? name(make) : nil
  }

  /// Whether a directory describes unprocessed sensor data: a colour filter array, linear raw, or
  /// a maker's own compression.
  static func holdsSensorData(
    _ directory: TIFFDirectory, _ window: ByteWindow
  ) throws(MediaError) -> Bool {
    if let photometric = try directory.integer(TIFFTag.photometric, window),
      photometric == 32803 || photometric == 34892
    {
      return true
    }
    let compression = try directory.integer(TIFFTag.compression, window) ?? 1
    return [262, 32767, 32769, 32770, 34713, 65000, 65535].contains(compression)
  }

  private static func name(_ make: String) -> String {
    let makers = [
      ("NIKON", "nef"), ("SONY", "arw"), ("PENTAX", "pef"), ("RICOH", "pef"), ("SAMSUNG", "srw"),
      ("HASSELBLAD", "3fr"), ("KODAK", "kdc"), ("EASTMAN", "kdc"), ("EPSON", "erf"),
      ("MAMIYA", "mef"), ("LEAF", "mos"), ("PHASE ONE", "iiq"), ("CANON", "cr2"),
    ]
    return makers.first { make.hasPrefix($0.0) }?.1 ?? "raw"
  }
}
