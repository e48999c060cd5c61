import Glibc
import TestSupport
import Testing

@Suite struct KilledRunTests {
  /// Starts a long resize and waits until its output has been begun in the folder.
  private func start(in folder: TemporaryFolder) throws -> Child {
    let arguments = [
      "resize", "\(Repository.root)/Fixtures/photos/astronaut.jpg", "--size", "9000x9000!", "-o",
      folder("out.png"),
    ]
    let child = try Child(Tool.path, bytes: arguments.map { Array($0.utf8) })
    // A process that is gone, or has written all, has no such descriptor.
    try Patience.wait(for: "an output that is begun") {
      let open = try run("find", ["/proc/\(child.pid)/fd", "-lname", folder.path + "/*"])
      return open.lines.isEmpty ? nil : true
    }
    return child
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func leavesTheFolderAsItWas(signal: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "out.png")
    let child = try start(in: folder)
    #expect(try Disk.read(folder("out.png")) == [1])
    child.signal(signal)
    #expect(try child.finish().status == 128 + signal)
    #expect(try folder.contents() == ["out.png"])
    #expect(try Disk.read(folder("out.png")) == [1])
  }
}
