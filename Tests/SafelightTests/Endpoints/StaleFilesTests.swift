import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Safelight

@Suite struct StaleFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([1], to: "in.jpg")
  }

  @Test func removesWhatKilledRunsLeft() async throws {
    try folder.write([1], to: ".safelight-0123456789abcdef.tmp")
    try folder.write([1], to: ".safelight.sqlite")
    try folder.write([1], to: ".other.tmp")
    try await Engine.stub().run(folder.file("in.jpg"), to: folder.file("out.jpg"))
    #expect(try folder.contents() == [".other.tmp", ".safelight.sqlite", "in.jpg", "out.jpg"])
  }

  @Test func removesThemWhereverAnOutputEndsUp() async throws {
    try folder.makeFolder("final")
    try folder.write([1], to: "final/.safelight-0123456789abcdef.tmp")
    let output = folder.file("final/out.jpg")
    try await Engine.stub().run(
      Recipe(steps: []), from: .bytes([1]),
      to: Sink(.named(staging: folder.file(".")) { _ in output }))
    #expect(try folder.contents() == ["final", "final/out.jpg", "in.jpg"])
  }

  @Test func leavesFilesSomebodyWorksOn() async throws {
    let name = ".safelight-0123456789abcdef.tmp"
    try folder.write([1], to: name)
    let held = try FileDescriptor.open(folder.file(name), .readOnly, options: .closeOnExec)
    #expect(flock(held.rawValue, LOCK_EX) == 0)
    StaleFiles.sweep(folder.file("."))
    #expect(try folder.contents() == [name, "in.jpg"])
    // Programs that other tests start have a share of it for a moment.
    #expect(flock(held.rawValue, LOCK_UN) == 0)
    try held.close()
    StaleFiles.sweep(folder.file("."))
    #expect(try folder.contents() == ["in.jpg"])
  }

  @Test func leavesLinksAndPipes() throws {
    try folder.makeLink(".safelight-1.tmp", to: "in.jpg")
    try folder.makePipe(".safelight-3.tmp")
    StaleFiles.sweep(folder.file("."))
    #expect(try folder.contents().count == 3)
  }

  @Test func worksWithoutNamelessFiles() throws {
    let place = try Folder(folder.file("."))
    let name = FilePath.Component("out.jpg")
    do {
      let file = try StagedFile(in: place, allowsUnnamed: false)
      try file.descriptor.writeAll([7])
      #expect(try folder.contents().count == 2)
      StaleFiles.sweep(folder.file("."))
      #expect(try folder.contents().count == 2)
      _ = try PublishedName.take(name, by: file)
    }
    #expect(try folder.contents() == ["in.jpg", "out.jpg"])
    let second = try StagedFile(in: place, allowsUnnamed: false)
    try second.descriptor.writeAll([8])
    #expect(throws: Errno.fileExists) { try PublishedName.take(name, by: second) }
    let replaced = try PublishedName.replace(name, by: second, undoable: true)
    #expect(try Disk.read(folder("out.jpg")) == [8])
    replaced.takeBack()
    #expect(try Disk.read(folder("out.jpg")) == [7])
    #expect(try folder.contents() == ["in.jpg", "out.jpg"])
  }

  @Test func forgetsAbandonedFiles() throws {
    do {
      let file = try StagedFile(in: Folder(folder.file(".")), allowsUnnamed: false)
      try file.descriptor.writeAll([7])
    }
    #expect(try folder.contents() == ["in.jpg"])
  }
}
