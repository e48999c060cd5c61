import Glibc
import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct InputOpeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func code(_ source: Source, limits: Limits = .standard) -> MediaError.Code? {
    do throws(MediaError) {
      _ = try InputFile.open(source, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func readsAFileAndBytes() throws {
    try folder.write([1, 2, 3], to: "a")
    for source in [Source.file(folder.file("a")), .bytes([1, 2, 3])] {
      let input = try InputFile.open(source)
      #expect(input.size == 3)
      #expect(try input.bytes(at: 1, count: 9) == [2, 3])
    }
  }

  @Test func refusesWhatCannotBeRead() throws {
    #expect(code(.file(folder.file("missing"))) == .noInput)
    #expect(code(.file(folder.file("."))) == .noInput)
    try folder.makeLink("loop", to: "loop")
    #expect(code(.file(folder.file("loop"))) == .noInput)
  }

  @Test func readsANamedPipeToItsEnd() throws {
    try folder.makePipe("pipe")
    let writer = try Child(
      "sh", bytes: ["-c", "head -c 300000 /dev/zero > '\(folder("pipe"))'"].map { Array($0.utf8) })
    let input = try InputFile.open(.file(folder.file("pipe")))
    _ = try writer.finish()
    #expect(input.size == 300_000)
    #expect(try input.bytes(at: 299_999, count: 2) == [0])
  }

  @Test func boundsWhatItKeepsInMemory() throws {
    #expect(code(.file("/dev/zero"), limits: Limits(memory: 100_000)) == .limitExceeded)
    #expect(code(.file("/dev/null"), limits: Limits(memory: 100_000)) == nil)
  }

  @Test func stopsWaitingForASilentPipe() async throws {
    try folder.makePipe("pipe")
    let engine = Engine.stub(limits: Limits(timeout: 0.1))
    await #expect {
      try await engine.run(folder.file("pipe"), to: folder.file("out.jpg"))
    } throws: { ($0 as? MediaError)?.code == .timedOut }
    #expect(try folder.contents() == ["pipe"])
  }
}
