import Safelight
import TestSupport
import Testing

@Suite struct PNGHeaderTests {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]

  static func png(
    _ chunks: [UInt8]..., depth: UInt8 = 8, color: UInt8 = 2, after: [UInt8] = []
  ) -> [UInt8] {
    let header = Packed.big(30) + Packed.big(20) + [depth, color, 0, 0, 0]
    return signature + Packed.chunk("IHDR", header) + chunks.joined() + Packed.chunk("IDAT", [0])
      + after + Packed.chunk("IEND", [])
  }

  @Test(
    arguments: [
      (8, 0, "gray", 1), (16, 2, "srgb", 3), (8, 4, "gray", 2), (16, 6, "srgb", 4),
    ] as [(UInt8, UInt8, String, Int)])
  func readsColor(depth: UInt8, color: UInt8, space: String, channels: Int) throws {
    let info = try HeaderReader.read(bytes: Self.png(depth: depth, color: color)).info
    #expect((info.depth, info.colorSpace, info.channels) == (Int(depth), space, channels))
    #expect(info.hasAlpha == (color >= 4))
  }

  @Test(arguments: [(1, 2), (3, 8), (16, 3), (4, 6), (8, 7)] as [(UInt8, UInt8)])
  func refusesImpossible(depth: UInt8, color: UInt8) {
    #expect(throws: MediaError.self) {
      try HeaderReader.read(bytes: Self.png(depth: depth, color: color))
    }
  }

  @Test func countsPaletteAndTransparency() throws {
    let palette = Packed.chunk("PLTE", Array(repeating: 9, count: 15))
    let bytes = Self.png(palette, Packed.chunk("tRNS", [0]), depth: 4, color: 3)
    let info = try HeaderReader.read(bytes: bytes).info
    #expect((info.palette, info.hasAlpha, info.channels, info.depth) == (5, true, 4, 8))
    #expect(throws: MediaError.self) {
      try HeaderReader.read(bytes: Self.png(depth: 4, color: 3))
    }
  }

  @Test func readsOneFrameOfAPNG() throws {
    let info = try HeaderReader.read(
      bytes: Self.png(Packed.chunk("acTL", Packed.big(7) + Packed.big(0)))
    ).info
    #expect((info.frames, info.sequenceFrames, info.mimeType) == (1, 7, "image/apng"))
  }

  @Test func findsMetadataAfterData() throws {
    let exif = Packed.tiff([(0x112, 3, 5)])
    let header = try HeaderReader.read(bytes: Self.png(after: Packed.chunk("eXIf", exif)))
    #expect(header.blocks.exif == exif)
    #expect(header.info.orientation == 5)
  }

  @Test(arguments: [false, true])
  func readsXMP(isCompressed: Bool) throws {
    let packet = Array(String(repeating: "<x:xmpmeta/>", count: 20).utf8)
    let text = isCompressed ? try Self.zlib(packet) : packet
    let body = Array("XML:com.adobe.xmp\0".utf8) + [isCompressed ? 1 : 0, 0, 0, 0] + text
    let header = try HeaderReader.read(bytes: Self.png(Packed.chunk("iTXt", body)))
    #expect(header.blocks.xmp == packet)
  }

  @Test func readsRawProfile() throws {
    let exif = Array("Exif\0\0".utf8) + Packed.tiff([(0x112, 3, 8)])
    let digits = exif.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let text = try Self.zlib(Array("\nexif\n      \(exif.count)\n\(digits)\n".utf8))
    let body = Array("Raw profile type exif\0\0".utf8) + text
    let header = try HeaderReader.read(bytes: Self.png(Packed.chunk("zTXt", body)))
    #expect(header.info.orientation == 8)
  }

  @Test func staysQuickWithBombs() throws {
    let bomb = try Self.zlib(Array(repeating: 0x30, count: 16 << 20))
    let body = Array("Raw profile type exif\0\0".utf8) + bomb
    let chunk = Packed.chunk("zTXt", body)
    let bytes = Self.png(Array(repeating: chunk, count: 200).flatMap { $0 })
    var header: MediaHeader?
    let time = try ProcessorTime.measure { header = try HeaderReader.read(bytes: bytes) }
    #expect(header?.blocks == MetadataBlocks())
    #expect(time < 20)
  }

  /// gzip's deflate data in a zlib wrapping.
  static func zlib(_ bytes: [UInt8]) throws -> [UInt8] {
    let packed = try run("gzip", ["-cn"], input: bytes).output
    return [0x78, 0x9C] + packed.dropFirst(10).dropLast(8) + [0, 0, 0, 0]
  }
}
