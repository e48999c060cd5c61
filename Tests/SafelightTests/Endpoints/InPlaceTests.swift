import Glibc
import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct InPlaceTests {
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1]
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.jpeg, to: "in.jpg")
  }

  private func replace(
    _ name: String, with engine: Engine = .stub(), backup: String? = nil,
    as format: ImageFormat? = nil
  ) async throws {
    try await engine.run(folder.file(name), to: folder.file(name)) {
      $0.publishing.inPlace = true
      $0.publishing.backupSuffix = backup
      $0.encoding.format = format
    }
  }

  @Test func replacesTheInput() async throws {
    try await replace("in.jpg")
    #expect(try folder.contents() == ["in.jpg"])
    #expect(try Disk.read(folder("in.jpg")) == Array("picture".utf8))
  }

  @Test func keepsTheInputOnceAndNeverOverwritesIt() async throws {
    try await replace("in.jpg", backup: ".orig")
    #expect(try Disk.read(folder("in.jpg.orig")) == Self.jpeg)
    await #expect { try await replace("in.jpg", backup: ".orig") } throws: {
      ($0 as? MediaError)?.code == .exists
    }
    #expect(try Disk.read(folder("in.jpg.orig")) == Self.jpeg)
    #expect(try Disk.read(folder("in.jpg")) == Array("picture".utf8))
    #expect(try folder.contents() == ["in.jpg", "in.jpg.orig"])
  }

  @Test func staysWithinTheFormatWhateverTheName() async throws {
    await #expect { try await replace("in.jpg", as: .png) } throws: {
      ($0 as? MediaError)?.code == .usage
    }
    try folder.write(Self.jpeg, to: "wrong.png")
    let format = try await Engine.stub().run(folder.file("wrong.png"), to: folder.file("wrong.png"))
    {
      $0.publishing.inPlace = true
    }.outputs.first?.format
    #expect(format == .jpeg)
  }

  @Test func leavesAloneWhatChangedMeanwhile() async throws {
    let folder = folder
    let engine = Engine.stub(before: {
      _ = try? folder.write(Array("edited by another program".utf8), to: "in.jpg")
    })
    await #expect { try await replace("in.jpg", with: engine, backup: "~") } throws: {
      ($0 as? MediaError)?.code == .ioError
    }
    #expect(try Disk.read(folder("in.jpg")) == Array("edited by another program".utf8))
    #expect(try folder.contents() == ["in.jpg"])
  }
}
