import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Folders that appear whole or not at all, and never in place of what is not ours.
@Suite struct FolderPublicationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a presentation of one file beside its report.
  private func fill(_ publication: FolderPublication, _ content: String) throws {
    let stage = publication.stagePath.string
    #expect(try run("mkdir", ["\(stage)/video"]).status == 0)
    try Disk.write(Array(content.utf8), to: "\(stage)/video/a.m4s")
    try Disk.write(
      Array(#"{"files":[{"path":"video/a.m4s","bytes":1},{"path":"report.json"}]}"#.utf8),
      to: "\(stage)/report.json")
  }

  private func publish(_ content: String, _ publishing: Publishing = Publishing()) throws {
    let publication = try FolderPublication(folder.file("out"), publishing)
    try fill(publication, content)
    try publication.publish()
  }

  private func content() throws -> String {
    String(decoding: try Disk.read(folder("out/video/a.m4s")), as: UTF8.self)
  }

  private static let whole = ["out", "out/report.json", "out/video", "out/video/a.m4s"]

  @Test(arguments: [false, true])
  func appearsWhole(synchronize: Bool) throws {
    var publishing = Publishing()
    publishing.synchronize = synchronize
    let publication = try FolderPublication(folder.file("out"), publishing)
    try fill(publication, "1")
    #expect(try !folder.contents().contains("out"))
    try publication.publish()
    #expect(try folder.contents() == Self.whole)
  }

  @Test func replacesItsOwnAndEmptyOnes() throws {
    try folder.makeFolder("out")
    #expect(try run("chmod", ["750", folder("out")]).status == 0)
    try publish("1")
    #expect(try content() == "1")
    let first = try Stat(folder.file("out"))
    try publish("2")
    #expect(try content() == "2")
    #expect(try folder.contents() == Self.whole)
    let second = try Stat(folder.file("out"))
    #expect(first.inode != second.inode)
    #expect(second.permissions == FilePermissions(rawValue: 0o750))
  }

  @Test func abandonedOnesLeaveNothing() throws {
    try publish("1")
    do {
      let publication = try FolderPublication(folder.file("out"))
      try fill(publication, "2")
      #expect(try folder.contents().count == 8)
    }
    #expect(try folder.contents() == Self.whole)
    #expect(try content() == "1")
  }

  @Test func makesFoldersItNeedsAndTakesThemBack() throws {
    var publishing = Publishing()
    publishing.createFolders = true
    do { _ = try FolderPublication(folder.file("a/b/out"), publishing) }
    #expect(try folder.contents() == [])
    let publication = try FolderPublication(folder.file("a/b/out"), publishing)
    try publication.publish()
    #expect(try folder.contents() == ["a", "a/b", "a/b/out"])
  }

  /// What others put beside our files: a file, a folder, a link, a link in place of ours.
  @Test(arguments: [
    "touch out/notes.txt", "mkdir out/mine", "ln -s / out/link",
    "rm out/video/a.m4s; ln -s /etc/passwd out/video/a.m4s", "touch out/video/.hidden",
    "rm out/report.json", "echo '[]' >out/report.json", "echo '{\"files\":[]}' >out/report.json",
    "rm out/report.json; mkfifo out/report.json", "rm -r out/video; touch out/video",
  ])
  func strangersAreNeverTouched(command: String) throws {
    try publish("1")
    #expect(try run("sh", ["-c", command], directory: folder.path).status == 0)
    let before = try folder.contents()
    let error = #expect(throws: MediaError.self) { _ = try FolderPublication(folder.file("out")) }
    #expect(error?.code == .exists)
    #expect(error?.message.contains("choose another folder") == true)
    #expect(try folder.contents() == before)
  }

  @Test func strangersThatComeMeanwhileStay() throws {
    try publish("1")
    let publication = try FolderPublication(folder.file("out"))
    try fill(publication, "2")
    try folder.write([1], to: "out/notes.txt")
    let error = #expect(throws: MediaError.self) { try publication.publish() }
    #expect(error?.code == .exists)
    #expect(try content() == "1")
    publication.discard()
    #expect(try folder.contents() == (Self.whole + ["out/notes.txt"]).sorted())
  }

  /// What is in a presentation's way at the last moment takes back the outputs beside it.
  @Test func outputsBesideItGoWithIt() throws {
    try folder.write([7], to: "poster.jpg")
    let origin = try PublishingOrigin(try InputFile.open(.bytes([0])), others: [])
    let output = try PendingOutput.prepare(
      Sink(.file(folder.file("poster.jpg"))), origin: origin, swept: SweptFolders())
    try output.descriptor.writeAll([1, 2, 3])
    #expect(try output.complete() == 3)
    let presentation = try PendingPresentation(
      HLSPackaging(), into: folder.file("hls"), Publishing(), control: JobControl())
    try folder.makeFolder("hls")
    try folder.write([1], to: "hls/notes.txt")
    let error = #expect(throws: MediaError.self) {
      try Publication.publish([output], control: JobControl(), last: presentation)
    }
    #expect(error?.code == .exists)
    #expect(try Disk.read(folder("poster.jpg")) == [7])
  }

  @Test func filesAndLinksAreNotReplaced() throws {
    try folder.write([1], to: "file")
    try folder.makeFolder("empty")
    try folder.makeLink("link", to: "empty")
    try folder.makeLink("dangling", to: "none")
    for name in ["file", "link", "dangling"] {
      let error = #expect(throws: MediaError.self) { _ = try FolderPublication(folder.file(name)) }
      #expect(error?.code == .exists, "\(name)")
    }
    let late = try FolderPublication(folder.file("late"))
    try folder.makeLink("late", to: "empty")
    let error = #expect(throws: MediaError.self) { try late.publish() }
    #expect(error?.code == .exists)
    // Folders on the way may well be links.
    try FolderPublication(folder.file("link/out")).publish()
    #expect(try folder.contents().contains("empty/out"))
  }

  @Test(arguments: [".", "..", "/", "a/..", "out/.", "", "/proc", "/dev/.."])
  func placesOfOthersAreRefused(path: String) {
    let error = #expect(throws: MediaError.self) { _ = try FolderPublication(FilePath(path)) }
    #expect(error?.code == .cannotCreate, "\(path)")
  }

  @Test func refusesWhatIsThereIfToldSo() throws {
    try publish("1")
    var publishing = Publishing()
    publishing.existing = .refuse
    let error = #expect(throws: MediaError.self) { try publish("2", publishing) }
    #expect(error?.code == .exists)
    #expect(try content() == "1")
  }

  @Test func whatKilledRunsLeftIsSweptUnlessSomebodyWorksOnIt() throws {
    let left = ".safelight-0123456789abcdef.tmp"
    try folder.makeFolder(left)
    try folder.makeFolder("\(left)/video")
    try folder.write([1], to: "\(left)/video/a.m4s")
    try folder.makeLink("\(left)/link", to: "/etc")
    let held = try FileDescriptor.open(folder.file(left), .readOnly, options: .closeOnExec)
    #expect(flock(held.rawValue, LOCK_EX) == 0)
    try publish("1")
    #expect(try folder.contents().contains("\(left)/video/a.m4s"))
    // Programs that other tests start have a share of it for a moment.
    #expect(flock(held.rawValue, LOCK_UN) == 0)
    try held.close()
    try publish("2")
    #expect(try folder.contents() == Self.whole)
    #expect(try Stat(FilePath("/etc/passwd")).type == .regular)
  }

  @Test func othersAtWorkAreNotSwept() throws {
    let one = try FolderPublication(folder.file("one"))
    try fill(one, "1")
    try publish("2")
    StaleFiles.sweep(folder.file("."))
    try one.publish()
    #expect(
      try folder.contents().filter { $0.hasSuffix("a.m4s") } == [
        "one/video/a.m4s", "out/video/a.m4s",
      ])
  }

  @Test func whatIsGoneOnWithStays() throws {
    do {
      let publication = try FolderPublication(folder.file("out"), resumes: true)
      #expect(!publication.isResumed)
      try fill(publication, "1")
      let error = #expect(throws: MediaError.self) {
        _ = try FolderPublication(folder.file("out"), resumes: true)
      }
      #expect(error?.message.contains("another run") == true)
    }
    StaleFiles.sweep(folder.file("."))
    #expect(try folder.contents().count == 4)
    try folder.makeFolder("out")
    let publication = try FolderPublication(folder.file("out"), resumes: true)
    #expect(publication.isResumed)
    try publication.publish()
    #expect(try folder.contents() == Self.whole)
    #expect(try content() == "1")
  }

  @Test func withoutGoingOnItIsRemoved() throws {
    do { try fill(FolderPublication(folder.file("out"), resumes: true), "1") }
    #expect(try folder.contents().count == 4)
    try publish("2")
    #expect(try folder.contents() == Self.whole)
    #expect(try content() == "2")
  }
}
