import Glibc
import TestSupport
import Testing

/// Where the results of `safelight exif strip` go, and what it refuses.
@Suite struct ExifStripFilesTests {
  private let folder: TemporaryFolder
  private let camera: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    camera = try Fixture.bytes("metadata/camera.jpg")
  }

  private func strip(_ arguments: String..., input: [UInt8]? = nil) throws -> SpawnResult {
    try run(Tool.path, ["exif", "strip"] + arguments, input: input, directory: folder.path)
  }

  @Test func inPlaceWithBackupAndTimes() throws {
    let path = try folder.write(camera, to: "a.JPG")
    _ = try run("touch", ["-d", "2001-02-03 04:05:06.789", path])
    let result = try strip("a.JPG", "--in-place", "--backup", "-p")
    #expect(result.status == 0, "\(result.message)")
    #expect(try Disk.read(folder("a.JPG.orig")) == camera)
    #expect(try Disk.read(path).count < camera.count)
    let times = try run("stat", ["-c", "%y", path, path + ".orig"]).lines
    #expect(times.count == 2 && times[0] == times[1])
    // A second time there is nothing left to do.
    let once = try Disk.read(path)
    _ = try strip("a.JPG", "--in-place")
    #expect(try Disk.read(path) == once)
  }

  @Test func foldersAreMirroredUnderTheirNames() throws {
    _ = try run("mkdir", ["-p", folder("in/sub")])
    try folder.write(camera, to: "in/one.JPEG")
    try folder.write(try Fixture.bytes("metadata/camera.mov"), to: "in/sub/two.MOV")
    try folder.write(try Fixture.bytes("metadata/camera.heic"), to: "in/sub/no-name")
    try folder.write(Array("text".utf8), to: "in/three.txt")
    let result = try strip("in", "-o", "out/", "--json")
    #expect(result.status == 0 && result.lines.count == 3, "\(result.text)\(result.message)")
    #expect(
      try run("find", ["out", "-type", "f"], directory: folder.path).lines.sorted()
        == ["out/one.JPEG", "out/sub/no-name.heic", "out/sub/two.MOV"])
    #expect(result.text.contains(#""format":"mov","width":64,"height":48"#), "\(result.text)")
    let again = try strip("in", "-o", "out/", "--update")
    #expect(again.status == 0)
    let third = try strip("in", "-o", "out/", "--update", "--json")
    #expect(
      third.lines.allSatisfy { $0.contains(#""status":"skipped""#) } && third.lines.count == 3)
  }

  @Test func pipes() throws {
    let result = try strip("-", input: camera)
    #expect(result.status == 0)
    _ = try strip(Fixture.path("metadata/camera.jpg"), "-o", "a.jpg")
    #expect(try result.output == Disk.read(folder("a.jpg")))
    #expect(try strip("a.jpg", "-o", "-").output == result.output)
  }

  @Test func dryRunWritesNothing() throws {
    try folder.write(camera, to: "a.jpg")
    let result = try strip("a.jpg", "-o", "out/", "--dry-run")
    #expect(result.status == 0 && result.text.contains("out/a.jpg  240x160  jpeg  not written"))
    #expect(try folder.contents() == ["a.jpg"])
  }

  @Test(arguments: [
    (["--safe", "--all"], "exclude each other"), (["--keep", "Artsit"], "did you mean Artist"),
    (["-o", "a.png"], "stays so"), ([], "where to?"),
  ])
  func usage(options: [String], words: String) throws {
    try folder.write(camera, to: "a.jpg")
    let output = options.isEmpty || options.contains("-o") ? [] : ["-o", "b.jpg"]
    let result = try run(
      Tool.path, ["exif", "strip", "a.jpg"] + options + output, directory: folder.path)
    #expect(result.status == 64 && result.message.contains(words), "\(result.message)")
    #expect(try folder.contents() == ["a.jpg"])
  }

  @Test func formatsThatCannotBeEdited() throws {
    try folder.write(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), to: "a.svg")
    let result = try strip("a.svg", "-o", "b.svg")
    #expect(result.status == 65 && result.message.contains("metadata can be edited in JPEG"))
    let raw = try strip(Fixture.path("raw/sample.cr2"), "-o", "b.cr2")
    #expect(raw.status == 65 && raw.message.contains("camera raw"), "\(raw.message)")
  }

  @Test func stepsCannotBeMixed() throws {
    try folder.write(camera, to: "a.jpg")
    func recipe(_ steps: String) -> [UInt8] {
      Array("version: 1\nimage: { outputs: [{ name: a, steps: [\(steps)] }] }".utf8)
    }
    try folder.write(recipe("flip, strip-metadata: all"), to: "mixed.yml")
    let mixed = try run(
      Tool.path, ["run", "mixed.yml", "a.jpg", "-o", "out/"], directory: folder.path)
    #expect(mixed.status == 78 && mixed.message.contains("cannot be mixed"), "\(mixed.message)")
    try folder.write(
      recipe("{ strip-metadata: { scope: all, keep: [Artist, icc] } }"), to: "strip.yml")
    let alone = try run(
      Tool.path, ["run", "strip.yml", "a.jpg", "-o", "out/"], directory: folder.path)
    #expect(alone.status == 0, "\(alone.message)")
    let listed = try run("exiftool", ["-s", folder("out/a.jpg")]).text
    #expect(listed.contains("Ana Artist") && !listed.contains("(c) 2021"))
  }

  /// Broken EXIF goes as a whole, and the picture stays.
  @Test(arguments: ["exif-far.jpg", "exif-loop.jpg", "exif-short.jpg"])
  func brokenExifIsCleaned(name: String) throws {
    for scope in ["--safe", "--all", "--gps"] {
      let result = try strip(scope, Fixture.path("metadata/" + name), "-o", "x.jpg")
      #expect(result.status == 0, "\(result.message)")
      #expect(try run("djpeg", ["-outfile", "/dev/null", folder("x.jpg")]).status == 0)
      #expect(try !run("exiftool", ["-G1", "-s", folder("x.jpg")]).text.contains("[GPS]"))
    }
  }

  /// The libraries that a command opens, as far as they are found.
  private func libraries(_ command: String...) throws -> Set<String> {
    let trace = folder("trace")
    let result = try run(
      "strace",
      ["-f", "-o", trace, "-e", "trace=open,openat", Tool.path] + command,
      directory: folder.path)
    try #require(result.status == 0, "\(result.message)")
    let opened = String(decoding: try Disk.read(trace), as: UTF8.self).split(separator: "\n")
      .filter { $0.contains(".so") && !$0.contains("ENOENT") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    return Set(opened)
  }

  /// A build for debugging is linked to the engine, so help is what tells.
  @Test func noPictureEngineIsLoaded() throws {
    try folder.write(camera, to: "a.jpg")
    let needed = try libraries("exif", "strip", "a.jpg", "-o", "b.jpg")
    let least = try libraries("--help")
    let more = needed.subtracting(least).filter { $0.contains("libvips") || $0.contains("libexif") }
    #expect(more.isEmpty && !needed.isEmpty)
  }
}
