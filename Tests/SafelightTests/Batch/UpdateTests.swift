import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What `--update` does again, and what it leaves alone.
@Suite struct UpdateTests {
  private let folder: TemporaryFolder
  private let state: FilePath

  init() throws {
    folder = try TemporaryFolder()
    state = folder.file("out/.safelight.sqlite")
    try folder.makeFolder("in")
    for name in ["in/1.jpg", "in/2.jpg", "in/3.jpg"] { try write(name, 1) }
    try age("in/1.jpg", "in/2.jpg", "in/3.jpg")
  }

  /// A JPEG as far as its first bytes tell, with a content of its own.
  private func write(_ name: String, _ content: UInt8) throws {
    try folder.write(InputSelectionTests.jpeg + [content], to: name)
  }

  /// Makes files look as if they were written long ago; their inodes' times are of now.
  private func age(_ names: String...) throws {
    try #require(try run("touch", ["-d", "2020-01-01"] + names.map { folder($0) }).status == 0)
  }

  /// Runs a batch and returns how its inputs ended, by name.
  private func update(
    _ program: String = "test 1", verifies: Bool = false, quality: Int? = nil,
    bytes: [UInt8] = Array("picture".utf8),
    change: (inout Batch) -> Void = { _ in }
  ) async throws -> [String: InputResult.Status] {
    let state = try UpdateState(state, program: program, verifiesOutputs: verifies)
    var selection = InputSelection([.file(folder.file("in"))])
    selection.recognizes = { path, status in state.format(of: path, status) }
    let items = selection.items()
    var batch = Batch(
      engine: .stub(bytes),
      variants: [Variant(recipe: Recipe(steps: []), encoding: Encoding(quality: quality))],
      destination: .folder(folder.file("out")))
    batch.update = state
    change(&batch)
    try batch.check(items)
    let results = Results()
    _ = await batch.run(items) { results.add($0) }
    try state.close()
    return Dictionary(
      uniqueKeysWithValues: results.sorted.map {
        (
          String(decoding: $0.input, as: UTF8.self).split(separator: "/").last.map(String.init)
            ?? "",
          $0.status
        )
      })
  }

  private let allDone: [String: InputResult.Status] = ["1.jpg": .ok, "2.jpg": .ok, "3.jpg": .ok]
  private let allSkipped: [String: InputResult.Status] = [
    "1.jpg": .skipped, "2.jpg": .skipped, "3.jpg": .skipped,
  ]

