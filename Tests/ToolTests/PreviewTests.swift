import TestSupport
import Testing

/// Previews move, for ever, and fit.
@Suite struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func preview(_ name: String, _ options: String..., to output: String) throws
    -> SpawnResult
  {
    try run(
      Tool.path, ["preview", Fixture.path("video/" + name), "-o", folder(output)] + options,
      directory: folder.path)
  }

  private func field(_ name: String, _ path: String) throws -> String {
    try run("vipsheader", ["-f", name, path + "[n=-1]"]).lines.first ?? ""
  }

  @Test(arguments: [("a.webp", "gif"), ("a.gif", "webp")])
  func isAnAnimation(output: String, other: String) throws {
    let made = try preview(
      "streamable.mp4", "--duration", "1s", "--fps", "8", "--width", "100", to: output)
    #expect(made.status == 0, "\(made.message)")
    let path = folder(output)
    #expect(try field("n-pages", path) == "8" && field("page-height", path) == "56")
    #expect(try field("width", path) == "100" && field("loop", path) == "0")
    // A hundredth of a second is the least that GIF tells.
    let delays = try field("delay", path).split(separator: " ").compactMap { Int($0) }
    #expect(delays.count == 8 && delays.allSatisfy { (120...130).contains($0) }, "\(delays)")
  }

  /// Where no name tells the format, it is one that moves.
  @Test func foldersGetWebP() throws {
    let made = try preview("tiny.mp4", "--duration", "500ms", to: "out/")
    #expect(made.status == 0 && made.message == "", "\(made.message)")
    #expect(try folder.contents() == ["out", "out/tiny.webp"])
    #expect(try field("n-pages", folder("out/tiny.webp")) == "5")
  }

  @Test func showsExcerptsFromAllAlong() throws {
    try FilmOracle.staircase(folder("film.mp4"), keyFrames: 50)
    let made = try Tool.safelight(
      "preview", folder("film.mp4"), "--duration", "1s", "--fps", "4", "--size", "32x",
      "-o", folder("p.webp"))
    #expect(made.status == 0, "\(made.message)")
    let steps = try (0..<4).map { frame in
      _ = try run("vips", ["webpload", folder("p.webp"), folder("f.png"), "--page", "\(frame)"])
      return try FilmOracle.step(folder("f.png"))
    }
    #expect(steps == [2, 7, 12, 17])
  }

  @Test func shortFilmsAreShownWhole() throws {
    let made = try preview("short.mp4", to: "a.webp")
    #expect(made.status == 0, "\(made.message)")
    #expect(try field("n-pages", folder("a.webp")) == "4")
  }

  @Test(arguments: ["a.webp", "a.gif"])
  func fitsIntoSoManyBytes(output: String) throws {
    let options = ["--width", "160", "--duration", "1s"]
    let free = try run(
      Tool.path,
      ["preview", Fixture.path("video/hd.mp4"), "-o", folder("free-" + output)] + options)
    #expect(free.status == 0, "\(free.message)")
    let size = try #require(
      try run("stat", ["-c", "%s", folder("free-" + output)]).lines.first.flatMap { Int($0) })
    let limit = size * 9 / 10
    let made = try preview(
      "hd.mp4", "--width", "160", "--duration", "1s", "--max-bytes", "\(limit)", to: output)
    #expect(made.status == 0, "\(made.message)")
    let fitted = try #require(
      try run("stat", ["-c", "%s", folder(output)]).lines.first.flatMap { Int($0) })
    #expect(fitted <= limit)
    let tiny = try preview("hd.mp4", "--max-bytes", "300", to: "b-" + output)
    #expect(tiny.status == 65 && tiny.message.contains("does not fit"), "\(tiny.message)")
  }

  @Test func isUpright() throws {
    let made = try preview("phone.mp4", "--width", "90", "--duration", "500ms", to: "a.gif")
    #expect(made.status == 0, "\(made.message)")
    #expect(try field("width", folder("a.gif")) == "90")
    #expect(try field("page-height", folder("a.gif")) == "160")
  }

  @Test func onlyAnimationsCanBe() throws {
    #expect(try preview("short.mp4", to: "a.jpg").status == 64)
    #expect(try preview("short.mp4", "--format", "png", to: "a").status == 64)
    #expect(try preview("short.mp4", "--duration", "1h", to: "a.webp").status == 64)
    #expect(try folder.contents() == [])
  }
}
