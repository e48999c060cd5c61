/// What of a file's metadata is wanted.
public struct ListingOptions: Sendable, Hashable, Codable {
  /// Names of tags, properties or groups, in any case: `Artist`, `GPS`, `IFD0:Make`, `dc:creator`,
  /// `XMP`, with `*` for any ending. Empty is everything.
  public var tags: [String] = []
  /// Whether maker notes are looked into. They are parsed by libexif, in the worker.
  public var makerNotes = false

  /// Makes options for everything but maker notes.
  public init() {}
}

extension MetadataListing {
  /// Takes out what was not asked for.
  mutating func keep(_ wanted: [String]) {
    guard !wanted.isEmpty else { return }
    let patterns = wanted.map { $0.lowercased() }
    func keeps(_ names: [String?]) -> Bool {
      names.contains { name in
        guard let name = name?.lowercased() else { return false }
        return patterns.contains { pattern in
          pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
        }
      }
    }
    func filter(_ group: Group, also family: String) -> Group? {
      var group = group
      if keeps([group.name, family]) { return group }
      group.tags = group.tags.filter { tag in
        keeps(
          [tag.name, tag.exiftoolName].compactMap(\.self).flatMap {
            [$0, "\(group.name):\($0)", "\(family):\($0)"]
          })
      }
      return group.tags.isEmpty ? nil : group
    }
    if !keeps(["GPS", "EXIF", "GPSPosition", "EXIF:GPSPosition", "Composite:GPSPosition"]) {
      position = nil
    }
    exif = exif.compactMap { filter($0, also: "EXIF") }
    quickTime = quickTime.compactMap { filter($0, also: "QuickTime") }
    makerNotes =
      filter(Group(name: "MakerNotes", tags: makerNotes), also: "MakerNote")?.tags ?? []
    if !keeps(["XMP"]) {
      xmp = xmp.filter { property in
        let parts = property.name.split(separator: ":", maxSplits: 1).map { String($0) }
        return keeps([
          property.name, "XMP-\(property.name)", parts.last, "XMP:\(parts.last ?? "")",
          parts.first.map { "XMP-\($0)" },
        ])
      }
    }
    if !keeps(["IPTC"]) { iptc = iptc.filter { keeps([$0.name, "IPTC:\($0.name)"]) } }
  }
}
