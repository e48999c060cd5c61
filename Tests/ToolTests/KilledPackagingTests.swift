import Glibc
import TestSupport
import Testing

/// Presentations appear whole, whatever happens to the program meanwhile, and never in place of others' files.
@Suite struct KilledPackagingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(_ name: String, to target: String = "out") throws -> SpawnResult {
    try Tool.safelight("hls", Fixture.path("video/\(name)"), "-o", folder(target))
  }

  private func hidden() throws -> [String] {
    try folder.contents().filter { $0.hasPrefix(".") }
  }

  private func visible() throws -> [String] {
    try folder.contents().filter { !$0.hasPrefix(".") }
  }

  /// Starts what takes long, and waits until something of it is on disk.
  private func start() throws -> Child {
    let arguments = [
      "hls", Fixture.path("video/hd.mp4"), "-o", folder("out"), "--preset", "veryslow",
    ]
    let child = try Child(Tool.path, bytes: arguments.map { Array($0.utf8) })
    try Patience.wait(for: "a segment") {
      try hidden().contains { $0.contains("/video-") } ? true : nil
    }
    return child
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func theOldOneStaysWhenItIsStopped(signal: Int32) throws {
    #expect(try package("short.mp4").status == 0)
    let before = try visible()
    let report = try Disk.read(folder("out/report.json"))
    let child = try start()
    child.signal(signal)
    #expect(try child.finish().status == 128 + signal)
    #expect(try visible() == before)
    #expect(try Disk.read(folder("out/report.json")) == report)
    // Nobody can tidy up when he is killed; the next one does.
    if signal != SIGKILL { #expect(try hidden() == []) }
    #expect(try package("tiny.mp4").status == 0)
    #expect(try hidden() == [])
    #expect(try Disk.read(folder("out/report.json")) != report)
    #expect(try Tool.safelight("verify", folder("out")).status == 0)
  }

  @Test func strangersAreNeverTouched() throws {
    #expect(try package("short.mp4").status == 0)
    try folder.write([1], to: "out/notes.txt")
    let before = try folder.contents()
    let result = try package("short.mp4")
    #expect(result.status == 73)
    #expect(result.message.contains("notes.txt is not in its report.json"), "\(result.message)")
    #expect(result.message.contains("(exists)"))
    #expect(try folder.contents() == before)
  }

  @Test(arguments: [".", "/", "link", "file", "/proc"])
  func placesOfOthersAreRefused(target: String) throws {
    #expect(try run("ln", ["-s", "elsewhere", folder("link")]).status == 0)
    try folder.write([1], to: "file")
    let result = try Tool.safelight(
      "hls", Fixture.path("video/short.mp4"), "-o", target, directory: folder.path)
    #expect(result.status == 73, "\(result.message)")
    #expect(try folder.contents() == ["file", "link"])
  }

  /// Another ladder leaves nothing of the one that was begun with.
  @Test func otherLaddersBeginAnew() throws {
    let arguments = [
      "hls", Fixture.path("video/hd.mp4"), "-o", folder("out"), "--copy", "never", "--resume", "-q",
      "--preset", "ultrafast", "--ladder",
    ]
    let child = try Child(
      Tool.path, bytes: (arguments + ["360p"]).map { Array($0.utf8) })
    try Patience.wait(for: "a segment") {
      try hidden().contains { $0.contains("/video-360p/") } ? true : nil
    }
    child.signal(SIGTERM)
    _ = try child.finish()
    for _ in 0..<2 {
      let result = try run(Tool.path, arguments + ["180p"])
      #expect(result.status == 0, "\(result.message)")
      let folders = try run("ls", [folder("out")]).lines
      #expect(!folders.contains("video-360p"), "\(folders)")
    }
  }
}
