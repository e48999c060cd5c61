import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct DamagedHeaderTests {
  @Test(arguments: [
    ("damaged/zero.jpg", MediaError.Code.damagedInput, "is empty"),
    ("damaged/soi.jpg", .damagedInput, "the file ends inside the JPEG header"),
    ("damaged/header-only.jpg", .damagedInput, "before the picture data"),
    ("damaged/text.jpg", .unsupported, "not a picture"),
    ("damaged/noise.bin", .unsupported, "not a picture"),
    ("damaged/noise.jpg", .damagedInput, "JPEG"),
  ])
  func refuses(name: String, code: MediaError.Code, words: String) {
    let error = #expect(throws: MediaError.self) {
      try HeaderReader.read(path: Fixture.path(name))
    }
    #expect(error?.code == code)
    #expect(error?.message.contains(words) ?? false)
    #expect(error?.input == Fixture.path(name))
  }

  @Test(arguments: [
    "truncated.jpg", "truncated.png", "truncated.gif", "truncated.webp", "truncated.tif", "crc.png",
  ])
  func readsHeadersOfCutPictures(name: String) throws {
    #expect(try HeaderReader.read(path: Fixture.path("damaged/\(name)")).info.stored.width > 0)
  }

  @Test func namesVideo() throws {
    let box = Packed.box("ftyp", Array("isom".utf8), Packed.big(0))
    let error = #expect(throws: MediaError.self) { try HeaderReader.read(bytes: box) }
    #expect(error?.code == .unsupported)
    #expect(error?.message == "is a video (mp4), not a picture")
  }
}
