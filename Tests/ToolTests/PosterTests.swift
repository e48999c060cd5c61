import TestSupport
import Testing

/// Frames are those of the moment asked for, upright, square and in the colours they were made in.
@Suite struct PosterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func film(_ name: String) -> String { Fixture.path("video/" + name) }

  @discardableResult
  private func poster(_ name: String, _ options: String..., to output: String = "out.png") throws
    -> SpawnResult
  {
    let result = try run(
      Tool.path, ["poster", film(name), "-o", folder(output)] + options, directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    return result
  }

  /// Each with the time of a frame and the time between two.
  @Test(arguments: [
    ("streamable.mp4", 3.04, 0.04), ("streamable.mp4", 0, 0.04), ("web.webm", 1.21, 0.04),
    ("open-gop.mp4", 3.72, 0.04), ("open-gop.mp4", 5.96, 0.04),
    ("far-keys.mp4", 9.56, 0.04), ("far-keys.mp4", 9.6, 0.04), ("vfr.mp4", 8.0, 0.0833),
    ("fps-60.mp4", 2.5, 0.0167), ("fps-1.mp4", 9, 1),
  ])
  func takesTheFrameOfTheMoment(name: String, time: Double, step: Double) throws {
    try poster(name, "--at", "\(time)s")
    try FilmOracle.frame(film(name), at: time, folder("right.png"))
    let distance = try FilmOracle.distance(folder("out.png"), folder("right.png"))
    for (place, other) in [time - step, time + step].enumerated() where other >= 0 {
      let path = folder("wrong\(place).png")
      try FilmOracle.frame(film(name), at: other, path)
      let wrong = try FilmOracle.distance(folder("out.png"), path)
      #expect(distance < wrong, "\(name) at \(time): \(distance), at \(other): \(wrong)")
    }
  }

  /// What is shown between two frames is the first of them.
  @Test func aFrameIsShownUntilTheNext() throws {
    try poster("fps-1.mp4", "--at", "9.9s", to: "late.png")
    try poster("fps-1.mp4", "--at", "9s")
    #expect(try FilmOracle.distance(folder("late.png"), folder("out.png")) == 0)
    try poster("fps-1.mp4", "--at", "0:09.5", to: "clock.png")
    #expect(try FilmOracle.distance(folder("clock.png"), folder("out.png")) == 0)
    try poster("fps-1.mp4", "--at", "67.9%", to: "share.png")
    #expect(try FilmOracle.distance(folder("share.png"), folder("out.png")) == 0)
  }

  @Test(arguments: [
    ("phone.mp4", "180x320"), ("anamorphic.mp4", "427x240"), ("interlaced.mp4", "853x480"),
    ("odd.mkv", "641x359"), ("tiny.mp4", "64x36"), ("portrait.mp4", "1080x1920"),
  ])
  func isUprightWithSquarePixels(name: String, size: String) throws {
    let said = try poster(name, "--json")
    #expect(try FilmOracle.size(folder("out.png")) == size)
    let parts = size.split(separator: "x")
    #expect(said.text.contains("\"width\":\(parts[0]),\"height\":\(parts[1])"), "\(said.text)")
    let planned = try poster(name, "--json", "--dry-run")
    #expect(planned.text.contains("\"width\":\(parts[0]),\"height\":\(parts[1])"))
  }

  @Test func turnsPhonesAsPlayersDo() throws {
    try poster("phone.mp4", "--at", "1s")
    try FilmOracle.frame(film("phone.mp4"), at: 1, folder("right.png"))
    let distances = try ["-rotate 0", "-flip", "-flop", "-rotate 180"].map { turn in
      let words = turn.split(separator: " ").map(String.init)
      _ = try run("convert", [folder("right.png")] + words + [folder("turned.png")])
      return try FilmOracle.distance(folder("out.png"), folder("turned.png"))
    }
    #expect(distances.dropFirst().allSatisfy { $0 > 2 * distances[0] }, "\(distances)")
  }

  /// A field alone has no comb: neighbouring rows differ no more than those two apart.
  @Test func showsOneMomentOfInterlacedFilms() throws {
    try poster("interlaced.mp4", "--at", "0.5s", "--grayscale")
    let rows = { (step: Int) in
      let shifted = [
        "(", "+clone", "-roll", "+0+\(step)", ")", "-compose", "difference", "-composite",
      ]
      let answer = try run(
        "convert", [folder("out.png")] + shifted + ["-format", "%[fx:mean]", "info:"])
      return try #require(Double(answer.text))
    }
    #expect(try rows(1) < rows(2))
  }

  @Test(arguments: ["hdr-pq.mp4", "hdr-hlg.mp4"])
  func mapsHighDynamicRange(name: String) throws {
    try poster(name, "--at", "0s")
    try poster("sdr-twin.mp4", "--at", "0s", to: "twin.png")
    let (mapped, twin) = try (
      FilmOracle.mean(folder("out.png")), FilmOracle.mean(folder("twin.png"))
    )
    #expect(mapped > 0.75 * twin && mapped < 1.25 * twin, "\(mapped), not \(twin)")
  }

  @Test(arguments: ["poster", "thumbnail"])
  func choosesNoBlackFrame(verb: String) throws {
    let result = try Tool.safelight(verb, film("black-intro.mp4"), "-o", folder("out.jpg"))
    #expect(result.status == 0, "\(result.message)")
    #expect(try FilmOracle.mean(folder("out.jpg")) > 0.2)
  }

  @Test func takesTheOptionsOfPictures() throws {
    let result = try poster(
      "hd.mp4", "--size", "200x200", "--crop", "center", "--max-bytes", "9KB", "--set",
      "Copyright=Ana", "--json", to: "out.webp")
    #expect(try FilmOracle.size(folder("out.webp")) == "200x200")
    #expect(result.text.contains("\"format\":\"webp\""))
    #expect(try run("exiftool", ["-s3", "-Copyright", folder("out.webp")]).lines == ["Ana"])
    #expect(
      try run("stat", ["-c", "%s", folder("out.webp")]).lines.compactMap { Int($0) }[0] <= 9000)
  }

  @Test func saysThatTheMomentLiesPastTheEnd() throws {
    let result = try poster("short.mp4", "--at", "5s")
    #expect(result.message.contains("its last frame was taken"), "\(result.message)")
  }

  @Test func readsPipes() throws {
    let result = try Tool.safelight(
      "poster", "-", "--format", "jpeg", "--size", "100", input: Fixture.bytes("video/phone.mp4"))
    #expect(result.status == 0 && result.output.starts(with: [0xFF, 0xD8]), "\(result.message)")
  }

  @Test func soundGivesItsCover() throws {
    let audio = folder("song.m4a")
    try FilmOracle.make(
      [
        "-i", film("audio-only.m4a"), "-i", Fixture.path("photos/chelsea.jpg"), "-map", "0", "-map",
        "1", "-c", "copy", "-disposition:v", "attached_pic",
      ], audio)
    let result = try Tool.safelight("poster", audio, "--size", "90", "-o", folder("cover.png"))
    #expect(result.status == 0, "\(result.message)")
    let direct = try Tool.safelight(
      "resize", Fixture.path("photos/chelsea.jpg"), "--size", "90", "-o", folder("photo.png"))
    #expect(direct.status == 0)
    #expect(try FilmOracle.distance(folder("cover.png"), folder("photo.png")) == 0)
  }

  @Test(arguments: [
    ("poster", "video/audio-only.m4a", "holds no picture"),
    ("poster", "video/playlist.mp4", "playlist"),
    ("poster", "video/concat.mp4", "unsupported"),
    ("poster", "photos/chelsea.jpg", "is a picture (jpeg), not a video"),
    ("storyboard", "photos/chelsea.jpg", "is not a video"),
    ("resize", "video/hd.mp4", "safelight poster"),
  ])
  func refuses(verb: String, name: String, words: String) throws {
    let size = verb == "resize" ? ["--size", "20"] : []
    let result = try run(
      Tool.path, [verb, Fixture.path(name), "-o", folder("out.jpg")] + size)
    #expect(result.status == 65 && result.message.contains(words), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  /// Damage ends in a picture or in an error, never in anything else.
  @Test(arguments: ["truncated.mp4", "garbage.ts", "changing.ts"])
  func survivesDamage(name: String) throws {
    for moment in ["best", "3s", "90%"] {
      let result = try Tool.safelight(
        "poster", film(name), "--at", moment, "-o", folder("out.jpg"))
      #expect(result.status == 0 || result.status == 65, "\(result.message)")
    }
  }

  @Test func thumbnailsOfAFolderTakeBothKinds() throws {
    for name in ["photos/chelsea.jpg", "video/web.webm", "video/phone.mp4", "video/playlist.mp4"] {
      let target = "in/" + (name.split(separator: "/").last.map(String.init) ?? "")
      _ = try run("mkdir", ["-p", folder("in")])
      try folder.write(Fixture.bytes(name), to: target)
    }
    let made = try Tool.safelight(
      "thumbnail", folder("in"), "--widths", "40,80", "--update", "-o", folder("out") + "/")
    #expect(made.status == 0, "\(made.message)")
    let names = try folder.contents().filter { $0.hasPrefix("out/") && !$0.contains(".safelight") }
    #expect(
      names == [
        "out/chelsea-40.jpg", "out/chelsea-80.jpg", "out/phone-40.jpg", "out/phone-80.jpg",
        "out/web-40.jpg", "out/web-80.jpg",
      ])
    let again = try Tool.safelight(
      "thumbnail", folder("in"), "--widths", "40,80", "--update", "--json", "-o",
      folder("out") + "/")
    #expect(again.lines.count == 3 && again.lines.allSatisfy { $0.contains("\"skipped\"") })
  }
}
