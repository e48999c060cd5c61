import Glibc
import TestSupport
import Testing

/// `safelight mp4`, with FFmpeg's programs as judges of what it writes.
@Suite struct MP4Tests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fixture(_ name: String) -> String { Fixture.path("video/\(name)") }

  /// What was made, and the line of `--json`.
  private func make(
    _ film: String, _ options: [String], name: String = "made.mp4"
  ) throws -> (path: String, report: String) {
    let source = film.hasPrefix("/") ? film : fixture(film)
    let result = try run(
      Tool.path, ["mp4", source, "-o", folder(name), "--json", "--preset", "ultrafast"] + options)
    try #require(result.status == 0, "\(result.message)")
    return (folder(name), result.text)
  }

  private func probe(_ path: String, _ stream: String, _ entries: String) throws -> String {
    let result = try run(
      "ffprobe",
      [
        "-v", "error", "-count_frames", "-select_streams", stream, "-show_entries", entries, "-of",
        "csv=p=0", path,
      ])
    #expect(result.message.isEmpty, "\(result.message)")
    return result.lines.joined(separator: " ")
  }

  private func packets(_ path: String, _ stream: String) throws -> [String] {
    try run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", stream, "-show_packets", "-show_data_hash", "md5",
        "-show_entries", "packet=pts_time,data_hash", "-of", "csv=p=0", path,
      ]
    ).lines.filter { $0.contains(":") }
  }

  /// Whether everything is decoded without a word, and the index stands before what it is about.
  private func check(_ path: String) throws {
    let decoded = try run(
      "ffmpeg",
      ["-v", "warning", "-nostdin", "-xerror", "-i", path, "-map", "0", "-f", "null", "-"])
    #expect(decoded.status == 0 && decoded.message.isEmpty, "\(decoded.message)")
    #expect(try boxes(path) == ["ftyp", "moov", "mdat"])
  }

  private func boxes(_ path: String) throws -> [String] {
    let bytes = try Disk.read(path)
    var names: [String] = []
    var place = 0
    while place + 8 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: bytes[place + 4..<place + 8], as: UTF8.self))
      place += max(8, length)
    }
    #expect(place == bytes.count)
    return names
  }

  /// The first frame, its number and the time it lasts are those that were asked for.
  @Test(arguments: [
    ("sync.mp4", "2s", "4s", 50, "2.000000"), ("fps-29.97.mp4", "2s", "3s", 30, "1.000000"),
    ("fps-23.976.mp4", "1.5s", "3.25s", 42, "1.750000"), ("vfr.mp4", "3s", "9s", 216, "6.000000"),
    ("web.webm", "1.2s", "2.2s", 25, "1.000000"), ("broadcast.ts", "1s", "2.5s", 38, "1.500000"),
    // What is shown when it begins lasts into it.
    ("fps-1.mp4", "600ms", "900ms", 1, "0.300049"), ("fps-1.mp4", "600ms", "3s", 3, "2.400024"),
    ("sync.mp4", "2010ms", "2030ms", 1, "0.020000"),
  ])
  func excerptsAreExact(
    film: String, start: String, end: String, frames: Int, duration: String
  ) throws {
    let made = try make(film, ["--start", start, "--end", end, "--size", "160x"])
    try check(made.path)
    #expect(try probe(made.path, "v", "stream=nb_read_frames") == "\(frames)")
    #expect(try probe(made.path, "v", "format=duration").hasSuffix(duration))
    #expect(try probe(made.path, "v", "stream=start_time") == "0.000000")
    #expect(made.report.contains(#""frames":\#(frames),"#), "\(made.report)")
  }

  /// Ranges that are encoded apart show each frame once, in an excerpt too.
  @Test func framesAreTheRightOnes() throws {
    let film = folder("stairs.mp4")
    try FilmOracle.staircase(film, keyFrames: 40)
    let made = try make(film, ["--start", "3s", "--duration", "9s", "--size", "64x", "-j", "4"])
    #expect(try probe(made.path, "v", "stream=nb_read_frames") == "225")
    for (time, step) in [(0.0, 3), (0.96, 3), (1.0, 4), (4.52, 7), (8.96, 11)] {
      try FilmOracle.frame(made.path, at: time, folder("frame.png"))
      #expect(try FilmOracle.step(folder("frame.png")) == step, "at \(time)")
    }
  }

  /// Packets that suit are taken over as they are.
  @Test(arguments: ["streamable.mp4", "sync.mp4", "broadcast.ts", "far-keys.mp4"])
  func copiesAreExact(film: String) throws {
    let made = try make(film, ["--copy", "auto"])
    try check(made.path)
    #expect(made.report.contains(#""copied":true"#))
    guard film.hasSuffix("mp4") else { return }
    for stream in ["v", "a"] {
      #expect(try packets(made.path, stream) == packets(fixture(film), stream), "\(stream)")
    }
  }

  /// Flashes and beeps that came together still do, copied, encoded and cut.
  @Test(arguments: [
    ([], 48_000), (["--copy", "never"], 48_000), (["--start", "2500ms", "--end", "7s"], 48_000),
    (["--start", "2500ms", "--end", "7s", "--copy", "never"], 48_000),
    (["--start", "2500ms", "--end", "7s", "--copy", "never"], 96_000),
  ])
  func soundIsInStep(options: [String], rate: Int) throws {
    let film = folder("sync.mp4")
    let sound =
      rate == 48_000 ? ["-c", "copy"] : ["-c:v", "copy", "-c:a", "aac", "-ar", "\(rate)"]
    try FilmOracle.make(["-i", fixture("sync.mp4")] + sound, film)
    let made = try make(film, options)
    let (flashes, beeps) = try FilmOracle.events(made.path)
    let offset = options.contains("--start") ? 0.5 : 0
    #expect(flashes.count >= 4)
    for flash in flashes where flash > 0.3 {
      #expect(beeps.contains { abs($0 - flash) <= 0.02 }, "\(flash): \(beeps)")
      let second = flash - offset
      #expect(abs(second - second.rounded()) <= 0.02, "\(flash)")
    }
  }

  /// What goes to a pipe is kept in memory until it is whole, and held to that limit.
  @Test func pipesAreHeldToTheMemory() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=3,noise=alls=90:allf=t", "-c:v", "libx264",
        "-preset", "ultrafast", "-crf", "4", "-pix_fmt", "yuv420p",
      ], folder("film.mp4"))
    try #require(Disk.read(folder("film.mp4")).count > 17 << 20)
    let arguments = ["mp4", folder("film.mp4"), "--copy", "always", "--memory", "16MiB", "-o"]
    let piped = try run(Tool.path, arguments + ["-"])
    #expect(piped.status == 65 && piped.output.isEmpty, "\(piped.message)")
    #expect(piped.message.contains("a pipe is kept in memory"), "\(piped.message)")
    let filed = try run(Tool.path, arguments + [folder("out.mp4")])
    #expect(filed.status == 0, "\(filed.message)")
  }

  /// Upright, with square pixels, even, in the standard range, and never larger than the film.
  @Test(arguments: [
    ("portrait.mp4", ["--size", "200x200"], "112,200"), ("phone.mp4", [], "180,320"),
    ("anamorphic.mp4", [], "426,240"), ("odd.mkv", [], "640,358"),
    ("hdr-pq.mp4", ["--size", "160x"], "160,90"),
    ("tiny.mp4", ["--size", "1280x720", "--copy", "never"], "64,36"),
    ("scope.mp4", ["--size", "x50", "--end", "200ms"], "120,50"),
  ])
  func sizesAreRight(film: String, options: [String], size: String) throws {
    let made = try make(film, options + ["--mute"])
    try check(made.path)
    #expect(
      try probe(made.path, "v", "stream=width,height,sample_aspect_ratio,pix_fmt,color_transfer")
        == "\(size),1:1,yuv420p,bt709")
  }

  @Test func languagesStay() throws {
    let made = try make("languages.mp4", ["--start", "1s", "--size", "160x"])
    try check(made.path)
    #expect(
      try probe(made.path, "a", "stream=codec_name:stream_disposition=default:stream_tags=language")
        == "aac,0,eng aac,1,fra")
    let muted = try make("languages.mp4", ["--mute"], name: "muted.mp4")
    #expect(try probe(muted.path, "a", "stream=codec_name") == "")
  }

  /// The same film comes to the same bytes, through pipes too, and no place or time of making is in it.
  @Test func bytesAreTheSame() throws {
    let made = try make("phone.mp4", [])
    let piped = try Tool.safelight(
      "mp4", "-", "-o", "-", "--preset", "ultrafast", input: Fixture.bytes("video/phone.mp4"))
    #expect(piped.status == 0, "\(piped.message)")
    #expect(try piped.output == Disk.read(made.path))
    #expect(try folder.contents() == ["made.mp4"])
    let tags = try run("exiftool", ["-s", "-CreateDate", "-GPSCoordinates", "-Make", made.path])
    #expect(tags.lines.allSatisfy { $0.contains("0000:00:00") }, "\(tags.text)")
  }

  /// What is kept of a film's own words, as of a picture's.
  @Test(arguments: [
    ("none", []), ("copyright", ["copyright=(c) A", "artist=Ana"]),
    ("safe", ["copyright=(c) A", "artist=Ana", "date=2024-05-06"]),
    (
      "all",
      [
        "copyright=(c) A", "artist=Ana", "date=2024-05-06", "title=Öde", "location=+48.1+011.5/",
        "make=Cam",
      ]
    ),
  ])
  func metadataFollowsThePolicy(policy: String, kept: [String]) throws {
    let film = folder("tagged.mov")
    let tags = [
      "copyright=(c) A", "artist=Ana", "date=2024-05-06", "title=Öde", "location=+48.1+011.5/",
      "make=Cam",
    ]
    try FilmOracle.make(
      ["-i", fixture("short.mp4"), "-c", "copy"] + tags.flatMap { ["-metadata", $0] }, film)
    let made = try make(film, ["--metadata", policy])
    try check(made.path)
    let found = try run(
      "ffprobe", ["-v", "error", "-show_entries", "format_tags", "-of", "default=nk=0", made.path]
    ).lines.filter { $0.hasPrefix("TAG:") && !$0.contains("brand") && !$0.contains("minor") }
    #expect(
      Set(found.map { $0.dropFirst(4) }).subtracting(kept.map { $0[...] })
        .allSatisfy { $0.hasPrefix("location-") }, "\(found)")
    for tag in kept { #expect(found.contains("TAG:" + tag), "\(found)") }
  }

  /// What is lost is told.
  @Test(arguments: [
    ("subtitles.mp4", "its subtitles are left out"), ("surround.mp4", "becomes stereo"),
  ])
  func lossesAreTold(film: String, words: String) throws {
    let made = try make(film, ["--size", "64x"])
    #expect(made.report.contains(words), "\(made.report)")
  }

  /// What a film calls its tracks stays where all its words do.
  @Test(arguments: [("safe", false), ("all", true)])
  func titlesOfTracksFollowThePolicyToo(policy: String, stays: Bool) throws {
    let film = folder("titled.mkv")
    let title = "Elm Street 5"
    try FilmOracle.make(
      ["-i", fixture("sync.mp4"), "-c", "copy", "-metadata:s:a:0", "title=\(title)"], film)
    let made = try make(film, ["--metadata", policy, "--duration", "1s"])
    let found = try run(
      "ffprobe", ["-v", "error", "-show_entries", "stream_tags", "-of", "default", made.path]
    ).text.contains(title)
    #expect(found == stays)
  }

  @Test(arguments: [
    ("audio-only.m4a", [], 65, "holds no video"), ("truncated.mp4", [], 65, "is damaged"),
    ("sync.mp4", ["--start", "10s"], 64, "ends at 10.000 s"),
    ("sync.mp4", ["--start", "3s", "--end", "2s"], 64, "would end before it begins"),
    ("sync.mp4", ["--end", "3s", "--duration", "2s"], 64, "exclude each other"),
    ("sync.mp4", ["--copy", "always", "--start", "1s"], 64, "makes no excerpt"),
    ("phone.mp4", ["--copy", "always"], 65, "cannot be copied"),
    ("sync.mp4", ["--size", "50x50", "--fit", "cover"], 64, "keeps its shape"),
    ("sync.mp4", ["--fit", "inside"], 64, "--fit needs --size"),
    ("sync.mp4", ["--in-place"], 64, "--in-place"),
    ("sync.mp4", ["--start", "-1s"], 64, "'-1s' is invalid for '--start <time>': out of range"),
    ("sync.mp4", ["--copy", "always", "--size", "64x"], 64, "of the film's own size"),
  ])
  func refusals(film: String, options: [String], status: Int32, message: String) throws {
    let place = options.contains("--in-place") ? [] : ["-o", folder("made.mp4")]
    let result = try run(Tool.path, ["mp4", fixture(film)] + place + options)
    #expect(result.status == status)
    #expect(result.message.contains(message), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  @Test(arguments: ["made.webm", "made.jpg", "{stem}.mkv"])
  func namesAreOfMP4(name: String) throws {
    let result = try Tool.safelight("mp4", fixture("short.mp4"), "-o", folder(name))
    #expect(result.status == 64 && result.message.contains("named .mp4 or .m4v"))
  }

  @Test func picturesAreNone() throws {
    let result = try Tool.safelight(
      "mp4", Fixture.path("photos/coffee.jpg"), "-o", folder("made.mp4"))
    #expect(result.status == 65 && result.message.contains("not a video"), "\(result.message)")
  }

  @Test func damagedFilmsAreSalvaged() throws {
    let made = try make("truncated.mp4", ["--on-damage", "salvage"])
    #expect(made.report.contains("the last 134 frames are missing"))
    #expect(try probe(made.path, "v", "stream=nb_read_frames") == "166")
  }

  private static let recipe = """
    version: 1
    video:
      outputs:
        - mp4: { size: 80x, start: 1s, duration: 1s, mute: true, preset: ultrafast }
        - { mp4: { size: 80x, end: 200ms }, name: marked, steps: [watermark: { image: logo.png }] }
        - { mp4: { copy: always }, name: whole, path: "{dir}/{stem}-{output}-{width}.mp4" }
        - poster: { size: 80x }
    """

  @Test func recipesMakeThem() throws {
    try folder.write(Array(Self.recipe.utf8), to: "r.yml")
    _ = try run("mkdir", [folder("in")])
    _ = try run("convert", ["-size", "20x20", "xc:red", folder("logo.png")])
    try folder.write(Fixture.bytes("video/sync.mp4"), to: "in/sync.mp4")
    let words = ["run", "r.yml", "in", "-o", "out/", "--update", "--json"]
    let first = try run(Tool.path, words, directory: folder.path)
    #expect(first.status == 0, "\(first.message)")
    let names = try folder.contents().filter { $0.hasPrefix("out/") && !$0.contains("sqlite") }
    #expect(
      names == [
        "out/sync", "out/sync-whole-320.mp4", "out/sync/film.mp4", "out/sync/marked.mp4",
        "out/sync/poster.jpg",
      ])
    try FilmOracle.frame(folder("out/sync/marked.mp4"), at: 0.1, folder("marked.png"))
    let red = try run(
      "convert", [folder("marked.png"), "-format", "%[fx:maxima.r-maxima.b]", "info:"])
    #expect(try #require(Double(red.text)) > 0.3, "\(red.text)")
    #expect(try probe(folder("out/sync/film.mp4"), "v", "stream=width,nb_read_frames") == "80,25")
    try check(folder("out/sync-whole-320.mp4"))
    let again = try run(Tool.path, words, directory: folder.path)
    #expect(again.text.contains(#""status":"skipped""#))
    let dry = try run(
      Tool.path, ["run", "r.yml", "in", "-o", "other/", "--dry-run"], directory: folder.path)
    #expect(dry.text.contains("other/sync-whole-320.mp4  320x180  mp4  not written"))
    let explained = try run(Tool.path, ["run", "r.yml", "--explain"], directory: folder.path)
    #expect(explained.text.contains("- mp4: { start: 1s, end: 2s, mute: true, preset: ultrafast }"))
  }

  /// How far a film is is told before it is done, with the time left.
  @Test func progressIsToldWithinAFilm() throws {
    try FilmOracle.make(
      ["-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25:d=12", "-c:v", "mpeg4", "-q:v", "3"],
      folder("film.mkv"))
    let result = try Tool.safelight(
      "mp4", folder("film.mkv"), "-o", folder("a.mp4"), "--preset", "slow", "--progress", "json",
      "--jobs", "1")
    try #require(result.status == 0, "\(result.message)")
    let fractions = result.message.split(separator: "\n").filter { $0.hasPrefix("{\"done\":0") }
      .compactMap { line in
        line.contains("\"left_ms\":null")
          ? nil
          : line.split(separator: "\"fraction\":").last?.prefix { $0 != "," }
      }.compactMap { Double($0) }
    #expect(fractions.contains { $0 > 0 && $0 < 1 }, "\(result.message)")
    #expect(fractions == fractions.sorted(), "\(result.message)")
  }
}
