import Glibc
import TestSupport
import Testing

/// The test support is code too: it must neither hang nor hide how a program ended.
@Suite struct SpawnTests {
  @Test func feedsAndDrainsAtOnce() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let result = try run("tee", ["/dev/stderr"], input: bytes)
    #expect(result.status == 0)
    #expect(result.output == bytes)
    #expect(result.error == bytes)
  }

  @Test func survivesUnreadInput() throws {
    let result = try run("true", [], input: [UInt8](repeating: 0, count: 1 << 20))
    #expect(result.status == 0)
  }

  @Test func tellsStatusAndSignal() throws {
    #expect(try run("sh", ["-c", "exit 65"]).status == 65)
    let killed = try run("sh", ["-c", "kill -TERM $$"])
    #expect(killed.signal == SIGTERM)
    #expect(killed.status == 143)
  }

  @Test func passesBytesFolderAndVariables() throws {
    let folder = try TemporaryFolder()
    let result = try run(
      "sh", bytes: [Array("-c".utf8), Array("printf %s \"$1$A$PWD\"".utf8), [0x30], [0xff, 0x0a]],
      directory: folder.path, environment: ["A": "=", "HOME": nil])
    #expect(result.output == [0xff, 0x0a] + Array("=\(folder.path)".utf8))
  }

  @Test func writesNowhere() throws {
    #expect(try run("cat", [], input: [1], output: .path("/dev/full")).status == 1)
    #expect(try run("cat", [], input: [1], output: .brokenPipe).signal == SIGPIPE)
  }

  @Test func stopsWhatHangs() throws {
    #expect(throws: SpawnError.self) { try run("sleep", ["60"], timeout: 0.05) }
  }

  @Test func takesWhatEndedLongBefore() throws {
    let child = try Child("sh", bytes: [Array("-c".utf8), Array("echo done".utf8)])
    try Patience.wait(for: "its end") { ProcessTable.entry(child.pid)?.state == "Z" ? true : nil }
    #expect(try child.finish(timeout: 0).output == Array("done\n".utf8))
  }

  @Test func removesItsFolder() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(try folder?.write([1, 2], to: "a b"))
    #expect(try Disk.read(path) == [1, 2])
    #expect(try folder?.contents() == ["a b"])
    folder = nil
    #expect(throws: (any Error).self) { try Disk.read(path) }
  }
}
