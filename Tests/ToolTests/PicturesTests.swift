import TestSupport
import Testing

@Suite struct PicturesTests {
  @Test(arguments: ["jpg", "png", "webp", "avif", "heic", "gif", "tif", "jxl"])
  func `makes an upright, private picture of any format`(_ suffix: String) throws {
    let folder = try TemporaryFolder()
    let output = folder("out." + suffix)
    let result = try Tool.safelight(
      "resize", Fixture.path("metadata/big-endian.jpg"), "--size", "40x40", "-o", output)
    #expect(result.status == 0, "\(result.message)")
    let tags = try run("exiftool", ["-G1", "-a", "-s", output]).text
    #expect(!tags.contains("GPS") && !tags.contains("Rotate"))
    #expect(try folder.contents() == ["out." + suffix])
  }

  @Test func `keeps an animation whole and a still single`() throws {
    let folder = try TemporaryFolder()
    for (output, frames) in [("a.webp", "5"), ("a.gif", "5"), ("a.png", "1")] {
      let result = try Tool.safelight(
        "convert", Fixture.path("animation/partial.gif"), "-o", folder(output), "--json")
      #expect(result.status == 0, "\(result.message)")
      let pages = try run("vipsheader", ["-f", "n-pages", folder(output)]).lines.first ?? "1"
      #expect(pages == frames)
    }
  }

  @Test func `embeds the profile asked for`() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.safelight(
      "convert", Fixture.path("color/adobe-rgb.jpg"), "--profile", "p3", "-o", folder("a.jpg"))
    #expect(result.status == 0, "\(result.message)")
    #expect(try run("exiftool", ["-s3", "-ProfileDescription", folder("a.jpg")]).lines == ["sP3C"])
  }

  @Test func `fails on damage, or salvages it with a warning`() throws {
    let folder = try TemporaryFolder()
    let input = Fixture.path("damaged/truncated.jpg")
    let result = try Tool.safelight("convert", input, "-o", folder("a.png"))
    #expect(result.status == 65)
    #expect(try folder.contents() == [])
    let salvaged = try Tool.safelight(
      "convert", input, "-o", folder("a.png"), "--on-damage", "salvage")
    #expect(salvaged.status == 0)
    #expect(salvaged.message.contains("damaged"))
  }

  /// Shrunk while it is decoded, such a picture loses its last row, and that was taken for damage.
  @Test func aRowBeyondWholeBlocksIsNoDamage() throws {
    let folder = try TemporaryFolder()
    let odd = folder("odd.jpg")
    let made = try run(
      "vips", ["crop", Fixture.path("photos/chelsea.jpg"), odd, "0", "0", "400", "129"])
    #expect(made.status == 0)
    #expect(try Tool.safelight("thumbnail", odd, "--size", "80", "-o", folder("o.png")).status == 0)
  }
}
