import TestSupport
import Testing

@testable import Safelight

@Suite struct ContainerTests {
  static let short = MetadataBlocks(
    exif: ExifWriter.bytes([.artist: .text("Ana")]), xmp: EmbeddingTests.xmp)

  /// The picture with metadata in it, and its pixels before and after.
  static func embed(
    _ path: String, _ format: ImageFormat, _ folder: TemporaryFolder
  ) throws -> String {
    let before = try Sample.pixels(of: path, in: folder)
    let output = folder("out." + format.fileExtension)
    try Disk.write(
      try MetadataEmbedder.embed(short, in: Disk.read(path), format: format).bytes, to: output)
    #expect(try Sample.pixels(of: output, in: folder) == before)
    #expect(try ExifTool.complaints(about: output) == [])
    let tags = try ExifTool.tags(of: output)
    #expect(tags["XMP-dc:Creator"] == "Ana")
    if format.carriesExif { #expect(tags["IFD0:Artist"] == "Ana") }
    return output
  }

  @Test(arguments: [
    ("metadata/camera.jpg", ImageFormat.jpeg), ("metadata/camera.png", .png),
    ("metadata/camera.webp", .webp), ("metadata/camera.avif", .avif),
    ("metadata/camera.heic", .heic), ("metadata/camera.tif", .tiff),
  ])
  func replacesWhatWasThere(name: String, format: ImageFormat) throws {
    let folder = try TemporaryFolder()
    let output = try Self.embed(Fixture.path(name), format, folder)
    let text = ExifText.latin1(try Disk.read(output))
    // PNG's own texts, one of which names the serial number, are none of the blocks.
    for secret in ["Olga", "olgas-laptop", "LensSerial", "Berlin", "xmp.did"] {
      #expect(!text.contains(secret), "\(secret) is left")
    }
  }

  @Test(arguments: [
    ("animation/moving.png", ImageFormat.png), ("animation/moving.webp", .webp),
    ("animation/endless.gif", .gif), ("animation/once.gif", .gif), ("pages/three.tif", .tiff),
    ("pages/tiled.tif", .tiff), ("heif/alpha.avif", .avif), ("heif/irot.heic", .heic),
    ("heif/deep10.avif", .avif), ("other/flag.jxl", .jxl), ("color/p3.png", .png),
  ])
  func leavesTheRest(name: String, format: ImageFormat) throws {
    let folder = try TemporaryFolder()
    let output = try Self.embed(Fixture.path(name), format, folder)
    let pages = try run("vipsheader", ["-f", "n-pages", Fixture.path(name)])
    #expect(try run("vipsheader", ["-f", "n-pages", output]).text == pages.text)
    if pages.status == 0 {
      for file in [Fixture.path(name), output] {
        let all = file == output ? "after.v" : "before.v"
        try run("vips", ["copy", file + "[n=-1]", folder(all)]).check()
        try run("vips", ["rawsave", folder(all), folder(all + ".raw")]).check()
      }
      #expect(try Disk.read(folder("before.v.raw")) == Disk.read(folder("after.v.raw")))
    }
    switch format {
    case .png: try run("pngcheck", ["-q", output]).check()
    case .webp:
      let info = try run("webpmux", ["-info", output]).text
      #expect(info.contains("EXIF metadata") && info.contains("XMP metadata"))
    default: break
    }
  }

  @Test(arguments: ["strip,bigtiff", "strip,compression=deflate,tile", "strip,pyramid"])
  func writesKindsOfTIFF(options: String) throws {
    let folder = try TemporaryFolder()
    _ = try Self.embed(try Sample.make(.tiff, options: options, in: folder), .tiff, folder)
  }

  @Test func writesBigEndianTIFF() throws {
    let folder = try TemporaryFolder()
    let path = try Sample.make(.tiff, in: folder)
    try run("convert", [path, "-define", "tiff:endian=msb", folder("big.tif")]).check()
    #expect(try Disk.read(folder("big.tif")).starts(with: Array("MM".utf8)))
    _ = try Self.embed(folder("big.tif"), .tiff, folder)
  }

  @Test(arguments: ["strip", "strip,lossless"], [false, true])
  func extendsPlainWebP(options: String, alpha: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try Sample.make(.webp, alpha: alpha, options: options, in: folder)
    let info = try run("webpmux", ["-info", try Self.embed(path, .webp, folder)]).text
    #expect(info.contains("Canvas size: 61 x 40"))
    #expect(info.contains("transparency") == alpha)
  }

  @Test func dropsWhatJPEGCannotHold() throws {
    let folder = try TemporaryFolder()
    let bytes = try Disk.read(try Sample.make(.jpeg, in: folder))
    let long = [UInt8](repeating: 0x20, count: 65_505)
    let blocks = MetadataBlocks(exif: [0x49] + long + long, xmp: long, iptc: long)
    let embedded = try MetadataEmbedder.embed(blocks, in: bytes, format: .jpeg)
    #expect(embedded.warnings.count == 2)
    let fits = MetadataBlocks(xmp: Array(long.dropLast()))
    #expect(try MetadataEmbedder.embed(fits, in: bytes, format: .jpeg).warnings == [])
  }

  @Test(arguments: ImageFormat.writable) func refusesOtherBytes(format: ImageFormat) throws {
    for bytes in [[], [1, 2, 3], Array("II*\0".utf8), [0xFF, 0xD8], [0xFF, 0x0B]] as [[UInt8]] {
      let error = #expect(throws: MediaError.self) {
        try MetadataEmbedder.embed(Self.short, in: bytes, format: format)
      }
      #expect(error?.code == .cannotCreate)
    }
  }

  @Test func tellsWhoseMetadataItIs() throws {
    var written = HEIFReferences()
    written.addDescription(of: 2, by: 5)
    written.addDescription(of: 1, by: 6)
    let content = try #require(written.bytes())
    let parsed = HEIFReferences(content.span, 0..<content.count)
    let read = try #require(parsed)
    #expect(read.describes(othersThan: 1, 5))
    #expect(!read.describes(othersThan: 1, 6))
    #expect(!read.describes(othersThan: 1, 7))
    let cut = HEIFReferences(content.span, 0..<content.count - 1)
    #expect(cut == nil)
  }

  @Test func ordersEdits() {
    var edits = ByteEdits()
    edits.replace(4..<6, with: [9])
    edits.remove(2..<3)
    edits.insert([1], at: 2)
    edits.insert([2], at: 2)
    edits.remove(0..<1)
    #expect(edits.applied(to: [10, 11, 12, 13, 14, 15, 16].span) == [11, 1, 2, 13, 9, 16])
    #expect(edits.growth == -1)
    #expect(ByteEdits().pieces(ofLength: 3) == [.original(0..<3)])
  }
}
