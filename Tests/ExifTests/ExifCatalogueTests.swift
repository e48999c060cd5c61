import Exif
import Testing

@Suite struct ExifCatalogueTests {
  @Test(arguments: [
    (CatalogueDirectory.image, 0x010F, "Make"), (.exif, 0x9003, "DateTimeOriginal"),
    (.gps, 0x0001, "GPSLatitudeRef"), (.interoperability, 0x0001, "InteroperabilityIndex"),
    (.thumbnail, 0x0201, "JPEGInterchangeFormat"),
  ])
  func knowsTheNameInItsDirectory(directory: CatalogueDirectory, id: Int, name: String) throws {
    #expect(try ExifCatalogue.tag(id, in: directory)?.name == name)
  }

  @Test func aTagIsUnknownElsewhere() throws {
    #expect(try ExifCatalogue.tag(0x9003, in: .gps) == nil)
    #expect(try ExifCatalogue.tag(-1, in: .image) == nil)
    #expect(try ExifCatalogue.tag(0x1_0000, in: .image) == nil)
  }

  @Test func tellsTypesAndCounts() throws {
    let orientation = try #require(try ExifCatalogue.tag(0x0112, in: .image))
    #expect(orientation.type == 3)
    #expect(orientation.count == 1)
    #expect(orientation.title == "Orientation")
    #expect(orientation.description?.contains("rows") == true)
    let latitude = try #require(try ExifCatalogue.tag(2, in: .gps))
    #expect(latitude.type == 5)
    #expect(latitude.count == 3)
  }

  @Test func listsEveryDirectory() throws {
    #expect(try ExifCatalogue.tags(in: .exif).count > 60)
    #expect(try ExifCatalogue.tags(in: .gps).count > 25)
    #expect(try ExifCatalogue.tags(in: .interoperability).map(\.id).contains(1))
  }

  @Test(
    arguments: [
      (CatalogueDirectory.image, 0x0112, [UInt8]([6, 0]), "Right-top"),
      (.exif, 0x9209, [1, 0], "Flash fired"), (.gps, 5, [1, 0], nil),
      (.exif, 0x9207, [5, 0, 9], nil),
    ] as [(CatalogueDirectory, Int, [UInt8], String?)])
  func putsValuesIntoWords(
    directory: CatalogueDirectory, id: Int, bytes: [UInt8], words: String?
  ) throws {
    let value = CatalogueValue(
      tag: id, directory: directory, type: 3, isBigEndian: false, bytes: bytes)
    let text = try value.text()
    if let words { #expect(text == words) } else { #expect(text != "5, 0, 9") }
  }

  @Test func obeysTheByteOrder() throws {
    var value = CatalogueValue(
      tag: 0x0112, directory: .image, type: 3, isBigEndian: true, bytes: [0, 6])
    #expect(try value.text() == "Right-top")
    value.isBigEndian = false
    #expect(try value.text() != "Right-top")
  }

  @Test func longTextsAreCut() throws {
    let value = CatalogueValue(
      tag: 0x010E, directory: .image, type: 2, isBigEndian: false,
      bytes: Array(repeating: 0x61, count: 100_000))
    #expect((900...1023).contains(try value.text()?.utf8.count ?? 0))
  }

  /// Every tag with every type, and bytes that mean nothing.
  @Test func noValueCrashes() throws {
    for directory in CatalogueDirectory.allCases {
      for tag in try ExifCatalogue.tags(in: directory) {
        for type in 0...13 {
          for count in [1, 2, 3, 8, 16, 17, 24, 64] {
            for fill in [0, 1, 0x41, 0xFF] as [UInt8] {
              let value = CatalogueValue(
                tag: tag.id, directory: directory, type: type, isBigEndian: count == 2,
                bytes: Array(repeating: fill, count: count))
              _ = try value.text()
            }
          }
        }
      }
    }
  }
}
