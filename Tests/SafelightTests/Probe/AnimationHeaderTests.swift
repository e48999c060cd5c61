import Safelight
import TestSupport
import Testing

@Suite struct AnimationHeaderTests {
  static let screen: [UInt8] =
    Array("GIF89a".utf8) + [8, 0, 6, 0, 0x80, 0, 0] + [0, 0, 0, 1, 1, 1]

  static func control(delay: Int, flags: UInt8 = 0) -> [UInt8] {
    [0x21, 0xF9, 4, flags] + Packed.little(delay, 2) + [0, 0]
  }

  static let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 8, 0, 6, 0, 0, 2, 2, 0x44, 1, 0]

  static func loop(_ count: Int) -> [UInt8] {
    [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1] + Packed.little(count, 2) + [0]
  }

  @Test func readsGIF() throws {
    let bytes =
      Self.screen + Self.loop(0) + Self.control(delay: 7) + Self.frame
      + Self.control(delay: 0, flags: 1) + Self.frame + [0x3B]
    let info = try HeaderReader.read(bytes: bytes).info
    #expect(info.stored == PixelSize(width: 8, height: 6))
    #expect((info.frames, info.delays, info.loop, info.duration) == (2, [70, 0], 0, 70))
    #expect((info.palette, info.hasAlpha) == (2, true))
  }

  @Test(arguments: [(nil, 1), (0, 0), (1, 2), (65535, 65536)])
  func countsRuns(stored: Int?, runs: Int) throws {
    let bytes = Self.screen + (stored.map(Self.loop) ?? []) + Self.frame + Self.frame
    #expect(try HeaderReader.read(bytes: bytes).info.loop == runs)
  }

  @Test func countsManyFramesQuickly() throws {
    let bytes = Self.screen + Array(repeating: Self.frame, count: 50_000).flatMap { $0 } + [0x3B]
    var info: MediaInfo?
    let time = try ProcessorTime.measure { info = try HeaderReader.read(bytes: bytes).info }
    #expect(info?.frames == 50_000)
    #expect(info?.totalPixels == 50_000 * 48)
    #expect(time < 5)
  }

  @Test func readsGIFsXMP() throws {
    let packet = Array("<x:xmpmeta/>".utf8)
    // The magic trailer: a run down from 255 that any walker of blocks follows to its end.
    let trailer = [1] + (0...255).reversed().map(UInt8.init) + [0]
    let block = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + packet + trailer
    #expect(try HeaderReader.read(bytes: Self.screen + block + Self.frame).blocks.xmp == packet)
  }

  @Test func readsCutGIF() throws {
    let bytes = Self.screen + Self.frame + Self.control(delay: 5) + Self.frame.prefix(12)
    #expect(try HeaderReader.read(bytes: bytes).info.frames == 2)
    #expect(throws: MediaError.self) { try HeaderReader.read(bytes: Self.screen) }
  }

  static func webp(_ chunks: [UInt8]...) -> [UInt8] {
    let body = Array("WEBP".utf8) + chunks.joined()
    return Packed.riff("RIFF", body)
  }

  static let lossless = Packed.riff(
    "VP8L", [0x2F] + Packed.little(99 | 49 << 14 | 1 << 28) + [0])

  @Test func readsLossless() throws {
    let info = try HeaderReader.read(bytes: Self.webp(Self.lossless)).info
    #expect(info.stored == PixelSize(width: 100, height: 50))
    #expect((info.hasAlpha, info.channels, info.compression) == (true, 4, "vp8l"))
  }

  @Test func readsLossy() throws {
    let frame = Packed.riff("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, 200, 0x40, 100, 0, 0])
    let info = try HeaderReader.read(bytes: Self.webp(frame)).info
    #expect(info.stored == PixelSize(width: 200, height: 100))
    #expect((info.hasAlpha, info.chroma) == (false, "4:2:0"))
  }

  @Test func readsAnimatedWebP() throws {
    let size = Packed.little(39, 3) + Packed.little(29, 3)
    let extended = Packed.riff("VP8X", [0x1A, 0, 0, 0] + size)
    let animation = Packed.riff("ANIM", [0, 0, 0, 0, 3, 0])
    let frames = [40, 0, 500].flatMap { delay in
      Packed.riff(
        "ANMF", [0, 0, 0, 0, 0, 0] + size + Packed.little(delay, 3) + [0] + Self.lossless)
    }
    let exif = Packed.riff("EXIF", Array("Exif\0\0".utf8) + Packed.tiff([(0x112, 3, 6)]))
    let info = try HeaderReader.read(bytes: Self.webp(extended, animation, frames, exif)).info
    #expect(info.stored == PixelSize(width: 40, height: 30))
    #expect((info.frames, info.delays, info.loop) == (3, [40, 0, 500], 3))
    #expect((info.hasAlpha, info.orientation) == (true, 6))
  }
}
