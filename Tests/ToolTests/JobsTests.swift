import TestSupport
import Testing

/// `safelight batch`: jobs in, results out.
@Suite struct JobsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try #require(
      try run("cp", [Fixture.path("photos/chelsea.jpg"), folder("a.jpg")]).status == 0)
  }

  private func batch(_ jobs: String, _ options: String...) throws -> SpawnResult {
    try run(
      Tool.path, ["batch", "--jobs-from", "-"] + options, input: Array(jobs.utf8),
      directory: folder.path)
  }

  @Test func doesJobsAndNamesThem() throws {
    let result = try batch(
      """
      {"id": "x", "command": ["thumbnail", "--size", "320"], "input": "a.jpg", "output": "o/a.webp"}

      {"id": 7, "command": ["probe"], "input": "a.jpg"}
      {"command": ["resize", "--widths", "8"], "input": "a.jpg", "output": "o/"}
      {"id": "last", "command": ["convert", "--palette"], "input": "a.jpg", "output": "-a.png"}
      """)
    #expect(result.status == 1)
    #expect(result.error.isEmpty, "\(result.message)")
    #expect(result.lines.count == 4)
    func line(_ id: String) -> String {
      result.lines.first { $0.hasPrefix("{\"id\":\(id),") } ?? ""
    }
    #expect(line("\"x\"").contains(#""status":"ok","outputs":[{"path":"o/a.webp","format":"webp""#))
    #expect(line("7").contains(#""media":{"#))
    #expect(line("null").contains(#""error":{"code":"usage""#))
    #expect(line("\"last\"").contains(#""path":"-a.png""#))
    #expect(try folder.contents() == ["-a.png", "a.jpg", "o", "o/a.webp"])
  }

  @Test func jobsMarkAndEditMetadata() throws {
    let result = try batch(
      """
      {"command": ["exif", "set", "Artist=Zoë", "DateTime=2024:05:01 10:00:00"], "input": "a.jpg", "output": "b.jpg"}
      {"command": ["exif", "show", "-t", "Artist"], "input": "a.jpg"}
      {"command": ["exif", "strip"], "input": "a.jpg", "output": "c.jpg"}
      {"command": ["watermark", "--text", "Zoë"], "input": "a.jpg", "output": "d.jpg"}
      """)
    #expect(result.status == 0, "\(result.text)")
    #expect(try folder.contents() == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"])
    #expect(try ExifTags.of(folder("b.jpg"))["IFD0:Artist"] == "Zoë")
  }

  @Test(arguments: [
    "no JSON", "[1]", "{}", #"{"id":"1"}"#, #"{"id":"1","command":[],"input":"a.jpg"}"#,
    #"{"id":"1","command":["resise"],"input":"a.jpg","output":"b.jpg"}"#,
    #"{"id":"1","command":["thumbnail"],"input":"a.jpg"}"#,
    #"{"id":"1","command":["thumbnail"],"input":"a.jpg","output":"-"}"#,
    #"{"id":"1","command":["thumbnail"],"input":"-","output":"b.jpg"}"#,
    #"{"id":"1","command":["thumbnail","-o","-"],"input":"a.jpg"}"#,
    #"{"id":"1","command":["thumbnail","a.jpg"],"input":"a.jpg","output":"b/"}"#,
    #"{"id":"1","command":["thumbnail","--files-from","-"],"input":"a.jpg","output":"b/"}"#,
    #"{"id":"1","command":["thumbnail"],"input":".","output":"b/"}"#,
    #"{"id":"1","command":["thumbnail","--help"],"input":"a.jpg","output":"b/"}"#,
    #"{"id":"1","command":["batch","--jobs-from","-"],"input":"a.jpg","output":"b/"}"#,
    #"{"id":"1","command":["thumbnail"],"input":"a.jpg","ouput":"b.jpg"}"#,
    #"{"id":"1","command":"thumbnail","input":"a.jpg","output":"b.jpg"}"#,
  ])
  func aBadLineCostsOnlyItself(bad: String) throws {
    let result = try batch(
      bad + "\n" + #"{"id":"2","command":["thumbnail"],"input":"a.jpg","output":"c.jpg"}"# + "\n",
      "--jobs", "1")
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    #expect(result.text.contains(#""error":{"code":"usage""#))
    #expect(
      result.lines.first { $0.contains("usage") }?.hasPrefix(
        bad.contains(#""id":"1""#) ? #"{"id":"1","# : #"{"id":null,"#) == true)
    #expect(result.text.contains(#"{"id":"2","input":"a.jpg","status":"ok""#))
    #expect(try folder.contents() == ["a.jpg", "c.jpg"])
  }

  @Test(arguments: ["doctor", "batch"])
  func whatIsNoJobIsTold(command: String) throws {
    let result = try batch(#"{"command":["\#(command)"],"input":"a.jpg"}"#)
    #expect(result.text.contains("\"message\":\"'\(command)' cannot be a job\""), "\(result.text)")
  }

  /// A job that asks for a stricter sandbox must not run in the one that all share.
  @Test(arguments: ["--sandbox=require", "--jobs", "-j", "--fail-fast", "--srcset=json"])
  func optionsOfTheRunAreRefused(option: String) throws {
    let result = try batch(
      #"{"command":["thumbnail","--size","9","\#(option)"],"input":"a.jpg","output":"b.jpg"}"#)
    #expect(result.status == 1)
    #expect(result.text.contains(#""code":"usage","message":"\#(option) is about a run"#))
    #expect(try !folder.contents().contains("b.jpg"))
  }

  @Test func aLineOfAnyLengthIsPassedOver() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let result = try batch(
      long + "\n" + #"{"id":"2","command":["probe"],"input":"a.jpg"}"#)
    #expect(result.lines.count == 2)
    #expect(result.text.contains(#"{"id":"2","input":"a.jpg","status":"ok""#))
  }

  @Test func failuresHaveTheirOwnCodes() throws {
    let result = try batch(
      #"{"id":"1","command":["thumbnail"],"input":"missing.jpg","output":"b.jpg"}"#)
    #expect(result.status == 1)
    #expect(result.text.contains(#""error":{"code":"no-input""#))
    let none = try Tool.safelight("batch", "--jobs-from", folder("missing"))
    #expect(none.status == 66)
    #expect(try batch("").status == 0)
  }

  /// The example of the manual: the pipe stays open, and each result is waited for.
  @Test func answersWhileThePipeIsOpen() throws {
    let script = """
      import json, subprocess, sys
      worker = subprocess.Popen(
          [sys.argv[1], "batch", "--jobs-from", "-"], stdin=subprocess.PIPE,
          stdout=subprocess.PIPE, text=True, bufsize=1)
      for width in (100, 200, 300):
          job = {"id": str(width), "command": ["resize", "--width", str(width)],
                 "input": "a.jpg", "output": f"{width}.webp"}
          print(json.dumps(job), file=worker.stdin)
          result = json.loads(worker.stdout.readline())
          assert result["id"] == str(width), result
          print(result["outputs"][0]["width"])
      worker.stdin.close()
      sys.exit(worker.wait())
      """
    let result = try run(
      "python3", ["-c", script, Tool.path], directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(result.lines == ["100", "200", "300"])
  }

  @Test func endsWhenNobodyReads() throws {
    let job = #"{"command":["probe"],"input":"a.jpg"}"# + "\n"
    let result = try Tool.safelight(
      "batch", "--jobs-from", "-", input: Array(String(repeating: job, count: 2000).utf8),
      output: .brokenPipe, directory: folder.path)
    #expect(result.status == 141)
  }
}
