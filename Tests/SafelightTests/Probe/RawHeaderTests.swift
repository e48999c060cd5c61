import Safelight
import TestSupport
import Testing

@Suite struct RawHeaderTests {
  static let sizes = [
    "raf": PixelSize(width: 4000, height: 3000), "cr3": PixelSize(width: 6000, height: 4000),
    "rw2": PixelSize(width: 4000, height: 3000), "orf": PixelSize(width: 4000, height: 3000),
    "pef": PixelSize(width: 4000, height: 3000),
  ]

  @Test(arguments: RawSample.all.map(\.name))
  func findsPreview(name: String) throws {
    let sample = try #require(RawSample.all.first { $0.name == name })
    let header = try HeaderReader.read(bytes: sample.bytes)
    let preview = try #require(header.preview)
    let found = sample.bytes[preview.offset..<(preview.offset + preview.length)]
    #expect(Array(found) == RawSample.preview)
    #expect(preview.size == PixelSize(width: 240, height: 160))
    #expect(preview.orientation == header.info.orientation)
    #expect(header.info.orientation == ["cr3": 8, "orf": 3, "pef": 3, "raf": 6, "rw2": 6][name])
    #expect((header.info.format, header.info.stored) == (.raw, Self.sizes[name]))
  }

  @Test(arguments: ["cr2", "nef", "arw", "dng"])
  func findsLargestPreview(name: String) throws {
    let folder = try TemporaryFolder()
    let path = Fixture.path("raw/sample.\(name)")
    let header = try HeaderReader.read(path: path)
    let preview = try #require(header.preview)
    #expect((header.info.variant, preview.size) == (name, PixelSize(width: 240, height: 160)))
    #expect(header.info.stored == PixelSize(width: 64, height: 48))
    // What lies there is a picture that others decode.
    let bytes = try Fixture.bytes("raw/sample.\(name)")
    let cut = bytes[preview.offset..<(preview.offset + preview.length)]
    let result = try run("vips", ["avg", folder.write(Array(cut), to: "preview.jpg")])
    #expect(result.status == 0)
  }

  @Test func ignoresLosslessSensorData() throws {
    var lossless = RawSample.preview
    let frame = try #require(
      lossless.indices.dropLast().first {
        lossless[$0] == 0xFF && lossless[$0 + 1] == 0xC0
      })
    lossless[frame + 1] = 0xC3
    let place = 8 + 2 + 5 * 12 + 4
    let bytes =
      Packed.tiff([
        (0x100, 4, 240), (0x101, 4, 160), (0x106, 3, 32803), (0x201, 4, place),
        (0x202, 4, lossless.count),
      ]) + lossless
    #expect(try HeaderReader.read(bytes: bytes).preview == nil)
  }
}
