import Safelight
import TestSupport
import Testing

@Suite struct HEIFHeaderTests {
  typealias File = HEIFSampleFile

  @Test(arguments: [
    ([], 64, 48), ([File.turn(1)], 48, 64), ([File.turn(2)], 64, 48), ([File.turn(3)], 48, 64),
    ([File.clean(50, 20)], 50, 20), ([File.clean(50, 20), File.turn(1)], 20, 50),
    ([File.turn(1), File.clean(20, 50)], 20, 50), ([File.turn(1), File.turn(1)], 64, 48),
  ])
  func transformsSize(properties: [[UInt8]], width: Int, height: Int) throws {
    let file = File(properties: [File.size(64, 48)] + properties)
    let header = try HeaderReader.read(bytes: file.bytes)
    #expect(header.info.stored == PixelSize(width: width, height: height))
    #expect(header.info.orientation == 1)
    #expect(header.patches == [])
  }

  @Test func ordersTransformations() throws {
    let file = File(properties: [
      File.turn(1), File.size(64, 48), Packed.box("pasp", Packed.big(1)),
    ])
    let header = try HeaderReader.read(bytes: file.bytes)
    #expect(header.info.stored == PixelSize(width: 48, height: 64))
    let patch = try #require(header.patches.first)
    #expect(patch.bytes == [2, 3, 1])
    var bytes = file.bytes
    #expect(bytes[patch.offset..<(patch.offset + 3)] == [1, 2, 3])
    bytes.replaceSubrange(patch.offset..<(patch.offset + 3), with: patch.bytes)
    let patched = try HeaderReader.read(bytes: bytes)
    #expect((patched.info.stored, patched.patches) == (header.info.stored, []))
  }

  @Test func findsAlphaGainMapAndThumbnail() throws {
    func auxiliary(_ name: String) -> [UInt8] {
      Packed.box("auxC", Packed.big(0), Array("\(name)\0".utf8))
    }
    func refer(_ type: String, _ from: Int) -> [UInt8] {
      Packed.box(type, Packed.big(from, 2), Packed.big(1, 2), Packed.big(1, 2))
    }
    let properties = [
      File.size(64, 48), auxiliary("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"),
      auxiliary("urn:com:apple:photo:2020:aux:hdrgainmap"),
    ]
    var file = File(properties: properties)
    file.infos = [File.info(2, "hvc1"), File.info(3, "hvc1"), File.info(4, "hvc1")]
    let links = Packed.box(
      "iref", Packed.big(0), refer("auxl", 2), refer("auxl", 3), refer("thmb", 4))
    // A second list of associations gives the auxiliary pictures their names.
    let names = Packed.box(
      "iprp",
      Packed.box("ipco", Array(properties.joined())),
      Packed.box(
        "ipma", Packed.big(0), Packed.big(2), Packed.big(2, 2) + [1, 2], Packed.big(3, 2) + [1, 3]))
    file.more = [links, names]
    let info = try HeaderReader.read(bytes: file.bytes).info
    #expect((info.hasAlpha, info.hasGainMap, info.hasThumbnail) == (true, true, true))
    #expect((info.channels, info.frames) == (4, 1))
  }

  @Test func readsExifAndXMP() throws {
    let exif = Packed.tiff([(0x112, 3, 6)])
    let packet = Array("<x:xmpmeta/>".utf8)
    let first = Packed.big(0) + exif
    let data = Packed.box("idat", first + packet)
    func location(_ id: Int, _ offset: Int, _ length: Int) -> [UInt8] {
      Packed.big(id, 2) + Packed.big(1, 2) + Packed.big(0, 2) + Packed.big(1, 2)
        + Packed.big(offset) + Packed.big(length)
    }
    let places = Packed.box(
      "iloc", Packed.big(0x0100_0000), Packed.big(0x4400, 2), Packed.big(2, 2),
      location(2, 0, first.count), location(3, first.count, packet.count))
    var file = File()
    file.infos = [
      File.info(2, "Exif"), File.info(3, "mime", Array("\0application/rdf+xml\0".utf8)),
    ]
    file.more = [places, data]
    let header = try HeaderReader.read(bytes: file.bytes)
    #expect((header.blocks.exif, header.blocks.xmp) == (exif, packet))
    // The picture is upright already, whatever EXIF says.
    #expect(header.info.orientation == 1)
  }

  @Test func refusesWhatIsMissing() {
    let files = [
      (File(primary: nil), "primary"), (File(primary: 9), "primary"),
      (File(properties: [File.turn(1)]), "size"),
      (File(properties: [File.size(0, 48)]), "no pixels"),
    ]
    for (file, word) in files {
      let error = #expect(throws: MediaError.self) { try HeaderReader.read(bytes: file.bytes) }
      #expect(error?.code == .damagedInput)
      #expect(error?.message.contains(word) ?? false)
    }
  }

  @Test func reordersWhatLibheifMisreads() throws {
    let folder = try TemporaryFolder()
    var bytes = try Fixture.bytes("heif/irot.heic")
    let header = try HeaderReader.read(bytes: bytes)
    for patch in header.patches {
      bytes.replaceSubrange(patch.offset..<(patch.offset + patch.bytes.count), with: patch.bytes)
    }
    let result = try run("vips", ["avg", folder.write(bytes, to: "a.heic")])
    #expect(result.status == 0)
  }
}
