import TestSupport
import Testing

@testable import Safelight

/// What is listed, where exiftool is no judge of it.
@Suite struct MetadataListingTests {
  static func listing(
    _ name: String, _ tags: [String] = [], makerNotes: Bool = false
  ) async throws -> MetadataListing {
    var options = ListingOptions()
    options.tags = tags
    options.makerNotes = makerNotes
    return try await Engine().metadata(of: .bytes(try Fixture.bytes(name)), options: options)
  }

  static func block(_ bytes: [UInt8]) throws(MediaError) -> MetadataListing {
    var listing = MetadataListing(format: "jpeg")
    try TIFFListing.add(ByteWindow(bytes, label: ""), to: &listing)
    return listing
  }

  private func tag(_ listing: MetadataListing, _ name: String) -> MetadataListing.Tag? {
    listing.exif.lazy.flatMap(\.tags).first { $0.name == name }
  }

  @Test func textsAreDecodedByTheirCharacterSet() async throws {
    let every = try await Self.listing("metadata/every-tag.jpg")
    #expect(tag(every, "UserComment")?.text == "Grüße – ünïcode")
    #expect(tag(every, "XPTitle")?.text == "A title – wide")
    #expect(tag(every, "GPSProcessingMethod")?.text == "MANUAL")
    #expect(tag(every, "ImageDescription")?.raw == .text("Grüße aus Zürich"))
    #expect(
      ExifText.userComment(Array("UNICODE\0".utf8) + [0x68, 0, 0x69, 0], .big) == "hi",
      "some write little-endian whatever the block is")
    let odd = try await Self.listing("metadata/odd-tag.jpg")
    #expect(tag(odd, "ImageDescription")?.text == "café in Latin-1")
    #expect(tag(odd, "UserComment")?.text == "plain")
  }

  @Test func datesHaveFractionAndOffset() async throws {
    let every = try await Self.listing("metadata/every-tag.jpg")
    #expect(tag(every, "DateTime")?.text == "2021-06-05T14:03:02.345+02:00")
    #expect(tag(every, "DateTimeOriginal")?.text == "2021-06-05T14:03:02.12-03:30")
    #expect(tag(every, "DateTimeDigitized")?.text == "2021-06-05T14:03:03.6789+00:00")
    #expect(tag(every, "DateTime")?.raw == .text("2021:06:05 14:03:02"))
  }

  /// Workers hand listings over in a form of their own.
  @Test(arguments: [
    "metadata/every-tag.jpg", "metadata/odd-tag.jpg", "metadata/camera.jpg", "metadata/none.jpg",
    "metadata/exif-loop.jpg", "metadata/camera.tif", "raw/sample.dng",
  ])
  func packedListingsAreWhole(name: String) async throws {
    let listing = try await Self.listing(name)
    #expect(PackedListing(listing).listing == listing)
  }

  @Test func packedFilmsAreWhole() async throws {
    let listing = try await Engine().metadata(of: .bytes(QuickTimeListingTests.film))
    #expect(PackedListing(listing).listing == listing)
  }

  @Test func positionsAreDecimal() async throws {
    let every = try #require(try await Self.listing("metadata/every-tag.jpg").position)
    #expect(abs((every.latitude ?? 0) + 33.856855) < 1e-5)
    #expect(abs((every.longitude ?? 0) + 151.209053) < 1e-5)
    #expect(every.altitude == -34.5)
    #expect(try await Self.listing("metadata/none.jpg").position == nil)
  }

  @Test func zeroDenominatorsAreNoNumbers() async throws {
    let odd = try await Self.listing("metadata/odd-tag.jpg")
    #expect(tag(odd, "FocalLength")?.raw == .number(nil))
    #expect(tag(odd, "FocalLength")?.text == "undef")
    #expect(tag(odd, "SubjectDistance")?.text == "inf")
  }

  @Test func unknownTagsHaveTheirNumber() async throws {
    let odd = try await Self.listing("metadata/odd-tag.jpg")
    #expect(tag(odd, "0x9999")?.text == "not in any table")
  }

  /// libexif knows some that the tables leave out.
  @Test func rareTagsAreNamedByLibexif() throws {
    let bytes: [UInt8] =
      Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x5C, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    var named = bytes
    named.replaceSubrange(10..<12, with: [0x8F, 0x82])
    let listing = try Self.block(named)
    #expect(listing.exif.first?.tags.first?.name == "BatteryLevel")
    #expect(try Self.block(bytes).exif.first?.tags.first?.name == "0x015c")
  }

  @Test func longValuesAreShortened() async throws {
    let every = try await Self.listing("metadata/every-tag.jpg")
    guard case .binary(let length, let head) = tag(every, "MakerNote")?.raw else {
      Issue.record("no bytes")
      return
    }
    #expect(length == 50)
    #expect(head.starts(with: Array("SAFELIGHT".utf8)))
    #expect(head.count == 32)
  }

  @Test func allPlacesAreRead() async throws {
    let camera = try await Self.listing("metadata/camera.jpg")
    #expect(camera.exif.map(\.name) == ["IFD0", "ExifIFD", "GPS", "IFD1"])
    #expect(camera.xmp.first { $0.name == "dc:creator" }?.texts == ["Ana Artist"])
    #expect(camera.xmp.first { $0.name == "xmpMM:HistoryAction" }?.texts == ["edited"])
    #expect(camera.iptc.first { $0.name == "By-line" }?.texts == ["Ana Artist"])
    #expect(camera.iptc.first { $0.name == "DateCreated" }?.texts == ["2021:06:05"])
    let every = try await Self.listing("metadata/every-tag.jpg")
    #expect(every.exif.map(\.name).contains("InteropIFD"))
    for name in ["camera.png", "camera.webp", "camera.heic", "camera.avif", "camera.tif"] {
      let listing = try await Self.listing("metadata/" + name)
      #expect(tag(listing, "Artist")?.text == "Ana Artist", "\(name)")
      #expect(listing.xmp.contains { $0.name == "dc:rights" }, "\(name)")
      #expect(listing.position?.latitude != nil, "\(name)")
    }
  }

  @Test func cameraRawShowsItsOwnDirectories() async throws {
    let raw = try await Self.listing("raw/sample.dng")
    #expect(raw.format == "raw")
    #expect(raw.exif.map(\.name) == ["IFD0", "SubIFD", "SubIFD1"])
    #expect(raw.warnings.contains { $0.hasPrefix("camera raw") })
  }

  @Test(arguments: [
    (["Artist"], ["IFD0:Artist"]), (["ISO"], ["ExifIFD:PhotographicSensitivity"]),
    (["ifd0:make", "GPS:GPSAltitude"], ["IFD0:Make", "GPS:GPSAltitude"]),
    (["EXIF:FNumber"], ["ExifIFD:FNumber"]),
    (
      ["Lens*"],
      [
        "ExifIFD:LensSpecification", "ExifIFD:LensMake", "ExifIFD:LensModel",
        "ExifIFD:LensSerialNumber",
      ]
    ),
  ])
  func filters(wanted: [String], kept: [String]) async throws {
    let listing = try await Self.listing("metadata/camera.jpg", wanted)
    let names = listing.exif.flatMap { group in group.tags.map { "\(group.name):\($0.name)" } }
    #expect(names == kept)
    #expect(listing.iptc.isEmpty && listing.position == nil)
    #expect(listing.xmp.map(\.name) == (wanted == ["Lens*"] ? ["aux:LensSerialNumber"] : []))
  }

  @Test func filtersGroups() async throws {
    let place = try await Self.listing("metadata/camera.jpg", ["GPS"])
    #expect(place.exif.map(\.name) == ["GPS"])
    #expect(place.position?.altitude == 34.5)
    let rest = try await Self.listing("metadata/camera.jpg", ["XMP-dc", "IPTC:Credit"])
    #expect(rest.exif.isEmpty)
    #expect(Set(rest.xmp.map(\.name)) == ["dc:creator", "dc:rights", "dc:subject"])
    #expect(rest.iptc.map(\.name) == ["Credit"])
  }

  @Test(arguments: [
    ("exif-loop", "loops"), ("exif-far", "does not lie in the file"),
    ("exif-short", "claims 13 tags"),
  ])
  func brokenBlocksAreReadAsFarAsTheyGo(name: String, warning: String) async throws {
    let listing = try await Self.listing("metadata/\(name).jpg")
    #expect(listing.warnings.contains { $0.contains(warning) }, "\(listing.warnings)")
  }

  /// A JPEG whose picture is missing still tells who made it.
  @Test func metadataOutlivesThePicture() async throws {
    let whole = try Fixture.bytes("metadata/camera.jpg")
    // The last frame header is the picture's, the one before the thumbnail's.
    let scan = try #require(
      whole.indices.dropLast().last { whole[$0] == 0xFF && whole[$0 + 1] == 0xC0 })
    let listing = try await Engine().metadata(of: .bytes(Array(whole[..<scan]) + [0xFF, 0xD9]))
    #expect(tag(listing, "Artist")?.text == "Ana Artist")
    #expect(listing.warnings.contains { $0.contains("damaged") })
  }
}
