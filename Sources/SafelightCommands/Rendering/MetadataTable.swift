import Safelight

/// A file's metadata for people: its name, and under each group indented rows.
enum MetadataTable {
  /// Longer texts are cut; `--json` has them whole.
  private static let longestText = 400

  static func text(name: String, _ listing: MetadataListing) -> String {
    let groups = groups(listing)
    let width = groups.flatMap(\.rows).map(\.label.count).max() ?? 0
    let lines = groups.map { group in
      "  \(group.name)\n"
        + group.rows.map { row in
          let gap = String(repeating: " ", count: width - row.label.count + 2)
          return "    \(row.label)\(gap)\(row.value)\n"
        }.joined()
    }
    return "\(name)\n" + (lines.isEmpty ? "  no metadata\n" : lines.joined())
  }

  private typealias Row = (label: String, value: String)

  private static func groups(_ listing: MetadataListing) -> [(name: String, rows: [Row])] {
    var groups: [(name: String, rows: [Row])] = listing.exif.map { ($0.name, rows($0.tags)) }
    groups += listing.quickTime.map { ($0.name, rows($0.tags)) }
    groups.append(("MakerNotes", rows(listing.makerNotes)))
    groups.append(("Position", listing.position.map(position) ?? []))
    groups.append(("XMP", rows(listing.xmp)))
    groups.append(("IPTC", rows(listing.iptc)))
    return groups.filter { !$0.rows.isEmpty }
  }

  private static func rows(_ tags: [MetadataListing.Tag]) -> [Row] {
    tags.map { (line($0.name), line($0.text)) }
  }

  private static func rows(_ properties: [MetadataListing.Property]) -> [Row] {
    properties.map { (line($0.name), line($0.texts.joined(separator: "; "))) }
  }

  private static func position(_ position: MetadataListing.Position) -> [Row] {
    let parts = [
      ("latitude", position.latitude.map(Amounts.microdegrees)),
      ("longitude", position.longitude.map(Amounts.microdegrees)),
      ("altitude", position.altitude.map { "\(Amounts.threeDigits($0)) m" }),
    ]
    return parts.compactMap { label, value in value.map { (label, $0) } }
  }

  /// Text out of a file, on one line and harmless.
  private static func line(_ text: String) -> String {
    let short = text.prefix(longestText)
    return Printable.line(String(short)) + (short.endIndex < text.endIndex ? "…" : "")
  }
}
