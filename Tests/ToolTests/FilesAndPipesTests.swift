import Glibc
import TestSupport
import Testing

/// Where outputs may go, what they may replace, and what is checked before any work.
@Suite struct FilesAndPipesTests {
  private let folder: TemporaryFolder
  private let photo = Fixture.path("photos/coffee.jpg")
  private let other = Fixture.path("photos/chelsea.jpg")

  init() throws { folder = try TemporaryFolder() }

  private func safelight(_ arguments: [String], input: [UInt8]? = nil) throws -> SpawnResult {
    try run(Tool.path, arguments, input: input, directory: folder.path)
  }

  private func shell(_ script: String) throws -> SpawnResult {
    try run("sh", ["-c", script, Tool.path, photo, other], directory: folder.path)
  }

  @Test(arguments: ["in.jpg", "hard.jpg", "link.jpg", ".", "{name}", "./in.jpg", "/dev/stdout"])
  func theInputIsNeverTheOutput(output: String) throws {
    _ = try shell("cp \"$1\" in.jpg; ln in.jpg hard.jpg; ln -s in.jpg link.jpg")
    let before = try folder.contents()
    let result = try shell("\"$0\" convert in.jpg -o '\(output)' >> in.jpg")
    #expect(result.status == 64)
    #expect(result.message.contains(" is the input itself"))
    #expect(try Disk.read(folder("in.jpg")) == Disk.read(photo))
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["convert in.jpg -o -", "convert - <in.jpg", "convert - -o in.jpg <in.jpg"])
  func norIsItStandardOutput(words: String) throws {
    _ = try shell("cp \"$1\" in.jpg")
    #expect(try shell("\"$0\" \(words) >>in.jpg").status == 64)
    #expect(try Disk.read(folder("in.jpg")) == Disk.read(photo))
  }

  @Test func inPlaceKeepsModeAndABackup() throws {
    _ = try shell("cp \"$1\" in.jpg; chmod 640 in.jpg")
    let words = ["resize", "in.jpg", "--size", "60", "--in-place", "--backup"]
    #expect(try safelight(words).status == 0)
    #expect(try Disk.read(folder("in.jpg.orig")) == Disk.read(photo))
    #expect(try run("stat", ["-c", "%a", folder("in.jpg")]).text == "640\n")
    let made = try Disk.read(folder("in.jpg"))
    #expect(try safelight(words).status == 73)
    #expect(try Disk.read(folder("in.jpg")) == made)
    #expect(try safelight(["convert", "in.jpg", "--in-place", "--format", "png"]).status == 64)
    #expect(try Disk.read(folder("in.jpg")) == made)
  }

  @Test func whatARunWroteIsNoInputOfTheNext() throws {
    _ = try shell("mkdir d; cp \"$1\" d/x.jpg")
    for _ in 0..<2 {
      #expect(try safelight(["resize", "d", "-o", "d/out/", "--size", "60"]).status == 0)
      #expect(try folder.contents().sorted() == ["d", "d/out", "d/out/x.jpg", "d/x.jpg"])
    }
  }

  @Test func collisionsAreFoundBeforeAnyWork() throws {
    _ = try shell("mkdir a b; cp \"$1\" a/x.jpg; cp \"$2\" b/x.jpg; cp \"$1\" b/x.png")
    for output in ["out/", "out/{stem}.{ext}", "out/all.{ext}"] {
      let result = try safelight(["convert", "a", "b", "-o", output, "--format", "png"])
      #expect(result.status == 64)
      #expect(result.message.contains("a/x.jpg and b/x.jpg would both be out/"))
      #expect(result.message.contains("{name}"))
      #expect(try !folder.contents().contains { $0.hasPrefix("out") })
    }
    let numbered = try safelight(["convert", "a", "b", "-o", "out/", "--on-collision", "number"])
    #expect(numbered.status == 0)
    let made = try folder.contents().filter { $0.hasPrefix("out/") }
    #expect(made.count == 3 && made.contains("out/x.jpg"))
  }

  @Test func whatOnlyContentTellsFailsThatInput() throws {
    _ = try shell("cp \"$1\" a.jpg; cp \"$1\" b.jpg")
    let result = try safelight(
      ["convert", "a.jpg", "b.jpg", "-o", "out/{width}.{ext}", "--json", "--jobs", "1"])
    #expect(result.status == 1)
    #expect(result.lines.filter { $0.contains(#""code":"exists""#) }.count == 1)
    #expect(try folder.contents().filter { $0.hasPrefix("out/") } == ["out/600.jpg"])
  }

