import Safelight
import TestSupport
import Testing

/// Holds what headers tell against what libvips and exiftool make of the same files.
@Suite struct HeaderOracleTests {
  static let pictures = [
    "photos/coffee.jpg", "photos/cutout.png", "alpha/color-key.png", "alpha/half.png",
    "alpha/palette.png", "alpha/fringe.webp", "animation/endless.gif", "animation/moving.png",
    "animation/moving.webp", "animation/once.gif", "animation/partial.gif", "color/cmyk.jpg",
    "color/cmyk-profile.jpg", "color/cmyk.tif", "color/gray-profile.jpg", "color/gray.jpg",
    "color/p3.jpg", "color/p3.png", "depth/bilevel.png", "depth/bilevel.tif", "depth/gray16.png",
    "depth/gray16.tif", "depth/graya16.png", "depth/interlaced.png", "depth/palette.png",
    "depth/rgb16.png", "depth/rgb16.tif", "depth/rgba16.png", "depth/rgba16.tif", "heif/alpha.avif",
    "heif/deep10.avif", "heif/deep10.heic", "heif/deep12.avif", "heif/imir.heic", "heif/irot.heic",
    "heif/irot-exif6.heic", "heif/plain.avif", "heif/plain.heic", "metadata/camera.avif",
    "metadata/camera.heic", "metadata/camera.jpg", "metadata/camera.png", "metadata/camera.webp",
    "orientation/2.jpg", "orientation/5.jpg", "orientation/6.jpg", "orientation/6.png",
    "orientation/6.tif", "orientation/6.webp", "orientation/bad.jpg", "pages/three.tif",
    "pages/tiled.tif", "shape/444.jpg", "shape/one.png", "shape/progressive.jpg", "shape/tall.png",
    "shape/wide.jpg", "shape/wide.webp", "other/logo.svg", "other/page.pdf", "other/flag.jxl",
  ]

  @Test(arguments: pictures)
  func agreesWithVips(name: String) throws {
    let path = Fixture.path(name)
    let info = try HeaderReader.read(path: path).info
    let result = try run("vipsheader", ["-a", path])
    try result.check()
    var fields: [String: String] = [:]
    for line in result.lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[String(parts[0])] = String(parts[1].drop { $0 == " " }) }
    }
    #expect("\(info.stored.width)" == fields["width"])
    #expect("\(info.stored.height)" == fields["height"])
    #expect("\(info.channels)" == fields["bands"])
    #expect("\(info.orientation)" == fields["orientation", default: "1"])
    #expect("\(info.frames)" == fields["n-pages", default: "1"])
    #expect((info.depth > 8) == (fields["format"] == "ushort"))
    let spaces = ["b-w": "gray", "grey16": "gray", "rgb16": "srgb"]
    let space = fields["interpretation", default: ""]
    #expect(info.colorSpace == spaces[space, default: space])
    if info.frames > 1, info.format != .tiff {
      #expect(info.loop.map(String.init) == fields["loop"])
      let delays = fields["delay", default: ""].split(separator: " ").map(String.init)
      #expect(info.delays.map(String.init) == delays)
    }
    // libvips gives no heed to a PDF's or SVG's lack of a profile, nor shows JPEG XL's as stored.
    if info.format != .jxl {
      #expect(info.metadata.contains("icc") == (fields["icc-profile-data"] != nil))
    }
  }

  @Test(arguments: [
    "metadata/camera.jpg", "metadata/camera.png", "metadata/camera.webp", "metadata/camera.tif",
    "metadata/camera.heic", "metadata/camera.avif", "raw/sample.nef", "raw/sample.cr2",
    "raw/sample.dng", "raw/sample.arw",
  ])
  func findsWhatExiftoolFinds(name: String) throws {
    let folder = try TemporaryFolder()
    let path = Fixture.path(name)
    let header = try HeaderReader.read(path: path)
    let exif = try #require(header.blocks.exif)
    let ours = try ExifTool.tags(of: folder.write(exif, to: "block.tif"))
    let theirs = try ExifTool.tags(of: path)
    var compared = 0
    for (tag, value) in theirs
    where tag.hasPrefix("ExifIFD:") || tag.hasPrefix("GPS:") || tag == "IFD0:Make" {
      // A TIFF's maker note and preview are left where they are.
      if tag.contains("MakerNote") || tag.contains("Preview") || tag.contains("Interop") {
        continue
      }
      #expect(ours[tag] == value, "\(tag)")
      compared += 1
    }
    #expect(compared > 0)
    #expect(header.info.metadata.contains("xmp") == theirs.keys.contains { $0.hasPrefix("XMP") })
    #expect(header.info.metadata.contains("iptc") == theirs.keys.contains { $0.hasPrefix("IPTC:") })
    if let profile = theirs["ICC_Profile:ProfileDescription"] {
      #expect(header.info.profile == profile)
    }
  }

  @Test(arguments: [5, 30, 50, 75, 92, 100])
  func estimatesQualityAsIdentify(quality: Int) throws {
    let folder = try TemporaryFolder()
    let source = Fixture.path("photos/coffee.jpg")
    try run("vips", ["jpegsave", source, folder("a.jpg"), "-Q", "\(quality)"]).check()
    #expect(try HeaderReader.read(path: folder("a.jpg")).info.quality == quality)
  }

  @Test(arguments: ["none", "jpeg", "deflate", "packbits", "lzw", "ccittfax4"], [false, true])
  func readsEveryTIFF(compression: String, isBig: Bool) throws {
    let folder = try TemporaryFolder()
    let source = Fixture.path(
      compression == "ccittfax4" ? "depth/bilevel.png" : "photos/coffee.jpg")
    let depth = compression == "ccittfax4" ? ["--bitdepth", "1"] : []
    let form = isBig ? ["--bigtiff", "--tile", "--pyramid"] : []
    try run(
      "vips",
      ["tiffsave", source, folder("a.tif"), "--compression", compression] + depth + form
    ).check()
    let info = try HeaderReader.read(path: folder("a.tif")).info
    let tags = try ExifTool.tags(of: folder("a.tif"))
    #expect("\(info.stored.width)" == tags["IFD0:ImageWidth"])
    #expect("\(info.stored.height)" == tags["IFD0:ImageHeight"])
    #expect(info.variant == (isBig ? "bigtiff" : nil))
    #expect(info.compression == ["ccittfax4": "ccitt-g4"][compression, default: compression])
    let pages = tags.keys.count { $0.hasSuffix(":ImageWidth") }
    #expect(info.frames == pages)
  }
}
