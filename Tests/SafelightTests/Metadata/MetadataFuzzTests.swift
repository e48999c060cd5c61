import TestSupport
import Testing

@testable import Safelight

/// Damaged bytes are refused or read, and never end the process.
@Suite struct MetadataFuzzTests {
  /// The bytes with some flipped, set to extremes, doubled or cut off.
  static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      // Structure is at the front.
      let reach = Bool.random(using: &random) ? bytes.count : min(bytes.count, 400)
      let index = Int.random(in: 0..<reach, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
      case 2:
        for place in index..<min(index + 4, bytes.count) { bytes[place] = 0xFF }
      case 3: bytes.removeSubrange(index..<min(index + 16, bytes.count))
      case 4: bytes.insert(contentsOf: bytes[index..<min(index + 16, bytes.count)], at: index)
      default: bytes = Array(bytes.prefix(max(index, 8)))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<4) func blocks(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let camera = try MetadataPolicyTests.source(
      seed.isMultiple(of: 2) ? "metadata/camera.jpg" : "metadata/big-endian.jpg")
    let xmp = try #require(try MetadataPolicyTests.source().xmp)
    let iptc = try #require(try MetadataPolicyTests.source().iptc)
    let icc = try ICCProfileTests.embedded("color/p3.jpg")
    let assignments = try ["Artist=Bo", "GPS=1,2", "UserComment=ü", "DateTimeOriginal="]
      .map { try TagAssignment(parsing: $0) }
    var read = 0
    for _ in 0..<500 {
      let blocks = MetadataBlocks(
        exif: camera.exif.map { Self.mutated($0, &random) }, xmp: Self.mutated(xmp, &random),
        iptc: Self.mutated(iptc, &random), icc: Self.mutated(icc, &random))
      if let exif = blocks.exif, ExifSummary(parsing: exif) != nil { read += 1 }
      if let icc = blocks.icc, let profile = ICCProfile(parsing: icc) {
        _ = profile.isEffectivelySRGB || profile.isEffectivelyDisplayP3 || profile.name == nil
      }
      for policy in MetadataPolicy.allCases {
        let format = ImageFormat.writable.randomElement(using: &random) ?? .jpeg
        let applied = try blocks.applying(
          policy, assignments: assignments, orientation: 3, format: format
        ).blocks
        // What comes out is sound, whatever went in.
        if let exif = applied.exif {
          #expect(ExifSummary(parsing: exif)?.orientation == 3)
          #expect(ExifBlock(exif)?.directories[.thumbnail] == nil)
        }
        if let xmp = applied.xmp { #expect(XMPPacket(xmp) != nil) }
      }
    }
    // Most of what is a little damaged is still of use.
    #expect(read > 100)
  }

  @Test(arguments: [
    ("metadata/camera.jpg", ImageFormat.jpeg), ("metadata/camera.png", .png),
    ("metadata/camera.webp", .webp), ("metadata/camera.avif", .avif),
    ("metadata/camera.heic", .heic), ("metadata/camera.tif", .tiff),
    ("animation/partial.gif", .gif), ("other/flag.jxl", .jxl),
  ])
  func files(name: String, format: ImageFormat) throws {
    var random = SplitMix(state: 7)
    let whole = try Fixture.bytes(name)
    var embedded = 0
    for _ in 0..<250 {
      do throws(MediaError) {
        let output = try MetadataEmbedder.embed(
          ContainerTests.short, in: Self.mutated(whole, &random), format: format)
        embedded += output.bytes.isEmpty ? 0 : 1
      } catch {
        #expect(error.code == .cannotCreate)
      }
    }
    #expect(embedded > 0)
  }
}
