import TestSupport
import Testing

/// The subtitles that a film has itself, as `safelight hls` offers them.
@Suite struct FilmSubtitlesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) throws -> String {
    String(decoding: try Disk.read(path), as: UTF8.self)
  }

  private func package(_ film: String, _ options: String...) throws -> SpawnResult {
    try run(Tool.path, ["hls", film, "-o", folder("out"), "--preset", "ultrafast"] + options)
  }

  /// What stands behind `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",`.
  private func offered() throws -> [String] {
    let start = #"#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles","#
    return try text(folder("out/master.m3u8")).split(separator: "\n")
      .filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }

  /// The cues of a segment, without its header.
  private func cues(_ segment: String) throws -> String {
    let text = try text(folder("out/\(segment)"))
    let head = text.split(separator: "\n").prefix(2).reduce(1) { $0 + $1.utf8.count + 1 }
    return String(text.dropFirst(head))
  }

  struct Way: Sendable, CustomTestStringConvertible {
    var film: String
    var options: [String]
    var origin = 0

    var testDescription: String { "\(film) \(options.joined(separator: " "))" }
  }

  static let ways = [
    Way(film: "subtitles.mkv", options: []),
    Way(film: "subtitles.mkv", options: ["--copy", "never", "--resume"]),
    Way(film: "subtitles.mp4", options: ["--copy", "always", "--single-file"]),
    Way(film: "subtitles.mp4", options: ["--container", "ts"], origin: 900_000),
  ]

  /// However the film is packaged, its texts come out, and are not in the way of anything.
  @Test(arguments: ways) func textsAreOffered(way: Way) throws {
    let film = Fixture.path("video/\(way.film)")
    let made = try run(
      Tool.path, ["hls", film, "-o", folder("out"), "--preset", "ultrafast"] + way.options)
    #expect(made.status == 0 && made.message == "", "\(made.message)")
    #expect(try Tool.safelight("verify", "-q", folder("out")).status == 0)
    #expect(
      try offered() == [
        #"NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO,URI="subtitles-en/playlist.m3u8""#,
        #"NAME="French",LANGUAGE="fr",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles-fr/playlist.m3u8""#,
      ])
    #expect(try text(folder("out/master.m3u8")).contains(#"SUBTITLES="subtitles""#))
    #expect(
      try text(folder("out/subtitles-fr/segment-00001.vtt")) == """
        WEBVTT
        X-TIMESTAMP-MAP=MPEGTS:\(way.origin),LOCAL:00:00:00.000

        00:00:00.500 --> 00:00:02.000
        <i>The first</i> cue

        00:00:05.000 --> 00:00:07.500
        Across the boundary
        on two lines: 1 &lt; 2 &amp; so on

        """)
    #expect(try cues("subtitles-fr/segment-00002.vtt").contains("Voilà, c'est fini\n"))
    #expect(try cues("subtitles-en/segment-00003.vtt").contains("Voilà, the last one\n"))
    // Another program finds the same as in the film.
    let read = try ["\(folder("out"))/subtitles-en/playlist.m3u8", film].map { path in
      try run("ffmpeg", ["-v", "error", "-i", path, "-map", "0:s:0", "-f", "srt", "-"]).text
    }
    #expect(read[0].contains("Across the boundary") && read[1].contains("Across the boundary"))
  }

  /// Each kind of text, what is said of it, and pictures of text, which are told of.
  @Test func everyKindOfTextIsUnderstood() throws {
    let made = try package(Fixture.path("video/subtitle-kinds.mkv"))
    #expect(made.status == 0)
    #expect(
      made.message.contains(
        "the subtitles 5 (Spanish) are pictures (hdmv_pgs_subtitle), which cannot become WebVTT: "
          + "they are left out"), "\(made.message)")
    let sounds =
      "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound"
    #expect(
      try offered() == [
        #"NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles-en/playlist.m3u8""#,
        #"NAME="English (forced)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,URI="subtitles-en-2/playlist.m3u8""#,
        #"NAME="German (SDH)",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,CHARACTERISTICS="\#(sounds)",URI="subtitles-de/playlist.m3u8""#,
        #"NAME="French",LANGUAGE="fr",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO,URI="subtitles-fr/playlist.m3u8""#,
      ])
    #expect(
      try text(folder("out/report.json")).contains(
        #"{"name":"subtitles-en-2","title":"English (forced)","language":"en","forced":true}"#))
    // What goes on for longer than the film ends with it.
    #expect(
      try cues("subtitles-en-2/segment-00002.vtt")
        == "00:00:06.500 --> 00:00:07.000\n<b>Exit</b>\n")
    #expect(
      try cues("subtitles-de/segment-00001.vtt")
        == "00:00:01.000 --> 00:00:02.000 line:0\nOben, a &lt; b\nZweite\n")
    #expect(
      try cues("subtitles-fr/segment-00001.vtt")
        == "00:00:01.000 --> 00:00:02.000 line:0 align:start\n<i>Salut</i> &amp; adieu\n")
    #expect(try Tool.safelight("verify", "-q", folder("out")).status == 0)
  }

  /// Cues are shown with the picture that they belong to, wherever the film's clock begins.
  @Test func timesCountFromTheFirstPicture() throws {
    let (film, later) = (Fixture.path("video/subtitles.mkv"), folder("later.mkv"))
    let moved = try run(
      "ffmpeg",
      ["-v", "error", "-i", film, "-map", "0", "-c", "copy", "-output_ts_offset", "10", later])
    try #require(moved.status == 0, "\(moved.message)")
    #expect(try package(later).status == 0)
    #expect(
      try cues("subtitles-en/segment-00001.vtt").hasPrefix("00:00:00.500 --> 00:00:02.000\n"))
    #expect(try cues("subtitles-en/segment-00003.vtt").hasPrefix("00:00:11.000 --> 00:00:13.000\n"))
  }

  @Test func noneLeavesThemOut() throws {
    let made = try package(
      Fixture.path("video/subtitle-kinds.mkv"), "--subtitles", "none", "--add-subtitle",
      Fixture.path("video/captions.srt") + ":en")
    #expect(made.status == 0 && made.message == "")
    #expect(try offered().map { $0.prefix(14) } == [#"NAME="English""#])
    #expect(try text(folder("out/subtitles-en/segment-00001.vtt")).contains("Across the boundary"))
  }

  /// The film's own keep their names; those that are added get others, unless they are given one.
  @Test func addedOnesStandBesideThem() throws {
    let made = try package(
      Fixture.path("video/subtitles.mp4"), "--add-subtitle",
      Fixture.path("video/captions.srt") + ":en")
    #expect(made.status == 0)
    #expect(
      made.message.contains(
        "the film has subtitles called “English” itself: those of captions.srt are called "
          + "“English 2”; --add-subtitle captions.srt:en:NAME gives them a name of their own"),
      "\(made.message)")
    // What is published names nothing outside of it.
    #expect(try !text(folder("out/report.json")).contains(Fixture.path("video")))
    #expect(
      try offered().map { $0.split(separator: ",")[0] } == [
        #"NAME="English""#, #"NAME="French""#, #"NAME="English 2""#,
      ])
    #expect(try cues("subtitles-en-2/segment-00001.vtt").contains("Across the boundary"))
    #expect(try Tool.safelight("verify", "-q", folder("out")).status == 0)
    let named = try package(
      Fixture.path("video/subtitles.mp4"), "--add-subtitle",
      Fixture.path("video/captions.srt") + ":en:Signs")
    #expect(named.status == 0 && named.message == "", "\(named.message)")
    #expect(
      try offered().map { $0.split(separator: ",")[0] } == [
        #"NAME="English""#, #"NAME="French""#, #"NAME="Signs""#,
      ])
  }

  /// A cue that is broken is left out with a warning, and harms nothing else.
  @Test func brokenTextIsNoFailure() throws {
    var bytes = try Fixture.bytes("video/subtitles.mp4")
    // The length before the text is more than there is.
    let words = Array("Voil\u{E0}, c'est fini".utf8)
    let place = try #require(
      bytes.indices.dropLast(words.count).first { bytes[$0...].starts(with: words) })
    bytes[place - 2] = 0x7F
    let film = try folder.write(bytes, to: "film.mp4")
    let made = try package(film)
    #expect(made.status == 0)
    #expect(
      made.message.contains(
        "the subtitles 2 (French) have 1 that cannot be read and are left out"),
      "\(made.message)")
    #expect(try offered().count == 2)
    #expect(try cues("subtitles-fr/segment-00003.vtt") == "")
    #expect(try cues("subtitles-fr/segment-00001.vtt").contains("The first"))
  }
}
