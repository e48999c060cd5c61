import Safelight
import Testing

@Suite struct JPEGHeaderTests {
  @Test func readsFrame() throws {
    let info = try HeaderReader.read(bytes: JPEGSample().bytes).info
    #expect(info.format == .jpeg)
    #expect(info.stored == PixelSize(width: 320, height: 200))
    #expect((info.depth, info.channels, info.colorSpace) == (8, 3, "srgb"))
    #expect((info.orientation, info.isProgressive) == (1, false))
  }

  @Test(
    arguments: [
      ([0x11, 0x11, 0x11], "4:4:4"), ([0x21, 0x11, 0x11], "4:2:2"), ([0x22, 0x11, 0x11], "4:2:0"),
      ([0x12, 0x11, 0x11], "4:4:0"), ([0x41, 0x11, 0x11], "4:1:1"), ([0x42, 0x21, 0x21], "4:2:0"),
      ([0x22, 0x21, 0x11], nil), ([0x00, 0x00, 0x00], nil), ([0x11], nil),
    ] as [([UInt8], String?)])
  func namesSubsampling(sampling: [UInt8], name: String?) throws {
    #expect(try HeaderReader.read(bytes: JPEGSample(sampling: sampling).bytes).info.chroma == name)
  }

  @Test(
    arguments: [
      (0xC0, "huffman"), (0xC1, "huffman"), (0xC2, "progressive"), (0xC3, "lossless"),
      (0xC9, "arithmetic"), (0xCA, "arithmetic"),
    ] as [(UInt8, String)])
  func namesProcess(marker: UInt8, name: String) throws {
    let info = try HeaderReader.read(bytes: JPEGSample(marker: marker).bytes).info
    #expect(info.compression == name)
    #expect(info.isProgressive == (marker == 0xC2 || marker == 0xCA))
  }

  @Test(arguments: 0...10)
  func readsOrientation(value: Int) throws {
    let bytes = JPEGSample(segments: [JPEGSample.exif(orientation: value)]).bytes
    let info = try HeaderReader.read(bytes: bytes).info
    #expect(info.orientation == (1...8 ~= value ? value : 1))
    let isTurned = 5...8 ~= value
    #expect(info.display == PixelSize(width: isTurned ? 200 : 320, height: isTurned ? 320 : 200))
  }

  @Test func joinsProfile() throws {
    let parts = [
      JPEGSample.profile(2, of: 3, [4, 5]), JPEGSample.profile(1, of: 3, [1, 2, 3]),
      JPEGSample.profile(3, of: 3, [6]),
    ]
    let header = try HeaderReader.read(bytes: JPEGSample(segments: parts).bytes)
    #expect(header.blocks.icc == [1, 2, 3, 4, 5, 6])
    #expect(header.warnings == [])
  }

  @Test(arguments: [[(1, 2)], [(1, 2), (1, 2)], [(0, 1)], [(1, 3), (3, 3)], [(1, 1), (2, 1)]])
  func dropsIncompleteProfile(parts: [(Int, Int)]) throws {
    let segments = parts.map { JPEGSample.profile($0.0, of: $0.1, [1]) }
    let header = try HeaderReader.read(bytes: JPEGSample(segments: segments).bytes)
    #expect(header.blocks.icc == nil)
    #expect(header.warnings.count == 1)
  }

  @Test func unwrapsIPTC() throws {
    let iptc: [UInt8] = [0x1C, 2, 80, 0, 3, 0x41, 0x6E, 0x61]
    let bytes = JPEGSample(segments: [JPEGSample.photoshop(iptc: iptc)]).bytes
    #expect(try HeaderReader.read(bytes: bytes).blocks.iptc == iptc)
  }

  @Test(arguments: [0, 2] as [UInt8])
  func tellsCMYK(transform: UInt8) throws {
    let sample = JPEGSample(
      sampling: [0x11, 0x11, 0x11, 0x11], segments: [JPEGSample.adobe(transform: transform)])
    let info = try HeaderReader.read(bytes: sample.bytes).info
    #expect((info.channels, info.colorSpace) == (4, "cmyk"))
  }

  @Test func tellsMotionAndGainMap() throws {
    let name = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
    let text = Array("<x GCamera:MotionPhoto=\"1\" hdrgm:Version=\"1.0\"/>".utf8)
    let sample = JPEGSample(segments: [Packed.segment(0xE1, name + text)])
    let header = try HeaderReader.read(bytes: sample.bytes)
    #expect(header.blocks.xmp == text)
    #expect(header.info.hasMotion && header.info.hasGainMap)
  }

  @Test func skipsPaddingAndJunk() throws {
    let sample = JPEGSample(segments: [[0xFF, 0xFF, 0xFF, 0x01], [1, 2, 0xFF, 0, 3]])
    #expect(try HeaderReader.read(bytes: sample.bytes).info.stored.width == 320)
  }

  @Test func refusesEveryCut() {
    let bytes = JPEGSample(segments: [JPEGSample.exif(orientation: 6)]).bytes
    // What follows the scan's header is picture data.
    let end = bytes.count - 9
    for count in 3..<end {
      let error = #expect(throws: MediaError.self) {
        try HeaderReader.read(bytes: Array(bytes.prefix(count)))
      }
      #expect(error?.code == .damagedInput)
      #expect(error?.message.contains("the file ends inside") ?? false)
    }
  }

  @Test(arguments: [(0, 200), (320, 0)])
  func refusesNoPixels(width: Int, height: Int) {
    let error = #expect(throws: MediaError.self) {
      try HeaderReader.read(bytes: JPEGSample(width: width, height: height).bytes)
    }
    #expect(error?.code == .damagedInput)
  }
}