  @Test func existingOutputsStayOnRequest() throws {
    try folder.write([1], to: "a.png")
    let skipped = try safelight(["convert", photo, "-o", "a.png", "--skip-existing", "--json"])
    #expect(skipped.status == 0)
    #expect(skipped.text.contains(#""status":"skipped","outputs":[]"#))
    let refused = try safelight(["convert", photo, "-o", "a.png", "--no-clobber", "--json"])
    #expect(refused.status == 73)
    #expect(refused.text.contains(#""code":"exists""#))
    #expect(try Disk.read(folder("a.png")) == [1])
  }

  @Test func foldersAreMirrored() throws {
    _ = try shell(
      """
      mkdir -p d/sub/.git d/sub/deep; cp "$1" d/a.jpg; cp "$1" d/.hidden.jpg; cp "$1" d/sub/.git/h
      cp "$2" d/sub/deep/photo; echo text >d/fake.jpg; ln -s "$1" d/link.jpg; ln -s .. d/sub/loop
      """)
    #expect(try safelight(["convert", "d", "-o", "out/"]).status == 0)
    let made = try folder.contents().filter { $0.hasPrefix("out/") && $0.hasSuffix(".jpg") }
    #expect(made == ["out/a.jpg", "out/sub/deep/photo.jpg"])
    let words = ["probe", "d", "--json", "--exclude", "sub/**", "--exclude", "fake*"]
    #expect(try safelight(words).lines.count == 1)
    #expect(try safelight(words + ["--follow"]).lines.count == 2)
  }

  @Test func aTemplateCannotClimb() throws {
    _ = try shell("mkdir -p 'd/..x'; cp \"$1\" 'd/..x/...jpg'")
    #expect(try safelight(["convert", "d", "-o", "out/{dir}/../{stem}.{ext}"]).status == 64)
    #expect(try safelight(["convert", "d/..x/...jpg", "-o", "out/{stem}/a.{ext}"]).status == 0)
    let made = try folder.contents().filter { !$0.hasPrefix("d") }
    #expect(made.allSatisfy { $0.hasPrefix("out") && !$0.contains("/../") })
  }

  @Test func aDiskThatIsFullLeavesNothing() throws {
    // Not more than 64 blocks of 512 bytes may be written to a file: like a full disk, for one.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" convert \"$1\" -o new/a.png"
    let result = try shell(script)
    #expect(result.status == 74)
    #expect(result.message.hasSuffix("(io-error)\n"))
    #expect(try folder.contents().isEmpty)
  }

  @Test func aSilentPipeTimesOut() throws {
    let result = try shell("{ sleep 20 & } | \"$0\" convert - -o a.png --stall 200ms")
    #expect(result.status == 75)
    #expect(result.message.contains("no byte came in for 0.2 s; --stall raises the limit"))
    #expect(try folder.contents().isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func stepsThatCannotBeStoppedAreNotWaitedFor(number: Int32) throws {
    let words = [
      "resize", photo, "--size", "7000x7000!", "-o", folder("new/out.avif"), "--effort", "9",
    ]
    let child = try Child(Tool.path, bytes: words.map { Array($0.utf8) })
    // By then what can be stopped is over: the rest is the encoder's.
    for _ in 0..<6000 where try processorTicks(ofWorkersOf: child.pid) < 200 { poll(nil, 0, 10) }
    child.signal(number)
    let result = try child.finish(timeout: 120)
    #expect(result.status == 128 + number)
    #expect(try folder.contents().isEmpty)
  }

  /// The time a process's workers have worked, in hundredths of a second.
  private func processorTicks(ofWorkersOf pid: pid_t) throws -> Int {
    let children = String(
      decoding: try Disk.read("/proc/\(pid)/task/\(pid)/children"), as: UTF8.self)
    return try children.split(separator: " ").compactMap { pid_t($0) }
      .map { try processorTicks(of: $0) }.reduce(0, +)
  }

  private func processorTicks(of pid: pid_t) throws -> Int {
    let text = String(decoding: try Disk.read("/proc/\(pid)/stat"), as: UTF8.self)
    let fields = text.split(separator: " ")
    try #require(fields.count > 14)
    return (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0)
  }
}
