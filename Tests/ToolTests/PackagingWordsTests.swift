import TestSupport
import Testing

/// Words of `safelight hls` that change what is said, or what is refused.
@Suite struct PackagingWordsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(_ options: String...) throws -> SpawnResult {
    try run(
      Tool.path,
      ["hls", Fixture.path("video/subtitle-kinds.mkv"), "-o", folder("out")] + options)
  }

  /// Asked for silence, it says nothing at all; JSON is no talk.
  @Test func quietMeansQuiet() throws {
    let quiet = try package("-q")
    #expect(quiet.status == 0 && quiet.text == "" && quiet.message == "", "\(quiet.message)")
    let json = try package("-q", "--json")
    #expect(json.status == 0 && json.lines.count == 1 && json.message == "", "\(json.message)")
    let said = try package().text
    #expect(said.contains("video-90p") && said.contains("  subtitles-de  German (SDH)\n"))
  }

  @Test(arguments: [
    ("h264", 0, ""), ("H264", 0, ""), ("hevc", 69, "there is h264 only"),
    ("av1", 69, "(unavailable)"), ("x264", 64, "expected h264"),
  ])
  func theCodecIsH264(name: String, status: Int, words: String) throws {
    let made = try package("--codec", name, "-q")
    #expect(made.status == Int32(status) && made.message.contains(words), "\(made.message)")
    #expect(try folder.contents().isEmpty == (status != 0))
  }

  @Test func recipesNameTheCodecToo() throws {
    for (name, status) in [("h264", 0), ("hevc", 78)] {
      let recipe = try folder.write(
        Array("version: 1\nvideo: { outputs: [ { hls: { codec: \(name) } } ] }\n".utf8),
        to: "recipe.yml")
      let made = try Tool.safelight(
        "run", recipe, Fixture.path("video/tiny.mp4"), "-o", folder("made/"))
      #expect(made.status == Int32(status), "\(made.message)")
    }
  }
}
