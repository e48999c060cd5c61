import Glibc
import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct SeveralOutputsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Array("original".utf8), to: "in.jpg")
  }

  private func outputs(_ names: String...) -> [OutputSpec] {
    names.map { OutputSpec(recipe: Recipe(steps: []), sink: .file(folder.file($0))) }
  }

  @Test func publishesAll() async throws {
    try folder.write([1], to: "a.jpg")
    let report = try await Engine.stub().run(
      outputs("a.jpg", "b.png"), from: .file(folder.file("in.jpg")))
    #expect(report.outputs.map(\.format) == [.jpeg, .png])
    #expect(try folder.contents() == ["a.jpg", "b.png", "in.jpg"])
    #expect(try Disk.read(folder("a.jpg")) == Array("picture".utf8))
  }

  @Test func takesAllBackWhenOneFails() async throws {
    try folder.write([1], to: "old.jpg")
    let inode = try Stat(folder.file("old.jpg")).inode
    let folder = folder
    let engine = Engine.stub(before: { _ = try? folder.makeFolder("last.jpg") })
    await #expect(throws: MediaError.self) {
      try await engine.run(
        outputs("old.jpg", "new.jpg", "last.jpg"), from: .file(folder.file("in.jpg")))
    }
    #expect(try folder.contents() == ["in.jpg", "last.jpg", "old.jpg"])
    #expect(try Disk.read(folder("old.jpg")) == [1])
    #expect(try Stat(folder.file("old.jpg")).inode == inode)
  }

  @Test func refusesOnePathTwice() async throws {
    try folder.write([1], to: "a.jpg")
    try folder.makeLink("b.jpg", to: "a.jpg")
    for pair in [outputs("x.jpg", "./x.jpg"), outputs("a.jpg", "b.jpg")] {
      await #expect {
        try await Engine.stub().run(pair, from: .file(folder.file("in.jpg")))
      } throws: { ($0 as? MediaError)?.code == .usage }
    }
    #expect(try Disk.read(folder("a.jpg")) == [1])
  }

  @Test func namesOutputsByWhatTheyBecame() async throws {
    let folder = folder
    var sink = Sink(
      .named(staging: folder.file("out")) { report in
        folder.file("out/w\(report.width)/\(report.height).jpg")
      })
    sink.publishing.createFolders = true
    let report = try await Engine.stub().run(
      Recipe(steps: []), from: .file(folder.file("in.jpg")), to: sink)
    #expect(report.outputs.first?.path == Array(folder("out/w4/3.jpg").utf8))
    #expect(try folder.contents() == ["in.jpg", "out", "out/w4", "out/w4/3.jpg"])
  }

  @Test(.enabled(if: unsafe access("/dev/shm", W_OK) == 0, "another disk is needed"))
  func carriesOutputsToOtherDisks() async throws {
    let shared = FilePath("/dev/shm/safelight-test-\(getpid()).jpg")
    defer { unsafe _ = unlink(shared.string) }
    let sink = Sink(.named(staging: folder.file(".")) { _ in shared })
    try await Engine.stub().run(Recipe(steps: []), from: .bytes([1]), to: sink)
    #expect(try Disk.read(shared) == Array("picture".utf8))
    #expect(try folder.contents() == ["in.jpg"])
  }
}
