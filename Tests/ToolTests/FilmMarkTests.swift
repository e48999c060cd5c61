import TestSupport
import Testing

/// Watermarks on video, held against those that `watermark` lays on pictures of it.
@Suite struct FilmMarkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One bluish second, which encoders hardly change.
  private func makeFilm(_ name: String, seconds: Int = 1) throws -> String {
    let source = "color=0x406080:s=320x180:r=10:d=\(seconds),format=rgb24"
    let path = folder(name)
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", source, "-vf", "scale=out_color_matrix=bt709,format=yuv420p", "-c:v",
        "libx264", "-preset", "ultrafast", "-crf", "4", "-g", "10", "-colorspace", "bt709",
        "-color_primaries", "bt709", "-color_trc", "bt709",
      ], path)
    return path
  }

  /// Runs a recipe whose outputs are these.
  private func make(_ outputs: String, _ film: String, _ options: String...) throws -> SpawnResult {
    let recipe = "version: 1\nvideo:\n  outputs:\n\(outputs)\n"
    try folder.write(Array(recipe.utf8), to: "r.yml")
    return try run(Tool.path, ["run", folder("r.yml"), film, "-o", folder("out/")] + options)
  }

  private static let rungs = "ladder: [{ size: 180p, crf: 4 }, { size: 90p, crf: 4 }]"

  /// An output as a presentation with a watermark.
  private func marked(_ watermark: String, _ more: String = "") -> String {
    "    - hls: { \(Self.rungs), preset: ultrafast, iframes: false\(more) }\n"
      + "      steps: [ { watermark: { \(watermark) } } ]"
  }

  private func solid(_ color: String, _ name: String) throws -> String {
    try #require(try run("convert", ["-size", "64x64", "xc:\(color)", folder(name)]).status == 0)
    return folder(name)
  }

  /// The red, green and blue of a pixel.
  private func pixel(_ picture: String, _ x: Int, _ y: Int) throws -> [Int] {
    let crop = ["-crop", "1x1+\(x)+\(y)", "+repage", "-depth", "8", "rgb:-"]
    return try run("convert", [picture] + crop).output.map(Int.init)
  }

  private func isNear(_ one: [Int], _ other: [Int], within most: Int = 3) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= most }
  }

  @Test(arguments: [("red", 1.0, [255, 0, 0]), ("white", 0.4, [140, 160, 179])])
  func colorsComeOutRight(color: String, opacity: Double, expected: [Int]) throws {
    let mark = try solid(color, "mark.png")
    let text = "image: \(mark), position: center, scale: 50%h, opacity: \(opacity)"
    let result = try make(marked(text), try makeFilm("film.mp4"))
    #expect(result.status == 0, "\(result.message)")
    for (rung, size) in [("video-180p", 180), ("video-90p", 90)] {
      let still = folder("still.png")
      try FilmOracle.frame(folder("out/film/hls/\(rung)/playlist.m3u8"), at: 0.5, still)
      let middle = try pixel(still, size * 8 / 9, size / 2)
      #expect(isNear(middle, expected), "\(rung): \(middle)")
      let corner = try pixel(still, 4, 4)
      #expect(isNear(corner, [64, 96, 128]), "\(rung): \(corner)")
    }
  }

  struct Place: Sendable, CustomTestStringConvertible {
    var recipe: String
    var options: [String]
    var testDescription: String { recipe }
  }

  static let badge = Fixture.path("marks/badge.png")
  static let font = Fixture.path("fonts/test.ttf")
  static let places = [
    Place(recipe: "image: \(badge)", options: ["--image", badge]),
    Place(
      recipe: "image: \(badge), position: '20%,70%', scale: 51px, margin: 7, angle: 30",
      options: [
        "--image", badge, "--position", "20%,70%", "--scale", "51px", "--margin", "7", "--angle",
        "30",
      ]),
    Place(
      recipe: "image: \(badge), tile: true, gap: 11, stagger: true, opacity: 0.5",
      options: ["--image", badge, "--tile", "--gap", "11", "--stagger", "--opacity", "0.5"]),
    Place(
      recipe: "image: \(badge), scale: 400%w", options: ["--image", badge, "--scale", "400%w"]),
    Place(
      recipe: "text: 'Ana {stem}', font-file: \(font), scale: 60%w, position: north-west",
      options: [
        "--text", "Ana film", "--font-file", font, "--scale", "60%w", "--position", "north-west",
      ]),
  ]

  /// The same mark in the same place as on a picture of that size.
  @Test(arguments: places) func liesWhereItDoesOnPictures(place: Place) throws {
    let film = try makeFilm("film.mp4")
    let result = try make(marked(place.recipe), film)
    #expect(result.status == 0, "\(result.message)")
    try FilmOracle.frame(
      folder("out/film/hls/video-180p/playlist.m3u8"), at: 0.5, folder("still.png"))
    let poster = try Tool.safelight("poster", film, "-o", folder("poster.png"))
    #expect(poster.status == 0, "\(poster.message)")
    let arguments = ["watermark", folder("poster.png"), "-o", folder("asked.png")] + place.options
    let asked = try run(Tool.path, arguments)
    #expect(asked.status == 0, "\(asked.message)")
    // As video has it: every four pixels share their colour.
    let halved =
      "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,scale=in_color_matrix=bt709"
    try FilmOracle.make(
      ["-i", folder("asked.png"), "-vf", halved + ",format=rgb24"], folder("halved.png"))
    let distance = try FilmOracle.distance(folder("still.png"), folder("halved.png"))
    let unmarked = try FilmOracle.distance(folder("still.png"), folder("poster.png"))
    #expect(distance < 0.16 * unmarked, "\(distance), unmarked \(unmarked)")
  }

  /// Every range has it, whoever encodes it, and what is copied without a mark is not copied with one.
  @Test func allRangesAndNoPacketsOfTheFilm() throws {
    let film = try makeFilm("film.mp4", seconds: 9)
    let mark = try solid("red", "mark.png")
    let result = try make(
      marked("image: \(mark), position: center, scale: 50%h"), film, "-j", "2", "--json")
    #expect(result.status == 0, "\(result.message)")
    #expect(result.text.contains("the video is encoded: it gets a watermark"), "\(result.text)")
    for time in [0.0, 5.9, 8.9] {
      try FilmOracle.frame(
        folder("out/film/hls/video-180p/playlist.m3u8"), at: time, folder("still.png"))
      #expect(isNear(try pixel(folder("still.png"), 160, 90), [255, 0, 0]), "at \(time)")
    }
    #expect(try Tool.safelight("verify", "-q", folder("out/film/hls")).status == 0)
  }

  /// Its poster is marked too, and a mark that is too small for the film is not laid.
  @Test func picturesOfFilms() throws {
    let film = try makeFilm("film.mp4")
    let mark = try solid("red", "mark.png")
    let step = "steps: [ { watermark: { image: \(mark), position: center, scale: 50%h } } ]"
    let outputs = """
          - hls: { ladder: 90p, preset: ultrafast, poster: true }
            steps: [ { watermark: { image: \(mark), position: center, min-size: 165x80 } } ]
          - { poster: {}, \(step) }
          - { mp4: { crf: 4, size: 160x }, \(step) }
          - { preview: { duration: 400ms, size: 160x }, encode: { lossless: true }, \(step) }
      """
    let result = try make(outputs, film, "--json")
    #expect(result.status == 0, "\(result.message)")
    #expect(result.text.contains("160x90 is smaller than 165x80: written without a watermark"))
    for picture in ["poster.jpg", "hls/poster.jpg"] {
      let middle = try pixel(folder("out/film/\(picture)"), 160, 90)
      #expect(isNear(middle, [254, 0, 0], within: 6), "\(picture): \(middle)")
    }
    for frame in 0..<4 {
      _ = try run(
        "vips",
        ["webpload", folder("out/film/preview.webp"), folder("f.png"), "--page", "\(frame)"])
      #expect(try pixel(folder("f.png"), 80, 45) == [255, 0, 0])
      #expect(isNear(try pixel(folder("f.png"), 4, 4), [64, 96, 128]))
    }
    try FilmOracle.frame(folder("out/film/film.mp4"), at: 0.5, folder("still.png"))
    #expect(isNear(try pixel(folder("still.png"), 80, 45), [255, 0, 0]))
    #expect(isNear(try pixel(folder("still.png"), 4, 4), [64, 96, 128]))
    try FilmOracle.frame(
      folder("out/film/hls/video-90p/playlist.m3u8"), at: 0, folder("still.png"))
    #expect(isNear(try pixel(folder("still.png"), 80, 45), [64, 96, 128]))
  }

  /// Another mark under the same name makes all anew, the same one nothing.
  @Test func updatesKnowTheMark() throws {
    let film = try makeFilm("film.mp4")
    let mark = try solid("red", "mark.png")
    let outputs = marked("image: \(mark)")
    #expect(try make(outputs, film, "--update").status == 0)
    #expect(try make(outputs, film, "--update", "--json").text.contains(#""status":"skipped""#))
    _ = try solid("blue", "mark.png")
    #expect(try make(outputs, film, "--update", "--json").text.contains(#""status":"ok""#))
  }

  @Test func saysWhatIsWrong() throws {
    let film = try makeFilm("film.mp4")
    let missing = try make(marked("image: nothing.png"), film)
    #expect(missing.status == 66, "\(missing.message)")
    #expect(
      missing.message.contains("r.yml:5:16: watermark: cannot read the mark")
        && missing.message.contains("nothing.png: No such file"), "\(missing.message)")
    try folder.write(Array("no picture".utf8), to: "text.png")
    let text = try make(marked("image: text.png"), film)
    #expect(text.status == 65 && text.message.contains("is not a picture"), "\(text.message)")
    #expect(text.message.contains("r.yml:5:16: watermark: the mark "), "\(text.message)")
    let mp4 = try make(
      "    - mp4: {}\n      steps:\n        - watermark:\n            image: nothing.png", film)
    #expect(mp4.message.contains("r.yml:6:11: watermark: cannot read the mark"), "\(mp4.message)")
    let explained = try make(marked("image: nothing.png"), film, "--explain")
    #expect(explained.status == 0 && explained.text.contains("nothing.png"))
    let damaged = try make(marked("image: \(Fixture.path("damaged/truncated.png"))"), film)
    #expect(damaged.status == 65 && damaged.message.contains("truncated.png cannot be decoded"))
    let copied = try make(marked("text: a", ", copy: always"), film)
    #expect(
      copied.status == 78 && copied.message.contains("r.yml:5:14: steps: with 'copy: always'"))
    let verb = try Tool.safelight("watermark", film, "--text", "a", "-o", folder("a.jpg"))
    #expect(verb.status == 65 && verb.message.contains("safelight run lays a watermark over video"))
    #expect(try !folder.contents().contains { $0.hasPrefix("out/") })
  }

  /// What `--explain` prints makes the same again.
  @Test func explanationsHoldTheMark() throws {
    let mark = try solid("red", "mark.png")
    let explained = try make(marked("image: mark.png, angle: 12"), mark, "--explain")
    #expect(
      explained.text.contains(
        "\n      steps:\n        - watermark: { image: \"\(mark)\", angle: 12 }"))
    try folder.write(Array(explained.text.utf8), to: "again.yml")
    let again = try Tool.safelight("run", folder("again.yml"), mark, "--explain", "-o", "x/")
    #expect(again.text == explained.text, "\(explained.text)")
  }
}
