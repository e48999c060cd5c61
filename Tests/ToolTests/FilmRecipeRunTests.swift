import Glibc
import TestSupport
import Testing

/// `safelight run` on films, and on folders of pictures and films.
@Suite struct FilmRecipeRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Array(Self.recipe.utf8), to: "r.yml")
  }

  private static let recipe = """
    version: 1
    image:
      outputs: [{ name: thumb, widths: [40], encode: { format: webp } }]
    video:
      outputs:
        - hls: { ladder: 90p, preset: ultrafast, iframes: false }
        - poster: { size: 80x }
        - storyboard: { interval: 1s, size: 40x }
        - preview: { duration: 500ms, size: 40x }
      probe: true
    """

  private func safelight(_ arguments: String...) throws -> SpawnResult {
    try run(Tool.path, arguments, directory: folder.path)
  }

  private func copy(_ fixture: String, to name: String) throws {
    try folder.write(Fixture.bytes(fixture), to: name)
  }

  private func media() throws {
    _ = try run("mkdir", ["-p", folder("in/sub")])
    try copy("photos/coffee.jpg", to: "in/coffee.jpg")
    try copy("video/phone.mp4", to: "in/sub/phone.bin")
  }

  /// What is in the output folder, but for what is in presentations.
  private func outputs() throws -> [String] {
    try folder.contents().filter {
      $0.hasPrefix("out/") && !$0.contains("/hls/") && !$0.contains("/.safelight.sqlite")
    }
  }

  private static let made = [
    "out/coffee-40.webp", "out/sub", "out/sub/phone", "out/sub/phone/hls",
    "out/sub/phone/poster.jpg", "out/sub/phone/preview.webp", "out/sub/phone/probe.json",
    "out/sub/phone/storyboard.jpg", "out/sub/phone/storyboard.vtt",
  ]

  @Test func foldersOfBothGetBoth() throws {
    try media()
    let result = try safelight("run", "r.yml", "in", "-o", "out/", "--json")
    #expect(result.status == 0, "\(result.message)")
    #expect(try outputs() == Self.made)
    #expect(result.lines.count == 2)
    #expect(result.text.contains(#""path":"out/sub/phone/hls/master.m3u8","format":"hls","#))
    #expect(result.text.contains(#""path":"out/sub/phone/poster.jpg","format":"jpeg","width":80,"#))
    #expect(try FilmOracle.size(folder("out/sub/phone/poster.jpg")) == "80x142")
    #expect(try FilmOracle.size(folder("out/sub/phone/storyboard.jpg")) == "120x72")
    let check = try safelight("verify", "out/sub/phone/hls", "-q")
    #expect(check.status == 0, "\(check.text)")
  }

  @Test func dryRunWritesNothing() throws {
    try media()
    let result = try safelight("run", "r.yml", "in", "-o", "out/", "--dry-run")
    #expect(result.status == 0, "\(result.message)")
    #expect(result.lines.count == 7, "\(result.text)")
    #expect(result.text.contains("out/sub/phone/hls  hls  not written"))
    #expect(result.text.contains("out/sub/phone/poster.jpg  80x142  jpeg  not written"))
    #expect(try outputs() == [])
  }

  /// Nothing that is up to date is made again, and a presentation that misses a file is not.
  @Test func updatesMakeWhatIsMissing() throws {
    try media()
    let first = try safelight("run", "r.yml", "in", "-o", "out/", "--update")
    #expect(first.status == 0, "\(first.message)")
    let again = try safelight("run", "r.yml", "in", "-o", "out/", "--update", "--json")
    #expect(again.lines.filter { $0.contains(#""status":"skipped""#) }.count == 2, "\(again.text)")
    let segments = try run("ls", [folder("out/sub/phone/hls/video-90p")]).lines
    let name = try #require(segments.first { $0.hasSuffix(".m4s") }, "\(segments)")
    _ = try run("rm", [folder("out/sub/phone/hls/video-90p/\(name)")])
    let third = try safelight("run", "r.yml", "in", "-o", "out/", "--update", "--json")
    #expect(third.lines.filter { $0.contains(#""status":"ok""#) }.count == 1, "\(third.text)")
    #expect(try safelight("verify", "out/sub/phone/hls", "-q").status == 0)
    // What is said of films does not touch pictures.
    let other = Self.recipe.replacing("size: 80x }", with: "size: 60x }")
    try folder.write(Array(other.utf8), to: "r.yml")
    let fourth = try safelight("run", "r.yml", "in", "-o", "out/", "--update", "--json")
    let pictures = fourth.lines.filter { $0.contains("coffee") }
    #expect(pictures.allSatisfy { $0.contains(#""status":"skipped""#) }, "\(fourth.text)")
    #expect(try FilmOracle.size(folder("out/sub/phone/poster.jpg")) == "60x107")
  }

  /// Wherever a run is killed, the same command makes all there is to make, and leaves nothing else.
  @Test func killedRunsAreDoneAgain() throws {
    try media()
    let arguments = ["run", "r.yml", "in", "-o", "out/", "--update", "-j", "1", "-q"]
    let child = try Child(
      Tool.path, bytes: arguments.map { Array($0.utf8) }, directory: folder.path)
    _ = try Patience.wait(for: "a presentation that grows, or is there") {
      try folder.contents().first { $0.hasPrefix("out/sub/phone/") && $0.contains("video-90p") }
    }
    child.signal(SIGKILL)
    _ = try child.finish()
    let result = try run(Tool.path, arguments, directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(try outputs() == Self.made)
    #expect(try safelight("verify", "out/sub/phone/hls", "-q").status == 0)
  }

  /// What stands in the way of one output keeps back all of them.
  @Test(arguments: ["hls", "poster.jpg"]) func allOutputsOrNone(name: String) throws {
    try media()
    _ = try run("mkdir", ["-p", folder("out/sub/phone/\(name)")])
    try folder.write([1], to: "out/sub/phone/\(name)/mine.txt")
    let before = try folder.contents()
    let result = try safelight("run", "r.yml", "in/sub/phone.bin", "-o", "out/sub/")
    #expect(result.status == 73, "\(result.message)")
    #expect(try folder.contents() == before)
  }

  @Test func presentationsHoldNothingElse() throws {
    let text = """
      version: 1
      video:
        outputs:
          - { hls: { ladder: 90p }, path: "{stem}" }
          - { poster: {}, path: "{stem}/poster.jpg" }
      """
    try folder.write(Array(text.utf8), to: "r.yml")
    let result = try safelight("run", "r.yml", Fixture.path("video/short.mp4"), "-o", "out/")
    #expect(result.status == 64 && result.message.contains("would lie in the presentation"))
    #expect(try folder.contents() == ["r.yml"])
  }

  @Test func picturesNeedTheirSection() throws {
    let text = "version: 1\nvideo: { outputs: [poster] }"
    try folder.write(Array(text.utf8), to: "r.yml")
    try media()
    let named = try safelight("run", "r.yml", "in/coffee.jpg", "-o", "out/")
    #expect(named.status == 65, "\(named.message)")
    #expect(named.message.contains("is a picture (jpeg); the recipe makes nothing of it"))
    let found = try safelight("run", "r.yml", "in", "-o", "out/")
    #expect(found.status == 0, "\(found.message)")
    #expect(try outputs() == ["out/sub", "out/sub/phone", "out/sub/phone/poster.jpg"])
  }

  @Test func jobsToo() throws {
    try media()
    let jobs = """
      {"id": 1, "recipe": "r.yml", "input": "in/sub/phone.bin", "output": "out/sub/"}
      {"id": 2, "command": ["hls", "--ladder", "90p", "--preset", "ultrafast", "--poster"], "input": \
      "in/sub/phone.bin", "output": "alone"}

      """
    try folder.write(Array(jobs.utf8), to: "jobs.ndjson")
    let result = try safelight("batch", "--jobs-from", "jobs.ndjson")
    #expect(result.status == 0, "\(result.message) \(result.text)")
    #expect(result.lines.count == 2 && result.text.contains(#""pictures":["poster.jpg"]"#))
    #expect(try outputs() == Self.made.filter { !$0.contains("coffee") })
    #expect(try folder.contents().contains("alone/master.m3u8"))
  }

  /// What `--explain` prints makes the same again.
  @Test func explanationsRun() throws {
    let film = Fixture.path("video/short.mp4")
    let options = ["--ladder", "90p", "--preset", "ultrafast", "--poster", "--no-iframes"]
    let explained = try run(Tool.path, ["hls", film, "--explain"] + options)
    #expect(explained.status == 0, "\(explained.message)")
    try folder.write(Array(explained.text.utf8), to: "hls.yml")
    let result = try safelight("run", "hls.yml", film, "-o", "out/", "-q")
    #expect(result.status == 0, "\(result.message)")
    let files = try run("ls", [folder("out/short/hls")]).lines
    #expect(files == ["audio-und", "master.m3u8", "poster.jpg", "report.json", "video-90p"])
  }

  /// Dry runs tell each output's own size.
  @Test func plansTellSizesOfTheirOwn() throws {
    try folder.write(
      Array(
        """
        version: 1
        video:
          outputs: [{ preview: { size: 100x } }, { poster: { at: 10% } }, { mp4: { size: 90x } }]
        """.utf8), to: "sizes.yml")
    let film = Fixture.path("video/phone.mp4")
    for options in [["--dry-run"], []] {
      let result = try run(
        Tool.path, ["run", "sizes.yml", film, "-o", "out/"] + options, directory: folder.path)
      let sizes = result.lines.compactMap {
        $0.split(separator: " ").first { $0.wholeMatch(of: /[0-9]+x[0-9]+/) != nil }
      }
      #expect(sizes == ["100x178", "180x320", "90x160"], "\(result.text) \(result.message)")
    }
  }

  /// What is wrong with a value is said in one line.
  @Test func valuesAreRefusedInOneLine() throws {
    let recipe = "version: 1\nvideo: { outputs: [{ mp4: { size: 0x } }] }"
    try folder.write(Array(recipe.utf8), to: "bad.yml")
    let result = try safelight("run", "bad.yml", Fixture.path("video/phone.mp4"), "-o", "out/")
    #expect(result.status == 78)
    #expect(
      result.message
        == "safelight: bad.yml:2:35: size: a side is 1 to 10000000 pixels, not '0x' (bad-recipe)\n")
    let job = #"{"id":1,"command":["resize","--size","0"],"input":"a.jpg","output":"b.jpg"}"#
    let answer = try run(
      Tool.path, ["batch", "--jobs-from", "-"], input: Array((job + "\n").utf8))
    #expect(answer.text.contains(#"pixels","step""#), "\(answer.text)")
  }
}
