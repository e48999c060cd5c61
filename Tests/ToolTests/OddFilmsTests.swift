import TestSupport
import Testing

/// Films that are odd in one way each, and requests for which there is no place.
@Suite struct OddFilmsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fixture(_ name: String) -> String { Fixture.path("video/\(name)") }

  /// Two films that would be one folder are refused before any work.
  @Test func presentationsDoNotCollide() throws {
    let films = [fixture("subtitles.mkv"), fixture("subtitles.mp4")]
    let result = try run(Tool.path, ["hls"] + films + ["-o", folder("out"), "--ladder", "90p"])
    #expect(result.status == 64)
    #expect(result.message.contains("subtitles.mp4 would both be"), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  /// Of several languages of sound alone, one is heard at a time, which is what its rate says.
  @Test func soundOfSeveralLanguagesIsPackaged() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "sine=d=8", "-f", "lavfi", "-i", "sine=f=900:d=8", "-map", "0",
        "-map", "1", "-c:a", "aac", "-b:a:0", "32k", "-b:a:1", "96k", "-metadata:s:a:0",
        "language=eng", "-metadata:s:a:1", "language=fra",
      ], folder("two.m4a"))
    let result = try Tool.safelight("hls", folder("two.m4a"), "-o", folder("out"))
    #expect(result.status == 0, "\(result.message)")
    #expect(try Tool.safelight("verify", "--full", folder("out")).status == 0)
  }

  /// H.264 without chroma plays nowhere; `auto` encodes it and `always` says why it cannot.
  @Test func monochromeIsNotCopied() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:d=2", "-pix_fmt", "gray", "-c:v", "libx264",
      ], folder("gray.mp4"))
    let result = try Tool.safelight("hls", folder("gray.mp4"), "-o", folder("out"))
    #expect(result.status == 0, "\(result.message)")
    let refused = try Tool.safelight(
      "hls", folder("gray.mp4"), "-o", folder("other"), "--copy", "always")
    #expect(refused.status == 65 && refused.message.contains("no chroma"), "\(refused.message)")
  }

  /// A header that announces what is not there is damage, whoever asks.
  @Test func filmsCutOffBehindTheirIndexAreDamaged() throws {
    try FilmOracle.make(
      ["-i", fixture("short.mp4"), "-c", "copy", "-movflags", "+faststart"], folder("whole.mp4"))
    var bytes = try Disk.read(folder("whole.mp4"))
    let data = try #require(bytes.firstRange(of: Array("mdat".utf8))).upperBound
    bytes.removeSubrange((data + 4)...)
    let film = try folder.write(bytes, to: "cut.mp4")
    for arguments in [
      ["probe", "--check", film], ["hls", film, "-o", folder("out")],
      ["mp4", film, "-o", folder("out.mp4")], ["poster", film, "-o", folder("out.jpg")],
    ] {
      let result = try run(Tool.path, arguments)
      #expect(result.status == 65, "\(arguments[0])")
      #expect(result.message.contains("(damaged-input)"), "\(arguments[0]): \(result.message)")
    }
  }

  /// Parts of frames that a decoder had to guess are damage, when they are encoded too.
  @Test(arguments: ["hls", "mp4"])
  func guessedPartsAreDamage(verb: String) throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2", "-c:v", "mpeg2video", "-q:v", "3",
      ], folder("whole.mpg"))
    var bytes = try Disk.read(folder("whole.mpg"))
    for place in stride(from: bytes.count / 2, to: bytes.count / 2 + 2000, by: 97) {
      bytes[place] ^= 0x5A
    }
    let film = try folder.write(bytes, to: "film.mpg")
    #expect(try Tool.safelight("probe", "--check", film).status == 65)
    let output = folder(verb == "hls" ? "out" : "out.mp4")
    let result = try Tool.safelight(verb, film, "-o", output)
    #expect(result.status == 65 && result.message.contains("--on-damage salvage"))
    let saved = try Tool.safelight(verb, film, "-o", output, "--on-damage", "salvage")
    #expect(saved.status == 0, "\(saved.message)")
    #expect(saved.message.contains("damaged in parts"), "\(saved.message)")
  }

  /// What libav said of one film is not told of the next.
  @Test func warningsStayWithTheirFilm() throws {
    let jobs = [
      #"{"id":1,"command":["poster"],"input":"\#(fixture("truncated.mp4"))","output":"\#(folder("a.jpg"))"}"#,
      #"{"id":2,"command":["probe"],"input":"\#(fixture("short.mp4"))"}"#,
    ]
    let result = try Tool.safelight(
      "batch", "-j", "1", "--jobs-from", "-",
      input: Array((jobs.joined(separator: "\n") + "\n").utf8))
    let probed = try #require(result.lines.first { $0.contains(#""id":2"#) })
    #expect(probed.contains(#""warnings":[]"#), "\(probed)")
  }

  /// The key frame that a cut film begins with is hidden; what is seen first comes from it all the same.
  @Test func storyboardsOfCutFilmsShowNothingLater() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "color=red:s=160x90:r=25:d=2", "-f", "lavfi", "-i",
        "color=lime:s=160x90:r=25:d=2", "-f", "lavfi", "-i", "color=blue:s=160x90:r=25:d=2",
        "-filter_complex", "[0][1][2]concat=n=3", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-g",
        "50", "-bf", "0", "-sc_threshold", "0",
      ], folder("whole.mp4"))
    try FilmOracle.make(
      ["-ss", "2.5", "-i", folder("whole.mp4"), "-c", "copy"], folder("cut.mp4"))
    let result = try Tool.safelight(
      "storyboard", folder("cut.mp4"), "--interval", "1s", "--columns", "4", "-o", folder("s.png"))
    #expect(result.status == 0, "\(result.message)")
    for (place, isGreen) in [(0, true), (1, true), (2, false)] {
      let answer = try run(
        "convert",
        [
          folder("s.png"), "-crop", "1x1+\(place * 160 + 80)+45", "-format",
          "%[fx:g>0.6?1:0]%[fx:b>0.6?1:0]", "info:",
        ])
      #expect(answer.lines.first == (isGreen ? "10" : "01"), "\(place)")
    }
  }

  /// The limit of pixels holds for what is only copied, too.
  @Test(arguments: [["mp4"], ["hls", "--copy", "always"]])
  func copiesAreLimited(verb: [String]) throws {
    let result = try run(
      Tool.path, verb + [fixture("hd.mp4"), "-o", folder("out.mp4"), "--max-pixels", "1000"])
    #expect(result.status == 65)
    #expect(result.message.contains("--max-pixels raises the limit"), "\(result.message)")
  }

  /// A picture does not take a film's name, nor its place.
  @Test(arguments: ["poster", "preview", "storyboard"])
  func picturesAreNotNamedAsFilms(verb: String) throws {
    try folder.write([1], to: "b.mp4")
    let result = try Tool.safelight(verb, fixture("short.mp4"), "-o", folder("b.mp4"))
    #expect(result.status == 64, "\(result.message)")
    #expect(try Disk.read(folder("b.mp4")) == [1])
  }

  /// Where reading all ends at a hole in the sound, the pictures that follow it are left out.
  @Test func filmsEndWhereReadingDoes() throws {
    var bytes = try Disk.read(fixture("offset.mp4"))
    let table = try #require(bytes.ranges(of: Array("stco".utf8)).last).upperBound
    // The place of a chunk of the sound, as 32 bits: far behind the file's end.
    bytes[table + 8 + 4 * 150] = 2
    let film = try folder.write(bytes, to: "film.mp4")
    let result = try Tool.safelight(
      "hls", film, "-o", folder("out"), "--on-damage", "salvage")
    #expect(result.status == 0, "\(result.message)")
    #expect(result.message.contains("the last 24 frames are missing"), "\(result.message)")
    #expect(try Tool.safelight("verify", "--full", folder("out")).status == 0)
  }

  /// Frames that are shown at the same time cannot be copied into segments.
  @Test(arguments: ["hls", "mp4"])
  func framesOfOneTimeAreEncoded(verb: String) throws {
    try FilmOracle.make(
      [
        "-i", fixture("tail.mp4"), "-c", "copy", "-bsf:v",
        #"setts=pts=if(eq(N\,12)\,PREV_INPTS\,PTS)"#,
      ], folder("film.mp4"))
    let output = folder(verb == "hls" ? "out" : "out.mp4")
    let result = try Tool.safelight(verb, folder("film.mp4"), "-o", output)
    #expect(result.status == 0, "\(result.message)")
    let refused = try Tool.safelight(
      "hls", folder("film.mp4"), "-o", folder("other"), "--copy", "always")
    #expect(refused.status == 65 && refused.message.contains("at the same time as others"))
  }

  /// Asking for what can be saved damages nothing.
  @Test func soundFilmsAreNotCalledDamaged() throws {
    let film = fixture("short.mp4")
    for arguments in [
      ["poster", film, "-o", folder("a.jpg")], ["preview", film, "-o", folder("a.webp")],
      ["thumbnail", film, "--size", "40", "-o", folder("a.png")],
      ["storyboard", film, "-o", folder("s.jpg")], ["hls", film, "-o", folder("out"), "--poster"],
    ] {
      let result = try run(Tool.path, arguments + ["--on-damage", "salvage"])
      #expect(result.status == 0 && result.message.isEmpty, "\(arguments[0]): \(result.message)")
    }
  }

  /// Transport streams do not say how long the last frame lasts, which may be longer than others.
  @Test func soundMayEndAfterUnevenFrames() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=4", "-f", "lavfi", "-i", "sine=d=4.12",
        "-vf", "select='not(eq(n,30))'", "-fps_mode", "passthrough", "-c:v", "libx264",
        "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le",
      ], folder("film.mov"))
    let result = try Tool.safelight(
      "hls", folder("film.mov"), "-o", folder("out"), "--container", "ts", "--copy", "never")
    #expect(result.status == 0, "\(result.message)")
    #expect(try Tool.safelight("verify", "--full", folder("out")).status == 0)
  }

  /// A track of pictures without one is none.
  @Test func tracksWithoutFramesAreNone() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=1", "-f", "lavfi", "-i", "sine=d=1", "-vf",
        "select=0", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac",
      ], folder("film.mkv"))
    let result = try Tool.safelight(
      "hls", folder("film.mkv"), "-o", folder("out"), "--poster", "--storyboard")
    #expect(result.status == 0 && result.message.contains("has no picture"), "\(result.message)")
    for verb in ["poster", "preview", "storyboard"] {
      let refused = try Tool.safelight(verb, folder("film.mkv"), "-o", folder("\(verb).webp"))
      #expect(refused.status == 65, "\(verb)")
      #expect(refused.message.contains("has no frame that can be decoded"), "\(refused.message)")
    }
  }

  /// Players find out what a file is by some packets, which a few silent frames do not fill.
  @Test func shortestStreamsAreRecognized() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=0.3", "-f", "lavfi", "-i",
        "anullsrc=d=0.3:cl=mono", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le",
      ], folder("film.mov"))
    let result = try Tool.safelight(
      "hls", folder("film.mov"), "-o", folder("out"), "--container", "ts")
    #expect(result.status == 0, "\(result.message)")
    for folderName in ["audio-und", "video-90p"] {
      let decoded = try run(
        "ffmpeg",
        [
          "-nostdin", "-v", "warning", "-i", folder("out/\(folderName)/segment-00001.ts"), "-f",
          "null", "-",
        ])
      #expect(decoded.status == 0 && !decoded.message.contains("score"), "\(decoded.message)")
    }
  }

  /// A copied film's last frame lasts as long as it says, not as long as others do on average.
  @Test func copiesEndWithTheirLastFrame() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=30:d=2", "-vf", "select='lt(n,5)+gt(n,40)'",
        "-fps_mode", "passthrough", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-bf", "0", "-g",
        "12", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
      ], folder("film.ts"))
    let result = try Tool.safelight(
      "hls", folder("film.ts"), "-o", folder("out"), "--container", "ts", "--segment", "1s",
      "--copy", "always")
    #expect(result.status == 0, "\(result.message)")
  }
}
