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

  private func isNear(_ one: [Int], _ other: [Int]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 3 }
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
    let halved = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,scale=in_color_matrix=bt709"
    try FilmOracle.make(
      ["-i", folder("asked.png"), "-vf", halved + ",format=rgb24"], folder("halved.png"))
    let distance = try FilmOracle.distance(folder("still.png"), folder("halved.png"))
    let unmarked = try FilmOracle.distance(folder("still.png"), folder("poster.png"))
    #expect(distance < 1200 && unmarked > 2.5 * distance, "\(distance), unmarked \(unmarked)")
    print("DIST", place.recipe.suffix(40), distance, unmarked)
  }
}
