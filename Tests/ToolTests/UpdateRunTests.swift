import Glibc
import TestSupport
import Testing

/// `--update`, `--failed-to` and the last line of a run, by the program itself.
@Suite struct UpdateRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<8 {
      try #require(
        try run(
          "cp", [Fixture.path("photos/chelsea.jpg"), folder("\(number).jpg")]
        ).status == 0)
    }
    try #require(try run("mkdir", [folder("in")]).status == 0)
    try #require(
      try run("sh", ["-c", "mv *.jpg in/"], directory: folder.path).status == 0)
  }

  private func safelight(_ arguments: String...) throws -> SpawnResult {
    try run(Tool.path, arguments, directory: folder.path)
  }

  private func count(_ text: String, _ lines: [String]) -> Int {
    lines.count { $0.contains(text) }
  }

  @Test func aSecondRunReadsNoInput() throws {
    let command = ["thumbnail", "in", "--widths", "64,128", "-o", "out/", "--update", "--json"]
    let first = try run(Tool.path, command, directory: folder.path)
    #expect(count(#""status":"ok""#, first.lines) == 8)
    let second = try run(
      "strace", ["-f", "-e", "trace=open,openat", "-o", folder("trace"), Tool.path] + command,
      directory: folder.path)
    #expect(second.status == 0)
    #expect(count(#""status":"skipped","outputs":[]"#, second.lines) == 8)
    let opened = String(decoding: try Disk.read(folder("trace")), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(count(".safelight.sqlite", opened) > 0)
    #expect(count(".jpg", opened) == 0)
    try #require(try run("touch", [folder("in/3.jpg")]).status == 0)
    let third = try run(Tool.path, command, directory: folder.path)
    #expect(count(#""status":"skipped""#, third.lines) == 8)
  }

  /// A state does not grow with pictures that come and go.
  @Test func vanishedInputsAreForgotten() throws {
    let command = ["resize", "in", "--size", "64", "-o", "out/", "--update", "--json"]
    func known() throws -> [String] {
      let script =
        "import sqlite3; print(sqlite3.connect('out/.safelight.sqlite')"
        + ".execute('SELECT count(*) FROM input').fetchone()[0])"
      return try run("python3", ["-c", script], directory: folder.path).lines
    }
    #expect(try run(Tool.path, command, directory: folder.path).status == 0)
    #expect(try known() == ["8"])
    try #require(try run("rm", [folder("in/1.jpg"), folder("in/5.jpg")]).status == 0)
    let again = try run(Tool.path, command, directory: folder.path)
    #expect(count(#""status":"skipped""#, again.lines) == 6)
    #expect(try known() == ["6"])
    // What was made of them stays.
    #expect(try folder.contents().contains("out/1.jpg"))
  }

  @Test func aStateMayBeNamed() throws {
    let missing = try safelight("resize", "in/0.jpg", "--size", "64", "-o", "a.png", "--update")
    #expect(missing.status == 64)
    #expect(missing.message.contains("--state"))
    for status in ["ok", "skipped"] {
      let result = try safelight(
        "resize", "in/0.jpg", "--size", "64", "-o", "a.png", "--update=verify", "--state", "s",
        "--json")
      #expect(result.status == 0)
      #expect(count(#""status":"\#(status)""#, result.lines) == 1)
    }
    #expect(try folder.contents().filter { !$0.hasPrefix("in") } == ["a.png", "s"])
    let foreign = try safelight(
      "resize", "in/0.jpg", "--size", "64", "-o", "b.png", "--update", "--state", "in/1.jpg")
    #expect(foreign.status == 73)
    #expect(try Disk.read(folder("in/1.jpg")) == Fixture.bytes("photos/chelsea.jpg"))
  }

  @Test(arguments: [
    ["--update", "--skip-existing"], ["--update", "--no-clobber"], ["--state", "s"],
    ["--update=always"], ["--failed-to", "-"], ["--failed-to", "l", "--files-from", "l"],
  ])
  func whatExcludesEachOtherIsUsage(options: [String]) throws {
    let result = try run(
      Tool.path, ["resize", "in", "--size", "64", "-o", "out/"] + options, directory: folder.path)
    #expect(result.status == 64)
    #expect(try !folder.contents().contains("out"))
  }

  @Test func aDryRunTellsWhatIsOutOfDate() throws {
    _ = try safelight("resize", "in", "--size", "64", "-o", "out/", "--update")
    let state = try Disk.read(folder("out/.safelight.sqlite"))
    try #require(try run("touch", [folder("in/1.jpg")]).status == 0)
    try #require(try run("rm", [folder("out/2.jpg")]).status == 0)
    let result = try safelight(
      "resize", "in", "--size", "64", "-o", "out/", "--update", "--dry-run", "--json")
    #expect(count(#""status":"skipped""#, result.lines) == 7)
    #expect(try Disk.read(folder("out/.safelight.sqlite")) == state)
  }

  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func anInterruptedRunIsResumed(signal: Int32) throws {
    let command = [
      "resize", "in", "--size", "1500!", "--enlarge", "--format", "png", "--jobs", "1", "--update",
      "--json", "-o",
    ]
    let child = try Child(
      Tool.path, bytes: (command + ["out/"]).map { Array($0.utf8) }, directory: folder.path)
    try Patience.wait(for: "the first output") {
      try folder.contents().first { $0.hasSuffix(".png") }
    }
    child.signal(signal)
    #expect(try child.finish().status == 128 + signal)
    let before = try folder.contents().filter { $0.hasSuffix(".png") }
    #expect(!before.isEmpty)
    let resumed = try run(Tool.path, command + ["out/"], directory: folder.path)
    #expect(resumed.status == 0)
    let skipped = count(#""status":"skipped""#, resumed.lines)
    // What was published but not yet recorded when the signal came is made once more.
    #expect(skipped >= before.count - 1 && skipped <= before.count)
    let undisturbed = try run(Tool.path, command + ["whole/"], directory: folder.path)
    #expect(undisturbed.status == 0)
    let difference = try run(
      "diff", ["-r", "--exclude=.safelight.sqlite", "out", "whole"], directory: folder.path)
    #expect(difference.status == 0, "\(difference.text)")
    #expect(
      try folder.contents().filter { $0.hasPrefix("out/.") } == ["out/.safelight.sqlite"])
  }

  @Test func twoRunsShareAState() throws {
    let command = ["resize", "in", "--size", "64", "--update", "--state", "s", "-o"]
    let children = try (0..<3).map { number in
      try Child(
        Tool.path, bytes: (command + ["out\(number)/"]).map { Array($0.utf8) },
        directory: folder.path)
    }
    for child in children {
      let result = try child.finish()
      #expect(result.status == 0)
      #expect(result.error.isEmpty, "\(result.message)")
    }
    for number in 0..<3 {
      let again = try run(
        Tool.path, command + ["out\(number)/", "--json"], directory: folder.path)
      #expect(count(#""status":"skipped""#, again.lines) == 8)
    }
    #expect(try folder.contents().filter { $0.hasPrefix("s") } == ["s"])
  }

  @Test func failedInputsAreListed() throws {
    try folder.write([1, 2, 3], to: "broken\none.jpg")
    try folder.write([1, 2, 3], to: "broken.jpg")
    let lines = try safelight(
      "convert", "in/0.jpg", "broken.jpg", "missing.jpg", "-o", "out/", "--failed-to", "failed")
    #expect(lines.status == 1)
    let listed = String(decoding: try Disk.read(folder("failed")), as: UTF8.self)
    #expect(listed.split(separator: "\n").sorted() == ["broken.jpg", "missing.jpg"])
    let nul = try safelight(
      "convert", "in/0.jpg", "broken\none.jpg", "-o", "out/", "-0", "--failed-to", "failed0")
    #expect(nul.status == 1)
    #expect(try Disk.read(folder("failed0")) == Array("broken\none.jpg\0".utf8))
    let again = try safelight("probe", "--files-from", "failed0", "-0", "--json")
    #expect(again.lines.count == 1)
    let none = try safelight("convert", "in/0.jpg", "-o", "out/", "--failed-to", "failed")
    #expect(none.status == 0)
    #expect(try Disk.read(folder("failed")) == [])
  }

  @Test func aFullDiskUnderTheListIsTold() throws {
    let result = try safelight("convert", "missing.jpg", "-o", "out/", "--failed-to", "/dev/full")
    #expect(result.status == 74)
    #expect(result.message.contains("--failed-to"))
  }

  @Test func theLastLineSumsUp() throws {
    let result = try safelight("convert", "in", "missing.jpg", "-o", "out/", "-v")
    let last = try #require(result.message.split(separator: "\n").last)
    #expect(last.hasPrefix("safelight: 8 done, 0 skipped, 1 failed in "))
    #expect(last.contains(" files/s, ") && last.hasSuffix("B/s"))
  }
}
