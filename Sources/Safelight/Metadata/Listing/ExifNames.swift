internal import Exif

/// What the tags of EXIF and TIFF are called: by the standards (Exif 2.32 and 3.0, TIFF 6.0, DNG 1.6),
/// and by exiftool where its name differs.
struct ExifNames: Sendable {
  /// Where a tag stands decides what its number means.
  enum Family: Sendable { case picture, place, interoperability }

  let name: String
  var exiftool: String?

  /// The names of a tag; nil for one that is not in the tables.
  static func of(_ id: Int, _ family: Family) -> Self? { table(family)[id].map(Self.init(row:)) }

  /// The same, with libexif asked where the tables have nothing.
  static func found(_ id: Int, in directory: CatalogueDirectory) -> Self? {
    // Without libexif, its names are not there, which harms nothing else.
    (try? ExifCatalogue.tag(id, in: directory)).flatMap { $0 }.map { Self(name: $0.name) }
  }

  /// All tags of the tables, by number.
  static func all(_ family: Family) -> [(id: Int, names: Self)] {
    table(family).map { ($0.key, Self(row: $0.value)) }.sorted { $0.id < $1.id }
  }

  private init(name: String) { self.name = name }

  /// Reads a row of the tables.
  private init(row: String) {
    let parts = row.split(separator: "=").map { String($0) }
    name = parts[0]
    exiftool = parts.count > 1 ? parts[1] : nil
  }

  private static func table(_ family: Family) -> [Int: String] {
    switch family {
    case .picture: picture
    case .place: place
    case .interoperability: interoperability
    }
  }

  private static let picture = Dictionary(
    uniqueKeysWithValues: pictureRows + exposureRows + privateRows)
  private static let place = Dictionary(uniqueKeysWithValues: placeRows)
  private static let interoperability = Dictionary(uniqueKeysWithValues: interoperabilityRows)
}
