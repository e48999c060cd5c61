internal import Glibc

/// Proves of a file which metadata was taken out of that what had to go is gone, and that the pictures
/// in it are the same bytes.
struct StripProof {
  private let original: MetadataFile
  private let written: MetadataFile
  private let rules: StripRules

  /// Files that are longer are not searched through.
  private static let longest = 64 << 20
  private static let block = 1 << 18

  init(_ written: MetadataFile, from original: MetadataFile, _ rules: StripRules) {
    (self.written, self.original, self.rules) = (written, original, rules)
  }

  /// Throws when it cannot be proven.
  func check() throws(MediaError) {
    if case .heif(let before) = original.layout, case .heif(let after) = written.layout {
      try compareItems(before, after)
    }
    for value in try telltales() where try isLeft(value) {
      throw Self.failure("would still hold a position or serial number")
    }
  }

  static func failure(_ what: String) -> MediaError {
    MediaError(
      .engineCrashed, "the result \(what); nothing was written", step: MetadataFile.step)
  }

  // MARK: - Values

  /// Values that give away who, where or with what, long enough that they stand nowhere by chance.
  private func telltales() throws(MediaError) -> [[UInt8]] {
    guard rules.scope != .gps, let bytes = try exif(of: original), let block = ExifBlock(bytes)
    else {
      return []
    }
    let tags: [ExifTag] = [
      .gpsLatitude, .gpsLongitude, .bodySerialNumber, ExifTag(.exif, 0xA435),
      ExifTag(.exif, 0xA420),
    ]
    let kept = try exif(of: written).flatMap { ExifBlock($0) }
    let keptValues = kept?.directories.values.flatMap { directory in
      directory.entries.compactMap { kept?.value(of: $0)?.bytes }
    }
    return tags.compactMap { tag in
      guard !rules.keeps(tag), let value = block[tag]?.bytes, value.count >= 8,
        Set(value).count >= 5
      else { return nil }
      // Somebody may have written it into the notice that stays.
      let text = Array(value.prefix { $0 != 0 })
      return keptValues?.contains { Self.holds($0, text) } == true ? nil : value
    }
  }

  /// The EXIF block of a file; nil where there is none that can be read.
  private func exif(of file: MetadataFile) throws(MediaError) -> [UInt8]? {
    switch file.layout {
    case .film, .gif, .jxl: return nil
    default: break
    }
    do throws(MediaError) {
      return try file.blocks().exif
    } catch {
      guard error.code == .damagedInput else { throw error }
      return nil
    }
  }

  /// Whether a value stands in the result, its compressed pixels aside where that is easy to tell.
  private func isLeft(_ value: [UInt8]) throws(MediaError) -> Bool {
    let window = written.window
    var ranges = [0..<window.size]
    if case .jpeg(let layout) = written.layout {
      ranges = layout.segments.map(\.range) + [layout.end..<window.size]
    }
    for range in ranges where range.count <= Self.longest {
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.block) {
        // The blocks overlap by what could lie across their border.
        let end = min(range.upperBound, start + Self.block + value.count)
        if Self.holds(try window.bytes(start, end - start), value) { return true }
      }
    }
    return false
  }

  private static func holds(_ bytes: [UInt8], _ value: [UInt8]) -> Bool {
    guard let first = value.first, bytes.count >= value.count else { return false }
    return unsafe bytes.withUnsafeBytes { all in
      unsafe value.withUnsafeBytes { wanted in
        guard let base = all.baseAddress, let start = wanted.baseAddress else { return false }
        var place = 0
        let last = all.count - wanted.count
        while place <= last, let found = unsafe memchr(base + place, Int32(first), last - place + 1)
        {
          let offset = unsafe UnsafeRawPointer(found) - base
          if unsafe memcmp(base + offset, start, wanted.count) == 0 { return true }
          place = offset + 1
        }
        return false
      }
    }
  }

  // MARK: - Items

  /// Compares what stays of the items with what they were; only metadata may differ.
  private func compareItems(
    _ before: HEIFLayout, _ after: HEIFLayout
  ) throws(MediaError) {
    let old = Dictionary(before.items.map { ($0.id, $0) }) { first, _ in first }
    for item in after.items where item.type != "Exif" && item.type != "mime" && item.type != "uri "
    {
      guard let former = old[item.id], former.type == item.type,
        former.ranges?.map(\.count) == item.ranges?.map(\.count)
      else { throw Self.failure("lists other pictures") }
      for (one, other) in zip(former.ranges ?? [], item.ranges ?? []) {
        for start in stride(from: 0, to: one.count, by: Self.block) {
          let count = min(Self.block, one.count - start)
          guard
            try original.window.bytes(one.lowerBound + start, count)
              == written.window.bytes(other.lowerBound + start, count)
          else { throw Self.failure("has other pixels") }
        }
      }
    }
  }
}
