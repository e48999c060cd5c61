import Safelight
import Testing

@Suite struct TIFFHeaderTests {
  static func picture(_ more: [(tag: Int, type: Int, value: Int)] = [], next: Int = 0) -> [UInt8] {
    Packed.tiff([(0x100, 4, 40), (0x101, 4, 30)] + more, next: next)
  }

  @Test func readsDefaults() throws {
    let info = try HeaderReader.read(bytes: Self.picture()).info
    #expect(info.stored == PixelSize(width: 40, height: 30))
    #expect((info.depth, info.channels, info.colorSpace, info.frames) == (1, 1, "gray", 1))
  }

  @Test func endsLoopOfPages() throws {
    // The chain leads back to its first directory.
    #expect(try HeaderReader.read(bytes: Self.picture(next: 8)).info.frames == 1)
  }

  @Test func countsManyPages() throws {
    var bytes = Self.picture(next: 38)
    for index in 1...70_000 { bytes += [0, 0] + Packed.little(38 + index * 6) }
    let header = try HeaderReader.read(bytes: bytes)
    #expect(header.info.frames == 65_536)
    #expect(header.warnings.count == 1)
  }

  @Test(arguments: [
    (5, 4, "cmyk"), (8, 3, "lab"), (2, 3, "srgb"), (1, 1, "gray"), (6, 3, "srgb"),
  ])
  func readsColor(photometric: Int, samples: Int, space: String) throws {
    let info = try HeaderReader.read(
      bytes: Self.picture([(0x106, 3, photometric), (0x115, 3, samples)])
    ).info
    #expect((info.colorSpace, info.channels, info.hasAlpha) == (space, samples, false))
  }

  @Test func tellsAlpha() throws {
    let rgb = [(tag: 0x106, type: 3, value: 2), (tag: 0x115, type: 3, value: 4)]
    #expect(try HeaderReader.read(bytes: Self.picture(rgb)).info.hasAlpha)
    #expect(try HeaderReader.read(bytes: Self.picture(rgb + [(0x152, 3, 2)])).info.hasAlpha)
    #expect(try !HeaderReader.read(bytes: Self.picture(rgb + [(0x152, 3, 0)])).info.hasAlpha)
  }

  @Test(arguments: [(0xC612, 1, 1), (0x106, 3, 32803), (0x106, 3, 34892), (0x103, 3, 34713)])
  func tellsRaw(tag: Int, type: Int, value: Int) throws {
    let header = try HeaderReader.read(bytes: Self.picture([(tag, type, value)]))
    #expect(header.info.format == .raw)
    #expect(header.preview == nil)
  }

  @Test func refusesNoSize() {
    let error = #expect(throws: MediaError.self) {
      try HeaderReader.read(bytes: Packed.tiff([(0x112, 3, 1)]))
    }
    #expect(error?.code == .damagedInput)
  }

  @Test(arguments: [0, 4, 8, 0xFFFF_FFF0])
  func survivesDirectoriesAnywhere(offset: Int) {
    let bytes = [0x49, 0x49, 42, 0] + Packed.little(offset) + Array(repeating: 0xFF, count: 64)
    #expect(throws: MediaError.self) { try HeaderReader.read(bytes: bytes) }
  }
}
