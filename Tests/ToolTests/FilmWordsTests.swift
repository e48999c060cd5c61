import TestSupport
import Testing

/// What the verbs for films say of inputs and values that they cannot take.
@Suite struct FilmWordsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let others: [(String, String)] = [
    ("video/playlist.mp4", "is a playlist (m3u8), which only names other files"),
    ("video/concat.mp4", "is a playlist (ffconcat), which only names other files"),
    ("video/captions.srt", "is a file of subtitles (SubRip), not a film"),
    ("video/captions-latin1.srt", "is a file of subtitles (SubRip)"),
    ("video/captions-utf16.srt", "is a file of subtitles (SubRip)"),
    ("video/captions.vtt", "is a file of subtitles (WebVTT)"),
    ("damaged/text.jpg", "is text, neither a film nor a picture"),
  ]

  /// It is told by the bytes, whatever the name says.
  @Test(arguments: ["hls", "mp4", "poster", "storyboard", "thumbnail"], others)
  func saysWhatIsNoFilm(verb: String, other: (name: String, words: String)) throws {
    let film = try folder.write(Fixture.bytes(other.name), to: "film.mp4")
    let result = try Tool.safelight(verb, film, "-o", folder("out/"))
    #expect(result.status == 65, "\(result.message)")
    #expect(result.message.contains(other.words), "\(result.message)")
    #expect(!result.message.contains("Invalid argument"), "\(result.message)")
    #expect(try folder.contents() == ["film.mp4"])
  }

  @Test(arguments: ["hls", "poster"])
  func picturesAreNoFilms(verb: String) throws {
    let result = try Tool.safelight(
      verb, Fixture.path("photos/coffee.jpg"), "-o", folder("out/"))
    #expect(result.status == 65, "\(result.message)")
    #expect(result.message.contains("is a picture (jpeg), not a video"), "\(result.message)")
  }

  @Test(arguments: [
    ("hls", "films"), ("mp4", "films"), ("poster", "films"), ("preview", "films"),
    ("storyboard", "films"), ("thumbnail", "pictures or films"), ("convert", "pictures"),
  ])
  func saysWhatWasLookedFor(verb: String, sought: String) throws {
    _ = try run("mkdir", [folder("empty")])
    let result = try Tool.safelight(verb, folder("empty"), "-o", folder("out/"))
    #expect(result.status == 0)
    #expect(result.message == "safelight: warning: no \(sought) found in what was named\n")
  }

  /// A playlist beside a film is passed over in folders, as poster does it.
  @Test func foldersOfFilmsMayHoldPlaylists() throws {
    _ = try run("mkdir", [folder("in")])
    try folder.write(Fixture.bytes("video/playlist.mp4"), to: "in/playlist.m3u8")
    let result = try Tool.safelight("hls", folder("in"), "-o", folder("out/"))
    #expect(result.status == 0 && result.message.contains("no films found"), "\(result.message)")
  }

  @Test(arguments: [("mp4", "film"), ("poster", "picture")])
  func standardOutputHoldsOne(verb: String, product: String) throws {
    let result = try Tool.safelight(
      verb, Fixture.path("video/short.mp4"), "-o", "-", "--json")
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(
      result.message.contains("--json and the \(product) both claim standard output: name a file"),
      "\(result.message)")
  }

  @Test func oneIsSingular() throws {
    let whole = folder("whole.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc=s=64x48:r=10:d=1", "-c:v", "libx264", "-movflags",
        "+faststart",
      ], whole)
    let bytes = try Disk.read(whole)
    let cut = try folder.write(Array(bytes.dropLast()), to: "cut.mp4")
    let result = try Tool.safelight("hls", cut, "-o", folder("out/"))
    #expect(result.status == 65)
    #expect(result.message.contains("is damaged: 1 packet is damaged;"), "\(result.message)")
  }
}
