import TestSupport
import Testing

/// What the README shows works as it stands there.
@Suite struct ReadmeTests {
  private static let examples: [String] = {
    guard let bytes = try? Disk.read(Repository.root + "/README.md") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "```sh\n").dropFirst()
      .compactMap { $0.split(separator: "\n```").first.map(String.init) }
  }()

  @Test func thereAreAsManyAsSaid() {
    #expect(Self.examples.count == 12)
  }

  @Test(arguments: examples)
  func exampleRuns(example: String) throws {
    let folder = try TemporaryFolder()
    let names = [
      ("photos/flower.jpg", "hero.jpg"), ("metadata/camera.heic", "IMG_1.heic"),
      ("animation/endless.gif", "party.gif"),
    ]
    for (fixture, name) in names { try folder.write(Fixture.bytes(fixture), to: name) }
    _ = try run("cp", ["-r", Fixture.path("photos"), folder("photos")])
    // By the name it has once it is installed.
    _ = try run("mkdir", [folder(".bin")])
    _ = try run("ln", ["-s", Tool.path, folder(".bin/safelight")])
    let before = try folder.contents()
    let result = try run(
      "sh", ["-ec", "PATH=$PWD/.bin:$PATH\n" + example], directory: folder.path)
    #expect(result.status == 0)
    #expect(result.message.isEmpty)
    #expect(try folder.contents() != before || result.text.contains("image/jpeg"))
  }
}
