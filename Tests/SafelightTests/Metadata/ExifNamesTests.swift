import Exif
import TestSupport
import Testing

@testable import Safelight

/// The names that are shown are taken wherever names are typed.
@Suite struct ExifNamesTests {
  private static let families: [(ExifNames.Family, [ExifTag.Directory])] = [
    (.picture, [.image, .exif]), (.place, [.gps]),
  ]

  @Test func everyNameIsKnownToTheEditor() throws {
    for (family, directories) in Self.families {
      for (id, names) in ExifNames.all(family) where id < 0xC000 || family == .place {
        for name in [names.name, names.exiftool].compactMap(\.self) {
          do throws(MediaError) {
            let tags = try SettableTag.tags(named: name)
            #expect(
              tags.contains { $0.tag.id == id && directories.contains($0.tag.directory) },
              "\(name) is something else to the editor")
          } catch {
            #expect(!error.message.contains("unknown"), "\(name): \(error.message)")
          }
        }
      }
    }
  }

  @Test func everyTagThatCanBeSetHasAName() {
    for tag in SettableTag.all {
      let family: ExifNames.Family = tag.tag.directory == .gps ? .place : .picture
      let names = ExifNames.of(tag.tag.id, family)
      let known =
        [names?.name, names?.exiftool].compactMap(\.self) + (tag.name == "GPS" ? ["GPS"] : [])
      #expect(
        known.contains { $0.lowercased() == tag.name.lowercased() },
        "\(tag.name) is shown as \(known)")
    }
  }

  /// libexif has older names for some; what is in both tables is the same tag.
  @Test func libexifAgrees() throws {
    var compared = 0
    for (family, directory) in [
      (ExifNames.Family.picture, CatalogueDirectory.image), (.picture, .exif), (.place, .gps),
      (.interoperability, .interoperability),
    ] {
      for tag in try ExifCatalogue.tags(in: directory) {
        guard let names = ExifNames.of(tag.id, family) else { continue }
        let known = [names.name, names.exiftool ?? ""].map(Self.plain)
        compared += 1
        if Self.renamed.contains(tag.name) { continue }
        #expect(known.contains(Self.plain(tag.name)), "\(names.name) is \(tag.name) to libexif")
      }
    }
    #expect(compared > 130)
  }

  /// Names that the standard has changed since.
  private static let renamed: Set<String> = ["ISOSpeedRatings"]

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
