import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct FullDiskTests {
  /// Whether this process may mount a small disk to fill.
  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(),
      let made = try? run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path])
    else { return false }
    _ = try? run("umount", [folder.path])
    return made.status == 0
  }()

  @Test(.enabled(if: canMount, "mounting a small disk needs root"))
  func reportsItAndLeavesNothing() async throws {
    let folder = try TemporaryFolder()
    #expect(
      try run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]).status == 0)
    defer { _ = try? run("umount", [folder.path]) }
    try folder.write([1], to: "old.jpg")
    let large = Engine.stub([UInt8](repeating: 7, count: 2 << 20))
    for name in ["new.jpg", "old.jpg"] {
      await #expect {
        try await large.run(Recipe(steps: []), from: .bytes([1]), to: .file(folder.file(name)))
      } throws: { ($0 as? MediaError)?.code == .ioError }
    }
    #expect(try folder.contents() == ["old.jpg"])
    #expect(try Disk.read(folder("old.jpg")) == [1])
    try await Engine.stub().run(
      Recipe(steps: []), from: .bytes([1]), to: .file(folder.file("x.jpg")))
    #expect(try folder.contents() == ["old.jpg", "x.jpg"])
  }
}
