import TestSupport
import Testing

/// Refusals say which limit, which value, and what to do.
@Suite struct RefusalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refused(_ words: String...) throws -> SpawnResult {
    let result = try run(Tool.path, words, directory: folder.path)
    #expect(result.status != 0)
    #expect(try !folder.contents().contains { $0.hasPrefix("out") })
    return result
  }

  @Test func memoryIsNamedWithItsLimit() throws {
    let result = try refused(
      "resize", "--width", "100", "--memory", "1MiB", Fixture.path("photos/flower.jpg"), "-o",
      "out.png")
    #expect(result.status == 65)
    #expect(result.message.contains("more than 1024 KiB; --memory raises the limit"))
  }

  @Test(arguments: ["5000,0,10,10", "0,1512,1,1", "100%,0,5,5"])
  func aCropBoxOutsideIsNamedWithTheSize(box: String) throws {
    let result = try refused(
      "resize", "--crop-box", box, Fixture.path("photos/flower.jpg"), "-o", "out.png")
    #expect(result.status == 64)
    #expect(result.message.contains("outside the picture of 2268x1512"))
  }

  @Test func heicIsNotBlamedOnMemory() throws {
    let result = try refused("convert", Fixture.path("shape/tall.png"), "-o", "out.heic")
    #expect(result.status == 65)
    #expect(result.message.contains("long and thin"))
  }

  @Test func aFileIsNoFolder() throws {
    try folder.write([1], to: "file")
    let result = try refused("convert", Fixture.path("photos/coffee.jpg"), "-o", "file/out.png")
    #expect(result.status == 73)
    #expect(result.message.hasSuffix("Not a directory (cannot-create)\n"))
  }

  @Test(arguments: ["one.png", "tall.png", "wide.jpg"])
  func thinPicturesAreTrimmed(name: String) throws {
    let result = try run(
      Tool.path, ["resize", "--trim", Fixture.path("shape/" + name), "-o", "out.png"],
      directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
  }

  @Test func probingCameraRawTellsOfThePreview() throws {
    let result = try Tool.safelight("probe", "--json", Fixture.path("raw/sample.nef"))
    #expect(result.text.contains("preview was used, 240x160"))
  }

  /// 150 frames of 400 x 300 are 72 MB; all of them at work at once took six times that.
  @Test func framesAreWorkedOnInTurn() throws {
    _ = try Oracle.ask("hostile", ["frames", folder("many.gif")])
    let result = try run(
      Tool.path,
      ["resize", "--width", "80", "--memory", "300MiB", "many.gif", "-o", "small.webp"],
      directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
  }
}
