import Glibc
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
}
