import Glibc
import SystemPackage
import TestSupport
import Testing

/// Ctrl-C and SIGTERM in the middle of the work.
@Suite struct StopSignalTests {
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func leavesNothingBehind(signal: Int32, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "old.png")
    try #require(try run("mkfifo", [folder("in.jpg")]).status == 0)
    let child = try Child(
      Tool.path,
      bytes: [
        "resize", "in.jpg", "--size", "9000x", "--enlarge", "--effort", "9", "-o", "old.png",
      ].map { Array($0.utf8) }, directory: folder.path)
    // Opening a pipe waits for its reader, who then has far more to do than a signal takes.
    try Disk.write(Fixture.bytes("photos/coffee.jpg"), to: folder("in.jpg"))
    child.signal(signal)
    let result = try child.finish()
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(try folder.contents() == ["in.jpg", "old.png"])
    #expect(try Disk.read(folder("old.png")) == [1])
  }

  /// A key that somebody is still to write is waited for no longer.
  @Test func endsWaitingForAKey() throws {
    let folder = try TemporaryFolder()
    try #require(try run("mkfifo", [folder("key")]).status == 0)
    let child = try Child(
      Tool.path,
      bytes: [
        "hls", Fixture.path("video/short.mp4"), "--encrypt", "aes-128", "--key-uri", "k",
        "--key-file", folder("key"), "-o", folder("out"),
      ].map { Array($0.utf8) })
    // Opening waits for the reader, who then waits for sixteen bytes.
    let writer = try FileDescriptor.open(FilePath(folder("key")), .writeOnly)
    defer { try? writer.close() }
    child.signal(SIGINT)
    #expect(try child.finish().status == 130)
    #expect(try folder.contents() == ["key"])
  }
}