  @Test func leavesAloneWhatIsUpToDate() async throws {
    #expect(try await update() == allDone)
    #expect(try await update() == allSkipped)
    #expect(
      try folder.contents().filter { $0.hasPrefix("out") } == [
        "out", "out/.safelight.sqlite", "out/1.jpg", "out/2.jpg", "out/3.jpg",
      ])
  }

  @Test func makesAnewWhatChanged() async throws {
    _ = try await update()
    try write("in/2.jpg", 2)
    var expected = allSkipped
    expected["2.jpg"] = .ok
    #expect(try await update() == expected)
    #expect(try await update() == allSkipped)
  }

  @Test func noticesAChangeThatKeepsSizeAndTime() async throws {
    _ = try await update()
    try write("in/2.jpg", 2)
    try age("in/2.jpg")
    #expect(try await update()["2.jpg"] == .ok)
  }

  @Test func leavesAloneWhatWasOnlyTouched() async throws {
    _ = try await update()
    try #require(try run("touch", [folder("in/1.jpg")]).status == 0)
    #expect(try await update() == allSkipped)
    let copy = try Disk.read(folder("in/2.jpg"))
    try #require(try run("rm", [folder("in/2.jpg")]).status == 0)
    try folder.write(copy, to: "in/2.jpg")
    #expect(try await update() == allSkipped)
  }

  @Test func makesMissingAndChangedOutputs() async throws {
    _ = try await update()
    try #require(try run("rm", [folder("out/1.jpg")]).status == 0)
    try folder.write([9], to: "out/3.jpg")
    var expected = allDone
    expected["2.jpg"] = .skipped
    #expect(try await update() == expected)
    #expect(try Disk.read(folder("out/3.jpg")) == Array("picture".utf8))
  }

  @Test func verifiesOutputsOnRequest() async throws {
    _ = try await update()
    let before = try Stat(folder.file("out/1.jpg"))
    try folder.write(Array("PICTURE".utf8), to: "out/1.jpg")
    let time =
      "@\(before.st_mtim.tv_sec).\(String(1_000_000_000 + before.st_mtim.tv_nsec).dropFirst())"
    try #require(try run("touch", ["-d", time, folder("out/1.jpg")]).status == 0)
    #expect(try await update() == allSkipped)
    var expected = allSkipped
    expected["1.jpg"] = .ok
    #expect(try await update(verifies: true) == expected)
    #expect(try await update(verifies: true) == allSkipped)
  }

  @Test func makesAllAnewForAnotherRecipeOrProgram() async throws {
    _ = try await update()
    #expect(try await update(quality: 3) == allDone)
    #expect(try await update(quality: 3) == allSkipped)
    #expect(try await update("test 2", quality: 3) == allDone)
    #expect(try await update("test 2", quality: 3) { $0.engine.damage = .salvage } == allDone)
  }

  /// What is in a column of the state.
  private func rows(_ query: String) throws -> [String] {
    let script =
      "import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]):"
      + " print(str(row[0], 'utf8') if type(row[0]) is bytes else row[0])"
    let result = try run("python3", ["-c", script, folder("out/.safelight.sqlite"), query])
    try #require(result.status == 0, "\(result.message)")
    return result.lines
  }

  @Test func forgetsInputsThatAreGone() async throws {
    try folder.makeFolder("in/deep")
    try write("in/deep/4.jpg", 4)
    _ = try await update()
    try #require(try run("rm", [folder("in/2.jpg")]).status == 0)
    try #require(try run("rm", ["-r", folder("in/deep")]).status == 0)
    let state = try UpdateState(state, program: "test 1")
    try state.forgetVanished()
    try state.close()
    // A folder that is gone as a whole may be on a disk that will be back.
    let left = try rows("SELECT path FROM input ORDER BY path").map {
      $0.split(separator: "/").last
    }
    #expect(left == ["1.jpg", "3.jpg", "4.jpg"])
    #expect(try rows("SELECT count(*) FROM work") == ["3"])
    #expect(try rows("SELECT count(*) FROM output") == ["3"])
    #expect(try await update() == ["1.jpg": .skipped, "3.jpg": .skipped])
  }

  /// A changed recipe leaves nothing of the old one behind; recipes with names of their own live
  /// beside each other.
  @Test func forgetsWhatAnotherRecipeReplaced() async throws {
    _ = try await update()
    _ = try await update(quality: 3)
    #expect(try rows("SELECT count(*) FROM work") == ["3"])
    let beside = { (batch: inout Batch) in batch.variants[0].encoding.format = .webp }
    #expect(try await update(quality: 3, change: beside) == allDone)
    #expect(try rows("SELECT count(*) FROM work") == ["6"])
    #expect(try await update(quality: 3) == allSkipped)
    #expect(try await update(quality: 3, change: beside) == allSkipped)
  }

  @Test func numbersOfCollisionsStay() async throws {
    try folder.write(BatchTests.png, to: "in/1.png")
    let change = { (batch: inout Batch) in
      batch.onCollision = .number
      batch.variants[0].encoding.format = .webp
    }
    let first = try await update(change: change)
    #expect(first.values.allSatisfy { $0 == .ok } && first.count == 4)
    let again = try await update(change: change)
    #expect(again.values.allSatisfy { $0 == .skipped })
    #expect(try folder.contents().contains("out/1-1.webp"))
  }

  @Test func inPlaceRemembersWhatItMade() async throws {
    let jpeg = InputSelectionTests.jpeg + [7, 7, 7]
    let change = { (batch: inout Batch) in
      batch.destination = .inPlace
      batch.publishing.inPlace = true
    }
    try folder.makeFolder("out")
    #expect(try await update(bytes: jpeg, change: change) == allDone)
    #expect(try await update(bytes: jpeg, change: change) == allSkipped)
  }

  @Test func recordsNothingOfAFailure() async throws {
    try write("in/4.jpg", 4)
    let state = state
    let failing = { (batch: inout Batch) in
      batch.engine = .stub(before: { () throws(MediaError) in
        throw MediaError(.damagedInput, "broken")
      })
    }
    let first = try await update(change: failing)
    #expect(first.values.allSatisfy { $0 == .failed })
    #expect(try FileSystem.status(state) == nil)
    #expect(try await update()["4.jpg"] == .ok)
  }

  @Test(arguments: ["not a database at all, but some text of a user's", ""])
  func leavesForeignFilesAlone(text: String) async throws {
    try folder.makeFolder("out")
    try folder.write(Array(text.utf8), to: "out/.safelight.sqlite")
    if text.isEmpty {
      #expect(try await update() == allDone)
    } else {
      await #expect(throws: MediaError.self) { try await update() }
      #expect(try Disk.read(state) == Array(text.utf8))
    }
  }

  @Test func leavesForeignAndNewerDatabasesAlone() async throws {
    _ = try await update()
    for change in ["PRAGMA user_version = 99", "PRAGMA application_id = 7"] {
      try #require(
        try run("python3", ["-c", Self.execute, folder("out/.safelight.sqlite"), change]).status
          == 0)
      let error = await #expect(throws: MediaError.self) { try await update() }
      #expect(error?.code == .cannotCreate)
    }
  }

  @Test func readsAnInputWhoseRecordIsWrong() async throws {
    _ = try await update()
    let script = "UPDATE input SET hash = '', size = -1, format = 'nonsense'"
    try #require(
      try run("python3", ["-c", Self.execute, folder("out/.safelight.sqlite"), script]).status == 0)
    #expect(try await update() == allSkipped)
    try #require(
      try run(
        "python3", ["-c", Self.execute, folder("out/.safelight.sqlite"), "DELETE FROM output"]
      ).status == 0)
    #expect(try await update() == allDone)
  }

  private static let execute =
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.commit()"
}
