import TestSupport
import Testing

@testable import Safelight

@Suite struct MetadataPolicyTests {
  /// What a photographer would not want to give away, as the fixtures hold it.
  static let secrets = [
    "Olga", "olgas-laptop", "BodySerial", "LensSerial", "private", "Berlin", "Edit 1.0", "Model T",
    "Firmware", "A test picture", "xmp.did",
  ]
  static let formats = ImageFormat.writable

  /// The blocks of the camera's file.
  static func source(_ name: String = "metadata/camera.jpg") throws -> MetadataBlocks {
    try MetadataAudit.blocks(in: Fixture.bytes(name), format: .jpeg)
  }

  /// The bytes of a picture of a format under a policy, and what exiftool finds in it.
  static func embed(
    _ blocks: MetadataBlocks, in format: ImageFormat
  ) throws -> (bytes: [UInt8], tags: [String: String]) {
    let folder = try TemporaryFolder()
    let path = try Sample.make(format, in: folder)
    let bytes = try MetadataEmbedder.embed(blocks, in: Disk.read(path), format: format).bytes
    try Disk.write(bytes, to: path)
    // The fixture's made-up maker note is nobody's.
    let complaints = try ExifTool.complaints(about: path).filter { !$0.contains("MakerNotes") }
    #expect(complaints == [])
    return (bytes, try ExifTool.tags(of: path))
  }

  @Test(arguments: formats) func safeKeepsWhoMadeItAndWhen(format: ImageFormat) throws {
    let (blocks, warnings) = try Self.source().applying(.safe, format: format)
    let (bytes, tags) = try Self.embed(blocks, in: format)
    #expect(warnings == [])
    let text = ExifText.latin1(bytes)
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) is left") }
    #expect(!tags.keys.contains { $0.hasPrefix("GPS") || $0.hasPrefix("IFD1") })
    #expect(!tags.keys.contains { $0.contains("GPS") || $0.contains("History") })
    if format.carriesExif {
      #expect(tags["IFD0:Artist"] == "Ana Artist")
      #expect(tags["IFD0:Copyright"] == "(c) 2021 Ana Artist")
      #expect(tags["IFD0:ModifyDate"] == "2021:06:05 14:03:02")
      #expect(tags["ExifIFD:DateTimeOriginal"] == "2021:06:05 14:03:02")
      #expect(tags["ExifIFD:OffsetTimeOriginal"] == "+02:00")
      #expect(tags["ExifIFD:SubSecTimeOriginal"] == "345")
    }
    #expect(tags["XMP-dc:Creator"] == "Ana Artist")
    #expect(tags["XMP-dc:Rights"] == "(c) 2021 Ana Artist")
    #expect(tags["XMP-xmpRights:WebStatement"] == "https://example.org/licence")
    #expect(tags["XMP-photoshop:Credit"] == "Example Agency")
    #expect(tags["XMP-xmp:CreateDate"] == "2021:06:05 14:03:02+02:00")
    if format.carriesIPTC { #expect(tags["IPTC:By-line"] == "Ana Artist") }
  }

