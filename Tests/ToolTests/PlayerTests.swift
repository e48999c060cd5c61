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
    Film(name: "sync.mp4", seconds: 6, languages: #"["und"]"#),
    // The phone's film lies on its side.
    Film(name: "phone.mp4", seconds: 1, size: "[180,320]", languages: #"["und"]"#),
    Film(name: "languages.mp4", seconds: 1, languages: #"["en","fr"]"#),
    Film(name: "silent.mp4", seconds: 1, languages: #"[""]"#),
  ]

  @Test(arguments: films, StreamContainer.allCases)
  func plays(_ film: Film, container: StreamContainer) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm(film.name, in: container, to: folder)
    let lines = try Oracle.ask("player", [made.path, "\(film.seconds)"]).lines
    let found = Dictionary(
      lines.compactMap { line in
        line.firstIndex(of: " ").map { (line[..<$0], String(line[line.index(after: $0)...])) }
      }, uniquingKeysWith: { first, _ in first })
    #expect(found["errors"] == "[]")
    #expect(found["size"] == film.size)
    #expect(found["languages"] == film.languages)
    #expect(found["played"].flatMap(Double.init) ?? 0 >= Double(film.seconds) + 1)
    #expect(found["frames"].flatMap(Int.init) ?? 0 > 30)
    #expect(found["corrupted"] == "0")
  }
}
