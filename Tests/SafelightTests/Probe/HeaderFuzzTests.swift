import TestSupport
import Testing

@testable import Safelight

/// Whatever the bytes, a header is read or refused, and soon.
@Suite struct HeaderFuzzTests {
  static let seeds: [(name: String, format: ImageFormat)] = [
    ("metadata/camera.jpg", .jpeg), ("metadata/camera.png", .png), ("metadata/camera.webp", .webp),
    ("animation/moving.webp", .webp), ("animation/partial.gif", .gif),
    ("metadata/camera.tif", .tiff),
    ("pages/tiled.tif", .tiff), ("metadata/camera.heic", .heic), ("metadata/camera.avif", .avif),
    ("other/flag.jxl", .jxl), ("other/logo.svg", .svg), ("other/page.pdf", .pdf),
    ("other/flag.bmp", .bmp), ("other/flag.jp2", .jp2), ("raw/sample.cr2", .raw),
    ("raw/sample.nef", .raw), ("raw/sample.dng", .raw),
  ]

  @Test(arguments: seeds.map(\.name))
  func survivesMutations(name: String) throws {
    let seed = try #require(Self.seeds.first { $0.name == name })
    Self.mutate(try Fixture.bytes(name), seed.format)
  }

  @Test(arguments: RawSample.all.map(\.name))
  func survivesMutatedRaw(name: String) throws {
    Self.mutate(try #require(RawSample.all.first { $0.name == name }).bytes, .raw)
  }

  @Test(arguments: [
    ("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 10 +X 20\n", ImageFormat.hdr),
    ("P7\nWIDTH 3\nHEIGHT 2\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n", .ppm),
    ("P6 # comment\n30 20\n65535\n", .ppm),
  ])
  func survivesMutatedText(text: String, format: ImageFormat) {
    Self.mutate(Array(text.utf8), format)
  }

  private static func mutate(_ seed: [UInt8], _ format: ImageFormat) {
    let seed = Array(seed.prefix(20_000))
    var random = SplitMix(state: UInt64(seed.count))
    var (read, refused) = (0, 0)
    let time = ProcessorTime.measure {
      for round in 0..<2000 {
        var bytes = seed
        // Half of the changes fall into the beginning, where most formats keep their structure.
        let reach = round % 2 == 0 ? min(512, seed.count) : seed.count
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          change(&bytes, at: Int.random(in: 0..<reach, using: &random), &random)
        }
        if round % 4 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
        _ = FormatSniffer.kind(of: bytes)
        do throws(MediaError) {
          let info = try HeaderReader.read(ByteWindow(bytes, label: "mutated"), as: format).info
          if info.totalPixels > 0 { read += 1 }
        } catch {
          if error.code == .damagedInput || error.code == .unsupported { refused += 1 }
        }
      }
    }
    #expect(read + refused == 2000)
    // Two thousand headers, unoptimised.
    #expect(time < 60)
  }

  private static func change(_ bytes: inout [UInt8], at place: Int, _ random: inout SplitMix) {
    let end = min(place + 8, bytes.count)
    switch UInt8.random(in: 0...3, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
    case 2: for index in place..<min(place + 4, end) { bytes[index] = 0xFF }
    default: for index in place..<end { bytes[index] = index == place ? 0x0F : 0xFF }
    }
  }
}