  @Test(arguments: formats) func copyrightKeepsNoDate(format: ImageFormat) throws {
    let (blocks, _) = try Self.source().applying(.copyright, format: format)
    let (bytes, tags) = try Self.embed(blocks, in: format)
    let text = ExifText.latin1(bytes)
    for secret in Self.secrets + ["2021:06", "2021-06", "20210605", "Agency"] {
      #expect(!text.contains(secret), "\(secret) is left")
    }
    #expect(tags["XMP-dc:Creator"] == "Ana Artist")
    #expect(tags["XMP-dc:Rights"] == "(c) 2021 Ana Artist")
    if format.carriesExif { #expect(tags["IFD0:Copyright"] == "(c) 2021 Ana Artist") }
  }

  @Test(arguments: formats) func noneKeepsNothing(format: ImageFormat) throws {
    let (blocks, _) = try Self.source().applying(.none, format: format)
    #expect(blocks.exif == nil && blocks.xmp == nil && blocks.iptc == nil)
    let text = ExifText.latin1(try Self.embed(blocks, in: format).bytes)
    for secret in Self.secrets + ["Ana"] { #expect(!text.contains(secret), "\(secret) is left") }
  }

  @Test(arguments: formats) func allKeepsEverythingButTheThumbnail(format: ImageFormat) throws {
    let source = try Self.source()
    let size = PixelSize(width: 61, height: 40)
    let (blocks, _) = try source.applying(.all, size: size, format: format)
    let (_, tags) = try Self.embed(blocks, in: format)
    #expect(!tags.keys.contains { $0.hasPrefix("IFD1") })
    #expect(tags["XMP-xmpMM:DocumentID"] != nil)
    #expect(tags["XMP-dc:Subject"] == "private keyword")
    guard format.carriesExif else { return }
    let original = try ExifTool.tags(of: Fixture.path("metadata/camera.jpg"))
    for (name, value) in original
    where ["IFD0", "ExifIFD", "GPS"].contains(name.prefix { $0 != ":" }) {
      // The resolution of a TIFF is its own.
      if format == .tiff, name.contains("Resolution") { continue }
      #expect(tags[name] == value, "\(name)")
    }
  }

  @Test(arguments: ["metadata/camera.jpg", "metadata/big-endian.jpg"])
  func allLeavesMakerNotesInPlace(name: String) throws {
    let exif = try #require(try Self.source(name).exif)
    let block = try #require(ExifBlock(exif))
    let note = block.directories[.exif]?[ExifTag.makerNote.id]?.value
    let assignments = [
      TagAssignment(tag: "Artist", value: "Somebody with a rather long name"),
      TagAssignment(tag: "UserComment", value: "größer"), TagAssignment(tag: "GPS", value: ""),
    ]
    let (blocks, _) = try MetadataBlocks(exif: exif).applying(
      .all, assignments: assignments, orientation: 3, format: .jpeg)
    let patched = try #require(blocks.exif.flatMap { ExifBlock($0) })
    #expect(patched.directories[.exif]?[ExifTag.makerNote.id]?.value == note)
    if let note { #expect(patched.bytes[note] == block.bytes[note]) }
    #expect(patched.directories[.gps] == nil)
    #expect(patched.directories[.thumbnail] == nil)

    let (_, tags) = try Self.embed(blocks, in: .jpeg)
    #expect(tags["IFD0:Orientation"] == "3")
    #expect(tags["IFD0:Artist"] == "Somebody with a rather long name")
    #expect(tags["ExifIFD:UserComment"] == "größer")
    #expect(!tags.keys.contains { $0.hasPrefix("GPS") || $0.hasPrefix("IFD1") })
    // What was replaced is not left lying about.
    #expect(!ExifText.latin1(patched.bytes).contains("a private comment"))
    #expect(tags["ExifIFD:SerialNumber"] == "BodySerial-112233")
  }

  @Test func carriesCreatorFromXMPAndIPTC() throws {
    var iptc = IPTCRecord()
    iptc.set(IPTCRecord.Number.byline, ["Ben", "Cleo"])
    iptc.set(IPTCRecord.Number.copyright, ["© Ben"])
    iptc.set(IPTCRecord.Number.dateCreated, ["20200229"])
    let source = MetadataBlocks(xmp: EmbeddingTests.xmp, iptc: iptc.bytes())
    for format in [ImageFormat.jpeg, .png] {
      let (blocks, _) = try source.applying(.safe, format: format)
      let summary = try #require(blocks.exif.flatMap { ExifSummary(parsing: $0) })
      #expect(summary.artist == "Ana")
      #expect(summary.copyright == "© Ben")
      #expect(summary.dateTimeOriginal?.description == "2020-02-29T00:00:00")
      #expect((blocks.iptc == nil) == (format == .png))
    }
    let packet = try #require(
      try source.applying(.safe, format: .gif).blocks.xmp.flatMap { XMPPacket($0) })
    #expect(packet[.creator]?.texts == ["Ana"])
    #expect(packet[.rights]?.texts == ["© Ben"])
    #expect(packet[.dateCreated]?.texts == ["2020-02-29T00:00:00"])
  }

  @Test(arguments: MetadataPolicy.allCases) func dropsWhatIsDamaged(policy: MetadataPolicy) throws {
    let source = MetadataBlocks(exif: [1, 2, 3], xmp: Array("<x".utf8), iptc: [0x1C], icc: [9])
    let (blocks, warnings) = try source.applying(policy, format: .jpeg)
    #expect(blocks == MetadataBlocks(icc: [9]))
    #expect(warnings.count == (policy == .none ? 0 : 2))
  }

  @Test(arguments: MetadataPolicy.allCases)
  func keepsAnOrientationThatIsNeeded(policy: MetadataPolicy) throws {
    let (blocks, _) = try Self.source().applying(policy, orientation: 6, format: .png)
    #expect(blocks.exif.flatMap { ExifSummary(parsing: $0) }?.orientation == 6)
  }

  @Test func updatesStaleXMP() throws {
    let xmp = """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="\(XMPName.rdf)"><r:Description r:about="u" \
      xmlns:t="\(XMPName.tiff)" t:Orientation="6" t:Make="M"><p:Thumbnails \
      xmlns:p="\(XMPName.xmp)"><r:Alt/></p:Thumbnails></r:Description></r:RDF></x:xmpmeta>
      """
    let (blocks, _) = try MetadataBlocks(xmp: Array(xmp.utf8)).applying(
      .all, assignments: [TagAssignment(tag: "Make", value: "N & <M>")])
    let packet = try #require(blocks.xmp.flatMap { XMPPacket($0) })
    #expect(packet.properties.map(\.name) == [XMPName(XMPName.tiff, "Make")])
    #expect(packet.properties.first?.value == .text("N & <M>"))
    #expect(packet.about == "u")
  }
}
