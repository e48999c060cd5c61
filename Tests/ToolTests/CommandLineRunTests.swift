import Glibc
import TestSupport
import Testing

/// Streams, reports, names and exit codes of runs over real pictures.
@Suite struct CommandLineRunTests {
  private let folder: TemporaryFolder
  private let photo = Fixture.path("photos/coffee.jpg")

  init() throws { folder = try TemporaryFolder() }

  private func safelight(_ arguments: String..., input: [UInt8]? = nil) throws -> SpawnResult {
    try run(Tool.path, arguments, input: input, directory: folder.path)
  }

  @Test func tellsPeopleWhatWasMade() throws {
    let result = try safelight("resize", photo, "--size", "300x300", "-o", "small.png")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("\(photo) -> small.png  300x200  png  "))
    #expect(result.error.isEmpty)
    let quiet = try safelight("resize", photo, "--size", "300x300", "-o", "small.png", "-q")
    #expect(quiet.output.isEmpty && quiet.error.isEmpty)
  }

  @Test func tellsProgramsWhatWasMade() throws {
    let result = try safelight("resize", photo, "--size", "300x300", "-o", "small.webp", "--json")
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    let start =
      #"{"input":"\#(photo)","status":"ok","outputs":[{"path":"small.webp","format":"webp","#
    #expect(result.text.hasPrefix(start + #""width":300,"height":200,"#))
    #expect(result.text.contains(#""warnings":[],"error":null,"elapsed_ms":"#))
  }

  @Test func standardOutputHoldsThePictureAlone() throws {
    let named = try safelight("convert", photo, "-o", "-", "--format", "png")
    #expect(named.status == 0)
    #expect(named.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(named.output.suffix(8) == [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    let piped = try safelight("convert", "-", "--format", "png", input: Disk.read(photo))
    #expect(piped.output == named.output)
    #expect(try folder.contents().isEmpty)
  }

  @Test func oneInputFailsWithItsOwnCode() throws {
    #expect(try safelight("convert", "missing.jpg", "-o", "a.png").status == 66)
    #expect(try safelight("convert", Fixture.path("damaged/zero.jpg"), "-o", "a.png").status == 65)
    #expect(try safelight("convert", Fixture.path("damaged/text.jpg"), "-o", "a.png").status == 65)
    #expect(try safelight("convert", photo, "-o", "a.png", "--max-pixels", "1000").status == 65)
    #expect(try safelight("convert", photo, "-o", photo + "/a.png").status == 73)
    #expect(try folder.contents().isEmpty)
    try folder.write([1], to: "a.png")
    #expect(try safelight("convert", photo, "-o", "a.png", "--no-clobber").status == 73)
  }

  @Test func errorsAreOneLineEach() throws {
    let result = try safelight("convert", "missing.jpg", "-o", "a.png")
    #expect(result.message.hasPrefix("safelight: missing.jpg: "))
    #expect(result.message.hasSuffix("(no-input)\n"))
    #expect(result.message.split(separator: "\n").count == 1)
  }

  @Test func severalInputsFailWithOne() throws {
    let result = try safelight("convert", photo, "missing.jpg", "-o", "out/", "--json")
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    let failed = try #require(result.lines.first { $0.contains("missing.jpg") })
    #expect(
      failed.contains(#""status":"failed","outputs":[],"warnings":[],"error":{"code":"no-input""#))
    #expect(try folder.contents() == ["out", "out/coffee.jpg"])
  }

  @Test func failFastStops() throws {
    let result = try safelight(
      "convert", "missing.jpg", photo, Fixture.path("photos/chelsea.jpg"), "-o", "out/", "--jobs",
      "1", "--fail-fast", "--json")
    #expect(result.status == 1)
    #expect(result.lines.count == 1)
  }

  @Test func listsOfFilesAreRead() throws {
    try folder.write(Array("\(photo)\0missing\n.jpg\0".utf8), to: "list")
    let result = try safelight("convert", "--files-from", "list", "-0", "-o", "out/", "--json")
    #expect(result.status == 1)
    #expect(result.lines.contains { $0.contains(#""input":"missing\n.jpg""#) })
    let lines = try safelight(
      "probe", "--files-from", "-", "--json", input: Array("\(photo)\n".utf8))
    #expect(lines.status == 0)
    #expect(lines.lines.count == 1)
  }

  @Test func namesAreBytes() throws {
    let name: [UInt8] = [0x2D, 0x20, 0xFF, 0x0A, 0x5B, 0x31, 0x5D]
    let words = [
      ["convert", "-o", "out/", "--json", "--format", "png", "--"].map { Array($0.utf8) }, [name],
    ]
    _ = try run(
      "sh", bytes: ["-c", "cp -- \"$0\" \"$1\"", photo].map { Array($0.utf8) } + [name],
      directory: folder.path)
    let result = try run(Tool.path, bytes: words.flatMap(\.self), directory: folder.path)
    #expect(result.status == 0)
    #expect(result.text.contains(#""input":"- \#u{FFFD}\n[1]","input_base64":"LSD/ClsxXQ==""#))
    #expect(result.text.contains(#""path_base64":""#))
    let table = try run(
      Tool.path, bytes: [Array("probe".utf8), Array("--".utf8), name], directory: folder.path)
    #expect(table.text.hasPrefix(#""- \377\n[1]""# + "\n"))
  }

  @Test func dryRunsWriteNothing() throws {
    let result = try safelight(
      "thumbnail", photo, "--widths", "100,200,9000", "--format", "webp", "-o", "web/", "--dry-run")
    #expect(result.status == 0)
    let names = ["coffee-100.webp  100x67", "coffee-200.webp  200x133", "coffee-600.webp  600x400"]
    #expect(
      result.lines == names.map { "\(photo) -> web/\($0)  webp  not written" })
    #expect(try folder.contents().isEmpty)
  }

  @Test func setsOfWidthsAreDescribed() throws {
    let result = try safelight(
      "thumbnail", photo, "--widths", "100,200,700,9000", "--format", "webp", "-o", "web/",
      "--srcset", "html")
    #expect(result.status == 0)
    #expect(
      result.text
        == #"<img src="web/coffee-600.webp" srcset="web/coffee-100.webp 100w, "#
        + #"web/coffee-200.webp 200w, web/coffee-600.webp 600w" sizes="100vw" "#
        + #"width="600" height="400" alt="">"# + "\n")
    let made = ["web", "web/coffee-100.webp", "web/coffee-200.webp", "web/coffee-600.webp"]
    #expect(try folder.contents() == made)
  }

  @Test func densitiesMarkNames() throws {
    let result = try safelight("thumbnail", photo, "--square", "64", "--dpr", "1,2", "-o", "s/")
    #expect(result.status == 0)
    #expect(try folder.contents() == ["s", "s/coffee-64.jpg", "s/coffee-64@2x.jpg"])
    #expect(result.text.contains("  128x128  jpeg  "))
  }

  @Test func probingShowsTables() throws {
    let result = try safelight("probe", photo, "--sha256")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("\(photo)\n  type "))
    #expect(result.text.contains("600x400"))
    let hash = try run("sha256sum", [photo]).text.prefix(64)
    #expect(result.text.contains(hash))
    let damaged = Fixture.path("damaged/truncated.jpg")
    #expect(try safelight("probe", damaged).status == 0)
    #expect(try safelight("probe", "--check", damaged).status == 65)
  }

  @Test func thumbnailsAloneUseRawPreviews() throws {
    let raw = Fixture.path("raw/sample.cr2")
    #expect(try safelight("convert", raw, "-o", "a.jpg").status == 65)
    let result = try safelight("thumbnail", raw, "-o", "a.jpg")
    #expect(result.status == 0)
    #expect(result.message.hasPrefix("safelight: \(raw): warning: "))
  }

  @Test func emptyFoldersAreNoFailure() throws {
    _ = try run("mkdir", [folder("empty")])
    for (arguments, sought) in [
      (["probe", "empty"], "pictures or films"), (["convert", "empty", "-o", "out/"], "pictures"),
    ] {
      let result = try run(Tool.path, arguments, directory: folder.path)
      #expect(result.status == 0)
      #expect(result.message.hasPrefix("safelight: warning: no \(sought) found"))
    }
  }

  @Test func aFullDiskIsAnError() throws {
    for arguments in [["probe", photo], ["convert", photo, "-o", "-", "--format", "png"]] {
      let result = try run(Tool.path, arguments, output: .path("/dev/full"))
      #expect(result.status == 74)
      #expect(result.message.hasSuffix("(io-error)\n"))
    }
  }

  @Test func aReaderThatIsGoneIsNoNews() throws {
    for arguments in [
      ["probe", photo], ["convert", photo, "-o", "-", "--format", "png"], ["--help"],
    ] {
      let result = try run(Tool.path, arguments, output: .brokenPipe)
      #expect(result.status == 141)
      #expect(result.error.isEmpty)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func signalsCleanUp(number: Int32) throws {
    let pipe = try makePipe()
    defer { close(pipe) }
    _ = unsafe write(pipe, "x", 1)
    let words = ["convert", folder("pipe"), "-o", folder("out.png")]
    let child = try Child(Tool.path, bytes: words.map { Array($0.utf8) })
    // What was written is gone once the program reads: work has begun.
    try Patience.wait(for: "a reader") { try unread(pipe) == 0 ? true : nil }
    child.signal(number)
    let result = try child.finish()
    #expect(result.status == 128 + number)
    #expect(result.signal == nil)
    #expect(result.error.isEmpty)
    #expect(try folder.contents() == ["pipe"])
  }

  @Test func aSecondSignalEndsAStuckRun() throws {
    // Nobody reads the pipe that reports go to, so the program gets stuck in writing them.
    let pipe = try makePipe()
    defer { close(pipe) }
    let words = ["probe", "--json"] + Array(repeating: photo, count: 300)
    let child = try Child(
      Tool.path, bytes: words.map { Array($0.utf8) }, output: .path(folder("pipe")))
    // Of each of the pipe's sixteen pages, less than a line stays free.
    try Patience.wait(for: "a full pipe") { try unread(pipe) > 45_000 ? true : nil }
    child.signal(SIGTERM)
    child.signal(SIGINT)
    let result = try child.finish()
    #expect([130, 143].contains(result.status))
    #expect(result.signal == nil)
  }

  private func makePipe() throws -> Int32 {
    _ = try run("mkfifo", [folder("pipe")])
    let pipe = unsafe open(folder("pipe"), O_RDWR | O_CLOEXEC)
    try #require(pipe >= 0)
    return pipe
  }

  private func unread(_ pipe: Int32) throws -> Int32 {
    var count: Int32 = 0
    try #require(unsafe ioctl(pipe, UInt(FIONREAD), &count) == 0)
    return count
  }

  @Test func progressIsForPrograms() throws {
    let result = try safelight("convert", photo, "-o", "a.png", "-q", "--progress", "json")
    let last = try #require(result.message.split(separator: "\n").last)
    #expect(last.hasPrefix(#"{"done":1,"total":1,"failed":0,"skipped":0,"#))
  }
}
