import Glibc
import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct PublishingTests {
  let folder: TemporaryFolder
  let input: FilePath

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Array("original".utf8), to: "in.jpg")
    input = folder.file("in.jpg")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder(name)), as: UTF8.self)
  }

  private func code(_ body: () async throws -> Void) async -> MediaError.Code? {
    do {
      try await body()
      return nil
    } catch {
      return (error as? MediaError)?.code
    }
  }

  @Test func writesANewFileLikeAnyOther() async throws {
    let plain = try FileDescriptor.open(
      folder.file("plain"), .writeOnly, options: [.create],
      permissions: FilePermissions(rawValue: 0o666))
    try plain.close()
    let report = try await Engine.stub().run(input, to: folder.file("out.jpg"))
    #expect(try text("out.jpg") == "picture")
    #expect(
      try Stat(folder.file("out.jpg")).permissions == Stat(folder.file("plain")).permissions)
    #expect(report.outputs.first?.path == Array(folder("out.jpg").utf8))
    #expect(report.outputs.first?.bytes == 7)
    #expect(try text("in.jpg") == "original")
    #expect(try folder.contents() == ["in.jpg", "out.jpg", "plain"])
  }

  @Test func showsNothingBeforeItIsWhole() async throws {
    let folder = folder
    try await Engine.stub(before: {
      #expect((try? folder.contents()) == ["in.jpg"])
    }).run(input, to: folder.file("out.jpg"))
    #expect(try folder.contents() == ["in.jpg", "out.jpg"])
  }

  @Test func keepsModeAndAttributesOfWhatItReplaces() async throws {
    try folder.write([1], to: "out.jpg")
    let script = "import os,sys;p=sys.argv[1];os.chmod(p,0o4751);os.setxattr(p,'user.tag',b'blue')"
    #expect(try run("python3", ["-c", script, folder("out.jpg")]).status == 0)
    let before = try Stat(folder.file("out.jpg")).inode
    try await Engine.stub().run(input, to: folder.file("out.jpg"))
    let after = try Stat(folder.file("out.jpg"))
    #expect(try text("out.jpg") == "picture")
    #expect(after.inode != before)
    #expect(after.permissions.rawValue == 0o4751)
    let asked = "import os,sys;print(os.getxattr(sys.argv[1],'user.tag').decode())"
    #expect(try run("python3", ["-c", asked, folder("out.jpg")]).text == "blue\n")
  }

  @Test func followsALinkAndLeavesItStanding() async throws {
    try folder.write([1], to: "real.jpg")
    try folder.makeLink("link.jpg", to: "real.jpg")
    try folder.makeLink("dangling.jpg", to: "fresh.jpg")
    try await Engine.stub().run(input, to: folder.file("link.jpg"))
    try await Engine.stub().run(input, to: folder.file("dangling.jpg"))
    #expect(try text("real.jpg") == "picture")
    #expect(try text("fresh.jpg") == "picture")
    for name in ["link.jpg", "dangling.jpg"] {
      let status = try Stat(folder.file(name), followTargetSymlink: false)
      #expect(status.type == .symbolicLink)
    }
  }

  @Test(arguments: ["in.jpg", "symbolic.jpg", "hard.jpg", "./in.jpg"])
  func refusesTheInputAsOutput(name: String) async throws {
    try folder.makeLink("symbolic.jpg", to: "in.jpg")
    try folder.makeHardLink("hard.jpg", to: "in.jpg")
    #expect(
      await code { try await Engine.stub().run(input, to: folder.file(name)) } == .usage)
    #expect(try text("in.jpg") == "original")
  }

  @Test func refusesANameThatIsTaken() async throws {
    try folder.write([1], to: "out.jpg")
    let refused = await code {
      try await Engine.stub(before: { () throws(MediaError) in
        throw MediaError(.unavailable, "rendered")
      })
      .run(input, to: folder.file("out.jpg")) { $0.publishing.existing = .refuse }
    }
    #expect(refused == .exists)
    #expect(try Disk.read(folder("out.jpg")) == [1])
  }

  @Test func refusesANameTakenWhileItRendered() async throws {
    let folder = folder
    let refused = await code {
      try await Engine.stub(before: { _ = try? folder.write([2], to: "out.jpg") })
        .run(input, to: folder.file("out.jpg")) { $0.publishing.existing = .refuse }
    }
    #expect(refused == .exists)
    #expect(try Disk.read(folder("out.jpg")) == [2])
    #expect(try folder.contents() == ["in.jpg", "out.jpg"])
  }

  @Test func numbersNames() async throws {
    for expected in ["out.jpg", "out-1.jpg", "out-2.jpg"] {
      let report = try await Engine.stub().run(input, to: folder.file("out.jpg")) {
        $0.publishing.existing = .number
      }
      #expect(report.outputs.first?.path == Array(folder(expected).utf8))
    }
    #expect(try folder.contents() == ["in.jpg", "out-1.jpg", "out-2.jpg", "out.jpg"])
  }

  @Test func numbersNamesThatManyWantAtOnce() async throws {
    let (input, output) = (input, folder.file("out.jpg"))
    let paths = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try await Engine.stub().run(input, to: output) { $0.publishing.existing = .number }
            .outputs.first?.path
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(paths.count == 40)
    #expect(try folder.contents().count == 41)
  }

  @Test func closesEverything() async throws {
    try folder.write([1], to: "old.jpg")
    let specs = ["old.jpg", "new.jpg"].map {
      OutputSpec(recipe: Recipe(steps: []), sink: .file(folder.file($0)))
    }
    for engine in [Engine.stub(), .stub([])] {
      _ = try? await engine.run(specs, from: .file(input))
    }
    let open = try run("find", ["/proc/\(getpid())/fd", "-lname", folder.path + "*"])
    #expect(open.lines == [])
  }

  @Test func writesNamesThatAreNotText() async throws {
    let name = FilePath(bytes: Array(folder("x").utf8) + [0xFF, 0x0A, 0x5B] + Array(".jpg".utf8))
    let report = try await Engine.stub().run(input, to: name)
    #expect(report.outputs.first?.path == name.bytes)
    #expect(try Disk.read(name) == Array("picture".utf8))
  }

  @Test func leavesNothingOfAFailure() async throws {
    try folder.write([1], to: "kept.jpg")
    for name in ["kept.jpg", "new.jpg", "made/deep/new.jpg"] {
      let failed = await code {
        try await Engine.stub(before: { () throws(MediaError) in
          throw MediaError(.damagedInput, "broken")
        })
        .run(input, to: folder.file(name)) { $0.publishing.createFolders = true }
      }
      #expect(failed == .damagedInput)
    }
    #expect(try folder.contents() == ["in.jpg", "kept.jpg"])
    #expect(try Disk.read(folder("kept.jpg")) == [1])
  }

  @Test func makesFoldersOnlyWhenAsked() async throws {
    let output = folder.file("made/deep/out.jpg")
    #expect(await code { try await Engine.stub().run(input, to: output) } == .cannotCreate)
    try await Engine.stub().run(input, to: output) { $0.publishing.createFolders = true }
    #expect(try text("made/deep/out.jpg") == "picture")
  }

  @Test(arguments: ["", "in.jpg/out.jpg", "."])
  func refusesPlacesThatCannotBe(name: String) async throws {
    let output = name.isEmpty ? folder.file("") : folder.file(name)
    #expect(await code { try await Engine.stub().run(input, to: output) } == .cannotCreate)
    #expect(try folder.contents() == ["in.jpg"])
  }

  @Test func writesThroughDevicesInsteadOfReplacingThem() async throws {
    let null = FilePath("/dev/null")
    let before = try Stat(null)
    try await Engine.stub().run(input, to: null)
    let after = try Stat(null)
    #expect(after.inode == before.inode && after.type == .characterSpecial)
  }

  @Test func keepsTimesWhenAsked() async throws {
    #expect(try run("touch", ["-d", "2001-02-03 04:05:06.789", folder("in.jpg")]).status == 0)
    try await Engine.stub().run(input, to: folder.file("out.jpg")) {
      $0.publishing.preserveTimes = true
      $0.publishing.synchronize = true
    }
    let (old, new) = (try Stat(input).st_mtim, try Stat(folder.file("out.jpg")).st_mtim)
    #expect(old.tv_sec == new.tv_sec && old.tv_nsec == new.tv_nsec)
  }

  @Test func tellsAFormatFromNameAndRequest() async throws {
    let made = try await Engine.stub().run(input, to: folder.file("out.webp"))
    #expect(made.outputs.first?.format == .webp)
    let conflict = await code {
      try await Engine.stub().run(input, to: folder.file("out.png")) { $0.encoding = .jpeg() }
    }
    #expect(conflict == .usage)
    let dated = try await Engine.stub().run(input, to: folder.file("a.2024")) {
      $0.encoding = .png()
    }
    #expect(dated.outputs.first?.format == .png)
  }
}
