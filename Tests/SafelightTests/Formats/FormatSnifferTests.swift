import Safelight
import TestSupport
import Testing

@Suite struct FormatSnifferTests {
  @Test(arguments: [
    ("photos/coffee.jpg", ImageFormat.jpeg), ("photos/cutout.png", .png),
    ("shape/wide.webp", .webp),
    ("animation/once.gif", .gif), ("pages/three.tif", .tiff), ("pages/tiled.tif", .tiff),
    ("metadata/big-endian.jpg", .jpeg), ("heif/plain.heic", .heic), ("heif/plain.avif", .avif),
    ("other/logo.svg", .svg), ("other/page.pdf", .pdf), ("other/flag.jxl", .jxl),
    ("other/flag.jp2", .jp2), ("other/flag.bmp", .bmp), ("raw/sample.cr2", .raw),
    ("raw/sample.nef", .raw), ("raw/sample.arw", .raw), ("raw/sample.dng", .raw),
    ("shape/png-named.jpg", .png),
  ])
  func tells(name: String, format: ImageFormat) throws {
    let bytes = try Fixture.bytes(name)
    #expect(FormatSniffer.format(of: Array(bytes.prefix(FormatSniffer.headLength))) == format)
  }

  @Test(arguments: RawSample.all.map(\.name))
  func tellsRaw(name: String) throws {
    let sample = try #require(RawSample.all.first { $0.name == name })
    #expect(FormatSniffer.format(of: sample.bytes) == .raw)
  }

  @Test(arguments: [
    "P6 1 1 255 ", "P1\n1 1\n0", "#?RADIANCE\n\n-Y 1 +X 1\n", "<svg/>", "\u{FEFF}<svg/>",
    "<?xml version='1.0'?>\n<!-- <html> -->\n<!DOCTYPE svg [<!ENTITY a '>'>]>\n<s:svg a='>'/>",
    "  \n<svg\n",
  ])
  func tellsText(text: String) {
    #expect(FormatSniffer.format(of: Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "", "P", "hello, world", "%!PS-Adobe-3.0\n", "push graphic-context\nviewbox 0 0 640 480\n",
    "<!DOCTYPE html><html><svg/></html>", "<html>", "<?xml version='1.0'?><rss/>", "<svgx/>",
    "<!-- <svg/> -->", "{\"a\": 1}", "BM of a text that begins so", "Pf", "P9 1 1", "II*", "GIF90a",
    "RIFF1234WAVX", "<?php echo 1; ?>",
  ])
  func knowsNot(text: String) {
    #expect(FormatSniffer.kind(of: Array(text.utf8)) == nil)
  }

  @Test func knowsNoNoise() {
    var random = SplitMix(state: 7)
    var told = 0
    for _ in 0..<2000 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      if FormatSniffer.kind(of: bytes) != nil { told += 1 }
    }
    #expect(told == 0)
  }

  @Test(arguments: [
    ("isom", MediaKind.video("mp4")), ("qt  ", .video("quicktime")), ("M4A ", .audio("mp4")),
    ("crx ", .image(.raw)), ("avis", .image(.avif)), ("heix", .image(.heic)),
  ])
  func tellsBrands(brand: String, kind: MediaKind) {
    let box = Packed.box("ftyp", Array(brand.utf8), Packed.big(0), Array("isom".utf8))
    #expect(FormatSniffer.kind(of: box) == kind)
  }

  @Test(arguments: [("avif", ImageFormat.avif), ("heic", .heic), ("jpeg", .heic)])
  func tellsGenericBrand(brand: String, format: ImageFormat) {
    let box = Packed.box("ftyp", Array("mif1".utf8), Packed.big(0), Array("miaf\(brand)".utf8))
    #expect(FormatSniffer.format(of: box) == format)
  }

  @Test(arguments: [
    (["-f", "mpegts"], MediaKind.video("mpegts")), (["-f", "matroska"], .video("matroska")),
    (["-f", "webm", "-c:v", "vp8"], .video("webm")), (["-f", "avi"], .video("avi")),
    (["-f", "mov"], .video("quicktime")), (["-f", "flv"], .video("flv")),
  ])
  func tellsVideo(options: [String], kind: MediaKind) throws {
    let folder = try TemporaryFolder()
    let source = [
      "-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x64:d=0.2", "-pix_fmt", "yuv420p",
    ]
    try run("ffmpeg", source + options + [folder("video")]).check()
    #expect(try FormatSniffer.kind(of: InputFile.open(.file(folder.file("video")))) == kind)
  }

  @Test func findsDirectoryBeyondHead() throws {
    // A raw file whose only directory follows a hundred kilobytes of data.
    let sample = RawSample.pentax
    let moved = sample[0..<4] + Packed.little(100_000) + Array(repeating: 0, count: 99_992)
    let bytes = moved + sample[8...]
    #expect(FormatSniffer.format(of: Array(bytes.prefix(FormatSniffer.headLength))) == .tiff)
    #expect(try FormatSniffer.kind(of: InputFile.open(.bytes(Array(bytes)))) == .image(.raw))
  }
}
