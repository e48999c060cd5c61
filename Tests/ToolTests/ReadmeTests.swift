import TestSupport
import Testing

/// What the README shows works as it stands there.
@Suite struct ReadmeTests {
  private static let text: String = {
    guard let bytes = try? Disk.read(Repository.root + "/README.md") else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }()

  /// The blocks of a language.
  private static func blocks(_ language: String, in text: String) -> [String] {
    text.split(separator: "```\(language)\n").dropFirst()
      .compactMap { $0.split(separator: "\n```").first.map(String.init) }
  }

  private static let examples = blocks("sh", in: text)
  private static let scripts = blocks("python", in: text)

  @Test func thereAreAsManyAsSaid() throws {
    let section = try #require(
      Self.text.split(separator: "\n## ").first { $0.hasPrefix("Twelve examples") })
    #expect(Self.blocks("sh", in: String(section)).count == 12)
    #expect(Self.examples.count == 24 && Self.scripts.count == 1)
  }

  /// A folder with the files that the examples name.
  private func work() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = [
      ("photos/flower.jpg", "hero.jpg"), ("metadata/camera.heic", "IMG_1.heic"),
      ("animation/endless.gif", "party.gif"), ("marks/badge.svg", "logo.svg"),
      ("video/hd.mp4", "film.mp4"),
    ]
    for (fixture, name) in names { try folder.write(Fixture.bytes(fixture), to: name) }
    _ = try run("cp", ["-r", Fixture.path("photos"), folder("photos")])
    // By the name it has once it is installed.
    _ = try run("mkdir", [folder(".bin")])
    _ = try run("ln", ["-s", Tool.path, folder(".bin/safelight")])
    return folder
  }

  @Test(arguments: examples)
  func exampleRuns(example: String) throws {
    let folder = try work()
    let before = try folder.contents()
    let result = try run(
      "sh", ["-ec", "PATH=$PWD/.bin:$PATH\n" + example], directory: folder.path)
    #expect(result.status == 0)
    #expect(result.message.isEmpty)
    #expect(try folder.contents() != before || result.text.contains("image/jpeg"))
  }

  /// The program that waits for each result gets what it is told that it gets.
  @Test(arguments: scripts)
  func scriptRuns(script: String) throws {
    let folder = try work()
    try folder.write(Array(script.utf8), to: "script.py")
    let result = try run(
      "sh", ["-ec", "PATH=$PWD/.bin:$PATH python3 script.py"], directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(result.message.isEmpty)
    let lines = result.lines
    try #require(lines.count == 3)
    #expect(try Disk.read(folder("hero.webp")).count == Int(lines[0]))
    #expect(lines[1].contains("public/hero-1280.avif"))
    #expect(lines[2] == "failed no-input")
  }

  /// Every job of the shell's pipe was done.
  @Test func shellsGetAResultForEachJob() throws {
    let folder = try work()
    let example = try #require(Self.examples.first { $0.contains("printf '{\"id\"") })
    let result = try run(
      "sh", ["-ec", "PATH=$PWD/.bin:$PATH\n" + example], directory: folder.path)
    #expect(result.status == 0)
    let results = String(decoding: try Disk.read(folder("results.ndjson")), as: UTF8.self)
      .split(separator: "\n")
    let photos = try folder.contents().filter { $0.hasPrefix("photos/") && $0.hasSuffix(".jpg") }
    #expect(results.count == photos.count && photos.count > 2)
    #expect(results.allSatisfy { $0.contains("\"status\":\"ok\"") })
    for photo in photos {
      #expect(results.contains { $0.hasPrefix("{\"id\":\"\(photo)\",") }, "\(photo)")
    }
  }
}
