import TestSupport
import Testing

/// What `safelight hls` makes, in a browser that plays HLS by itself.
@Suite(.serialized) struct PlayerTests {
  struct Film: Sendable, CustomTestStringConvertible {
    var name: String
    /// Where the player seeks to, in seconds.
    var seconds: Int
    /// What it finds, as JSON.
    var size = "[320,180]"
    var languages: String

    var testDescription: String { name }
  }

  static let films = [
    Film(name: "sync.mp4", seconds: 6, languages: #"[""]"#),
    // The phone's film lies on its side.
    Film(name: "phone.mp4", seconds: 1, size: "[180,320]", languages: #"[""]"#),
    Film(name: "languages.mp4", seconds: 1, languages: #"["en","fr"]"#),
    Film(name: "silent.mp4", seconds: 1, languages: #"[""]"#),
    // Subtitles and a second group of sound are in nobody's way.
    Film(name: "subtitles.mp4", seconds: 7, size: "[160,90]", languages: #"[""]"#),
    Film(name: "surround.mp4", seconds: 1, size: "[160,90]", languages: #"[""]"#),
  ]

  @Test(arguments: films, StreamContainer.allCases)
  func plays(_ film: Film, container: StreamContainer) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm(film.name, in: container, to: folder)
    let found = try ask("player", [made.path, "\(film.seconds)"])
    #expect(found["errors"] == "[]")
    #expect(found["size"] == film.size)
    #expect(found["languages"] == film.languages)
    #expect(found["played"].flatMap(Double.init) ?? 0 >= Double(film.seconds) + 1)
    #expect(found["frames"].flatMap(Int.init) ?? 0 > 30)
    #expect(found["corrupted"] == "0")
  }

  /// What an oracle found, by name.
  private func ask(_ oracle: String, _ arguments: [String]) throws -> [Substring: String] {
    Dictionary(
      try Oracle.ask(oracle, arguments).lines.compactMap { line in
        line.firstIndex(of: " ").map { (line[..<$0], String(line[line.index(after: $0)...])) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The page that comes with the program shows the poster, plays, and shows frames above its time line.
  @Test func theSamplePageShowsFrames() throws {
    let folder = try TemporaryFolder()
    try FilmOracle.staircase(folder("film.mp4"), keyFrames: 50)
    let made = try Tool.safelight(
      "hls", folder("film.mp4"), "-o", folder("stream"), "--poster", "--storyboard", "--preset",
      "ultrafast")
    try #require(made.status == 0, "\(made.message)")
    let found = try ask(
      "page", [Fixture.path("readme/player.html"), folder("stream"), "0.6"])
    #expect(found["errors"] == "[]" && found["word"] == #""""#, "\(found)")
    #expect(found["poster"] == "[320,180]" && found["sheet"] == "[640,90]")
    // At 12 seconds, the third of four frames, five seconds apart.
    #expect(found["shown"] == "true" && found["time"] == #""00:12""#)
    #expect(found["place"] == #"["-320px","0px","160px","90px"]"#)
    #expect(found["hidden"] == "true")
  }
}
