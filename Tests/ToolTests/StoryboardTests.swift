import TestSupport
import Testing

/// Sheets hold what their cues say.
@Suite struct StoryboardTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Cue {
    let start: Double
    let end: Double
    let sheet: String
    /// As ImageMagick takes it.
    let box: String
  }

  private func cues(_ name: String) throws -> [Cue] {
    let lines = String(decoding: try Disk.read(folder(name)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    try #require(lines.first == "WEBVTT")
    return try stride(from: 1, to: lines.count, by: 2).map { place in
      let times = lines[place].split(separator: " ").map(String.init)
      let target = lines[place + 1].split(separator: "#").map(String.init)
      let box = target[1].dropFirst(5).split(separator: ",")
      try #require(times.count == 3 && times[1] == "-->" && target[1].hasPrefix("xywh="))
      return Cue(
        start: seconds(times[0]), end: seconds(times[2]), sheet: target[0],
        box: "\(box[2])x\(box[3])+\(box[0])+\(box[1])")
    }
  }

  private func seconds(_ clock: String) -> Double {
    clock.split(separator: ":").reduce(0) { $0 * 60 + (Double($1) ?? .nan) }
  }

  @discardableResult
  private func storyboard(_ arguments: String...) throws -> SpawnResult {
    let result = try run(Tool.path, ["storyboard"] + arguments, directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    return result
  }

  /// By key frames alone where they are near, else also by what follows them.
  @Test(arguments: [
    (50, "5s", [0, 4, 10, 14]), (50, "3s", [0, 2, 6, 8, 12, 14, 18]),
    (250, "4s", [0, 4, 8, 10, 16]), (25, "7s", [0, 7, 14]),
  ])
  func framesAreOfTheirMoments(keyFrames: Int, interval: String, steps: [Int]) throws {
    try FilmOracle.staircase(folder("film.mp4"), keyFrames: keyFrames)
    try storyboard("film.mp4", "--interval", interval, "--columns", "3", "-o", "s.png")
    let cues = try cues("s.vtt")
    #expect(try cues.map { try FilmOracle.step(folder($0.sheet), $0.box) } == steps)
    #expect(zip(cues, cues.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(cues.first?.start == 0 && cues.last?.end == 20)
    let rows = (steps.count + 2) / 3
    #expect(try FilmOracle.size(folder("s.png")) == "480x\(rows * 90)")
  }

  @Test func longFilmsGetSeveralSheets() throws {
    let name = "été 1#.mp4"
    try folder.write(Fixture.bytes("video/portrait.mp4"), to: name)
    let report = try storyboard(
      name, "--interval", "100ms", "--columns", "2", "--rows", "3", "--format", "webp", "--json",
      "-o", "out/")
    #expect(
      try folder.contents()
        == [
          "out", "out/été 1#-1.webp", "out/été 1#-2.webp", "out/été 1#.vtt", name,
        ].sorted())
    let cues = try cues("out/été 1#.vtt")
    #expect(cues.count == 10)
    let first = "%C3%A9t%C3%A9%201%23"
    #expect(
      cues.map(\.sheet) == Array(repeating: first + "-1.webp", count: 6)
        + Array(repeating: first + "-2.webp", count: 4))
    #expect(cues[5].box == "90x160+90+320" && cues[6].box == "90x160+0+0")
    #expect(try FilmOracle.size(folder("out/été 1#-2.webp")) == "180x320")
    #expect(report.text.contains("\"format\":\"vtt\""))
  }

  @Test func turnsFramesUpright() throws {
    try storyboard(Fixture.path("video/phone.mp4"), "--size", "x160", "-o", "s.png")
    try FilmOracle.frame(Fixture.path("video/phone.mp4"), at: 0, folder("frame.png"))
    _ = try run("convert", [folder("frame.png"), "-resize", "90x160!", folder("small.png")])
    #expect(try FilmOracle.size(folder("s.png")) == "90x160")
    #expect(try FilmOracle.distance(folder("s.png"), folder("small.png")) < 6000)
  }

  @Test func bothFilesAppearOrNone() throws {
    try folder.write([1], to: "s.vtt")
    let result = try Tool.safelight(
      "storyboard", Fixture.path("video/tail.mp4"), "--no-clobber", "-o", folder("s.jpg"))
    #expect(result.status == 73)
    #expect(try folder.contents() == ["s.vtt"])
    let again = try Tool.safelight(
      "storyboard", Fixture.path("video/tail.mp4"), "--skip-existing", "--json", "-o",
      folder("s.jpg"))
    #expect(again.text.contains("\"skipped\""), "\(again.text)")
  }

  @Test func refusesTooManyFrames() throws {
    let result = try Tool.safelight(
      "storyboard", Fixture.path("video/streamable.mp4"), "--interval", "1ms", "-o",
      folder("s.jpg"))
    #expect(result.status == 65 && result.message.contains("--interval"), "\(result.message)")
    #expect(try folder.contents() == [])
    let piped = try Tool.safelight("storyboard", Fixture.path("video/tail.mp4"), "-o", "-")
    #expect(piped.status == 64)
  }

  /// The container says that a film lasts longer than its pictures.
  @Test func soundThatOutlastsThePicturesDoesNoHarm() throws {
    try storyboard(Fixture.path("video/languages.mp4"), "--interval", "1s", "-o", "s.jpg")
    #expect(try cues("s.vtt").count >= 4)
  }

  /// Containers tell of their longest stream, of what they held before they were cut off, or of nothing.
  @Test func sheetsEndWithThePictures() throws {
    try FilmOracle.staircase(folder("film.mp4"), keyFrames: 25)
    let arguments = ["-i", folder("film.mp4"), "-t", "12", "-c:v", "copy"]
    let sound = ["-f", "lavfi", "-i", "sine=d=40", "-map", "0:v", "-map", "1", "-c:a", "pcm_s16le"]
    try FilmOracle.make(
      ["-t", "12"] + arguments.prefix(2) + sound + ["-c:v", "copy"], folder("long.mkv"))
    try FilmOracle.make(
      arguments + ["-movflags", "frag_keyframe+empty_moov"], folder("pieces.mp4"))
    try FilmOracle.make(arguments + ["-movflags", "faststart"], folder("whole.mp4"))
    let bytes = try Disk.read(folder("whole.mp4"))
    try folder.write(Array(bytes.prefix(bytes.count * 9 / 10)), to: "cut.mp4")
    for name in ["long.mkv", "pieces.mp4", "cut.mp4"] {
      try storyboard(name, "--interval", "2s", "--columns", "3", "-o", "s.png")
      let cues = try cues("s.vtt")
      let end = try #require(cues.last?.end)
      #expect(name == "cut.mp4" ? (9..<12).contains(end) : end == 12, "\(name): \(end)")
      // The frame that is cut off in the middle may be the one that the last cue asks for.
      let steps = try cues.dropLast().map { try FilmOracle.step(folder($0.sheet), $0.box) }
      #expect(steps == cues.indices.dropLast().map { 2 * $0 }, "\(name)")
    }
  }
}
