import TestSupport
import Testing

@testable import Safelight

@Suite struct ExifSummaryTests {
  @Test(arguments: ["metadata/camera.jpg", "metadata/big-endian.jpg"])
  func agreesWithExiftool(name: String) throws {
    let exif = try #require(
      try MetadataAudit.blocks(in: Fixture.bytes(name), format: .jpeg).exif)
    let summary = try #require(ExifSummary(parsing: exif))
    let tags = try ExifTool.tags(of: Fixture.path(name))
    #expect(summary.orientation.map(String.init) == tags["IFD0:Orientation"])
    #expect(summary.make == tags["IFD0:Make"])
    #expect(summary.model == tags["IFD0:Model"])
    #expect(summary.lens == tags["ExifIFD:LensModel"])
    #expect(summary.artist == tags["IFD0:Artist"])
    #expect(summary.copyright == tags["IFD0:Copyright"])
    #expect(summary.imageDescription == tags["IFD0:ImageDescription"])
    #expect(summary.software == tags["IFD0:Software"])
    #expect(summary.userComment == tags["ExifIFD:UserComment"])
    #expect(summary.exposureTime == tags["ExifIFD:ExposureTime"].flatMap(Double.init))
    #expect(summary.fNumber == tags["ExifIFD:FNumber"].flatMap(Double.init))
    #expect(summary.iso.map(String.init) == tags["ExifIFD:ISO"])
    #expect(summary.focalLength == tags["ExifIFD:FocalLength"].flatMap(Double.init))
    #expect(summary.hasSerialNumber)
    let latitude = try #require(tags["GPS:GPSLatitude"].flatMap(Double.init))
    let longitude = try #require(tags["GPS:GPSLongitude"].flatMap(Double.init))
    #expect(abs((summary.latitude ?? 0) - latitude) < 1e-9)
    #expect(abs((summary.longitude ?? 0) - longitude) < 1e-9)
    #expect(summary.altitude == 34.5)
    #expect(summary.dateTimeOriginal?.description == "2021-06-05T14:03:02.345+02:00")
    #expect(summary.dateTime?.description == "2021-06-05T14:03:02")
  }

  static func summary(
    _ tags: [ExifTag: ExifValue], _ order: Endianness = .little
  ) throws -> ExifSummary {
    try #require(ExifWriter.bytes(tags, order: order).flatMap { ExifSummary(parsing: $0) })
  }

  @Test(arguments: [Endianness.little, .big]) func readsBothByteOrders(order: Endianness) throws {
    let summary = try Self.summary(
      [
        .orientation: .short(6), .pixelWidth: .long(70_000), .fNumber: .rational([28, 10]),
        .gpsLatitude: .rational([33, 1, 30, 1, 0, 1]), .gpsLatitudeRef: .text("S"),
        .gpsAltitude: .rational([10, 1]), .gpsAltitudeRef: .raw([1], .byte), .flash: .short(0x19),
      ], order)
    #expect(summary.orientation == 6)
    #expect(summary.pixelWidth == 70_000)
    #expect(summary.fNumber == 2.8)
    #expect(summary.latitude == -33.5)
    #expect(summary.altitude == -10)
    #expect(summary.flashFired == true)
  }

  @Test func takesNonsenseForNothing() throws {
    let summary = try Self.summary([
      .orientation: .short(9), .exposureTime: .rational([1, 0]),
      .gpsLatitude: .rational([200, 1, 0, 1, 0, 1]), .gpsLongitude: .rational([1, 0, 1, 1, 1, 1]),
      .artist: .text("  \n "), .make: .short(3), .dateTime: .text("0000:00:00 00:00:00"),
      .userComment: .raw([1, 2, 3]),
    ])
    #expect(
      [summary.artist, summary.make, summary.userComment] == [nil, nil, nil]
        && summary.dateTime == nil)
    #expect(summary.orientation == nil && summary.exposureTime == nil)
    #expect(summary.latitude == nil && summary.longitude == nil)
  }

  @Test(
    arguments: [
      ("ASCII\0\0\0hello \0rest", "hello"), ("\0\0\0\0\0\0\0\0caf\u{E9}", "café"),
      ("JIS\0\0\0\0\0plain", "plain"), ("JIS\0\0\0\0\0\u{1B}$B", nil), ("UNICODE\0h\0i\0", "hi"),
      ("UNICODE\0\u{FE}\u{FF}\0h\0i", "hi"),
    ] as [(String, String?)])
  func decodesComments(bytes: String, text: String?) throws {
    let raw = bytes.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try Self.summary([.userComment: .raw(raw)]).userComment == text)
  }

  @Test func toleratesLatin1() throws {
    let summary = try Self.summary([
      .artist: .raw([0x5A, 0x6F, 0xEB, 0x20, 0, 0x41], .ascii),
      .copyright: .raw(Array("Ana\0Ed\0".utf8), .ascii),
    ])
    #expect(summary.artist == "Zoë")
    #expect(summary.copyright == "Ana; Ed")
  }

  @Test(arguments: ["exif-far", "exif-loop", "exif-short"])
  func survivesHostileBlocks(name: String) throws {
    let blocks = try MetadataAudit.blocks(
      in: Fixture.bytes("metadata/\(name).jpg"), format: .jpeg)
    for policy in MetadataPolicy.allCases {
      let applied = try blocks.applying(policy, format: .jpeg).blocks
      if let exif = applied.exif { #expect(ExifBlock(exif) != nil) }
    }
  }

  @Test func followsNoLoop() {
    // IFD0 names itself as the next, as the exposure's and as the place's directory.
    var bytes: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 2, 0]
    for pointer in [ExifTag.exifPointer.id, ExifTag.gpsPointer.id] {
      bytes.append(pointer, width: 2, .little)
      bytes.append(4, width: 2, .little)
      bytes.append(1, width: 4, .little)
      bytes.append(8, width: 4, .little)
    }
    bytes.append(8, width: 4, .little)
    #expect(ExifBlock(bytes)?.directories.count == 1)
  }
}
