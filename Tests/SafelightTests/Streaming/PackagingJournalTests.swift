import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What is done stays done, whenever the work is stopped.
@Suite struct PackagingJournalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("stage")
    try folder.write([UInt8](repeating: 7, count: 3 << 20), to: "in.mp4")
  }

  private func heading(_ settings: [String] = ["a"], program: String = "p 1") throws
    -> JournalHeading
  {
    let input = try InputFile.open(.file(folder.file("in.mp4")))
    return try JournalHeading(
      program: program, input: InputFingerprint(input), settings: settings)
  }

  private func open(_ settings: [String] = ["a"]) throws -> PackagingJournal {
    try PackagingJournal(in: folder.file("stage"), heading(settings))
  }

  private func make(_ journal: PackagingJournal, _ number: Int) throws {
    try write([UInt8](repeating: UInt8(number), count: 100), number)
    try journal.record("range \(number)", files: ["video/\(number)"], result: [number, 2 * number])
  }

  /// Empty folders went when the journal was opened.
  private func write(_ bytes: [UInt8], _ number: Int) throws {
    if (try? Folder(folder.file("stage/video"))) == nil { try folder.makeFolder("stage/video") }
    try folder.write(bytes, to: "stage/video/\(number)")
  }

  private func results(_ journal: PackagingJournal) -> [Int] {
    (0..<5).filter { journal.result(of: "range \($0)", as: [Int].self) == [$0, 2 * $0] }
  }

  private func files() throws -> [String] {
    try folder.contents().filter { $0.hasPrefix("stage/") && $0 != "stage/video" }
  }

  private static let journal = "stage/" + PackagingJournal.name

  @Test func goesOnWithWhatIsDone() throws {
    do {
      let journal = try open()
      #expect(journal.count == 0)
      for number in 0..<3 { try make(journal, number) }
      #expect(results(journal) == [0, 1, 2])
    }
    // Of a part that was being made.
    try write([1], 3)
    let journal = try open()
    #expect(results(journal) == [0, 1, 2])
    #expect(try files() == [Self.journal] + (0..<3).map { "stage/video/\($0)" })
    #expect(journal.result(of: "range 0", as: String.self) == nil)
    try make(journal, 3)
    #expect(results(try open()) == [0, 1, 2, 3])
    try journal.remove()
    #expect(try !files().contains(Self.journal))
  }

  @Test func onlyTheSameWorkGoesOn() throws {
    try make(open(), 1)
    #expect(results(try open(["b"])) == [])
    #expect(try files() == [Self.journal])
    try make(open(["b"]), 2)
    #expect(results(try open(["b"])) == [2])
    try folder.write([UInt8](repeating: 8, count: 3 << 20), to: "in.mp4")
    #expect(results(try open(["b"])) == [])
  }

  @Test func inputsAreToldApart() throws {
    let first = try heading()
    #expect(try heading() == first)
    #expect(try heading(program: "p 2") != first)
    #expect(try run("touch", ["-d", "2001-01-01", folder("in.mp4")]).status == 0)
    #expect(try heading() != first)
    for place in [0, (3 << 20) - 1] {
      var bytes = [UInt8](repeating: 7, count: 3 << 20)
      bytes[place] = 8
      try folder.write(bytes, to: "in.mp4")
      #expect(try run("touch", ["-d", "2001-01-01", folder("in.mp4")]).status == 0)
      let changed = try heading()
      #expect(changed != first)
      bytes[place] = 7
      try folder.write(bytes, to: "in.mp4")
      #expect(try run("touch", ["-d", "2001-01-01", folder("in.mp4")]).status == 0)
      #expect(try heading() != changed)
    }
  }

  /// Another mark under the same name, and what is encoded with the one from before is of no use.
  @Test func marksAreOfTheSettings() throws {
    let input = try InputFile.open(.file(folder.file("in.mp4")))
    let packaging = HLSPackaging(watermarks: [Watermark(.image(folder("mark.png")))])
    var counts: [Int] = []
    for (number, mark) in [1, 1, 2].enumerated() {
      try folder.write([UInt8(mark)], to: "mark.png")
      let journal = try Engine().openJournal(
        in: folder.file("stage"), input, packaging, cores: 2)
      counts.append(journal.count)
      if number == 0 { try make(journal, 0) }
    }
    #expect(counts == [0, 1, 0])
  }

  /// Wherever writing was cut off, or a byte went wrong, all before it counts and nothing is made up.
  @Test func tornLinesNeverHappened() throws {
    do {
      let journal = try open()
      for number in 0..<3 { try make(journal, number) }
    }
    let bytes = try Disk.read(folder(Self.journal))
    let parts = try (0..<3).map { try Disk.read(folder("stage/video/\($0)")) }
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for length in stride(from: 0, to: bytes.count, by: 29) + ends.flatMap({ [$0, $0 + 1] }) {
      for (number, part) in parts.enumerated() { try write(part, number) }
      try folder.write(Array(bytes[..<length]), to: Self.journal)
      let whole = ends.filter { $0 < length }.count
      let journal = try open()
      #expect(results(journal) == Array(0..<max(0, whole - 1)), "\(length)")
      try make(journal, 4)
      #expect(results(try open()) == Array(0..<max(0, whole - 1)) + [4], "\(length)")
    }
    for (number, part) in parts.enumerated() { try write(part, number) }
    var damaged = bytes
    damaged[ends[1] + 1] = 0x7F
    try folder.write(damaged, to: Self.journal)
    #expect(results(try open()) == [0])
  }

  @Test(arguments: [
    "rm video/1", "truncate -s 99 video/1", "printf x | dd of=video/1 conv=notrunc status=none",
    "rm video/1; ln -s 2 video/1", "rm video/1; mkfifo video/1", "rm video/1; mkdir video/1",
  ])
  func changedFilesAreMadeAnew(command: String) throws {
    do {
      let journal = try open()
      for number in 0..<3 { try make(journal, number) }
    }
    #expect(try run("sh", ["-c", command], directory: folder("stage")).status == 0)
    let journal = try open()
    #expect(results(journal) == [0, 2])
    try make(journal, 1)
    #expect(results(try open()) == [0, 1, 2])
  }

  @Test func pathsStayInTheStage() throws {
    let journal = try open()
    for path in ["../in.mp4", folder("in.mp4"), "video/../video", "video", "", "none"] {
      #expect(throws: MediaError.self, "\(path)") {
        try journal.record("a", files: [path], result: 1)
      }
    }
    #expect(journal.count == 0)
  }
}
