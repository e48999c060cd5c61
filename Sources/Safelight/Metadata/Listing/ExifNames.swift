internal import Exif

/// What the tags of EXIF and TIFF are called: by the standards (Exif 2.32 and 3.0, TIFF 6.0, DNG 1.6),
/// and by exiftool where its name differs.
struct ExifNames: Sendable {
  /// Where a tag stands decides what its number means.
  enum Family: Sendable { case picture, place, interoperability }

  let name: String
  var exiftool: String?

  /// The names of a tag; nil for one that is not in the tables.
  static func of(_ id: Int, _ family: Family) -> Self? {
    switch family {
    case .picture: picture[id]
    case .place: place[id]
    case .interoperability: interoperability[id]
    }
  }

  /// The same, with libexif asked where the tables have nothing.
  static func found(_ id: Int, in directory: CatalogueDirectory) -> Self? {
    // Without libexif, its names are not there, which harms nothing else.
    (try? ExifCatalogue.tag(id, in: directory)).flatMap { $0 }.map { Self(name: $0.name) }
  }

  /// The pairs that differ, by the standard's name.
  static let differing: [(name: String, exiftool: String)] =
    [picture, place, interoperability].flatMap { table in
      table.sorted { $0.key < $1.key }.compactMap { entry in
        entry.value.exiftool.map { (entry.value.name, $0) }
      }
    }

  private static func table(_ rows: [(Int, String)]) -> [Int: Self] {
    var table: [Int: Self] = [:]
    for (id, row) in rows {
      let parts = row.split(separator: "=").map { String($0) }
      table[id] = Self(name: parts[0], exiftool: parts.count > 1 ? parts[1] : nil)
    }
    return table
  }

  private static let picture = table(pictureRows + exposureRows + privateRows)
  private static let place = table(placeRows)
  private static let interoperability = table([
    (0x0001, "InteroperabilityIndex=InteropIndex"),
    (0x0002, "InteroperabilityVersion=InteropVersion"), (0x1000, "RelatedImageFileFormat"),
    (0x1001, "RelatedImageWidth"), (0x1002, "RelatedImageLength=RelatedImageHeight"),
  ])
}
