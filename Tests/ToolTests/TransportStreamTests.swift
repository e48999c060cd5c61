import TestSupport
import Testing

/// `safelight hls --container ts`.
@Suite struct TransportStreamTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ film: StreamedFilm, _ options: String...) throws {
    let found = try run(Tool.path, ["verify", "--full", "-q", film.path] + options)
    #expect(found.status == 0, "\(found.text)")
  }

  /// Those that the tests of `safelight hls` take, and all others that can be streamed.
  static let films =
    HLSTests.films.map(\.name) + [
      "audio-only.m4a", "black-intro.mp4", "far-keys.mp4", "fps-29.97.mp4", "fps-60.mp4",
      "hdr-hlg.mp4", "high-rate.mp4", "interlaced.mp4", "languages.mp4", "mono.mp4", "odd-444.mp4",
      "offset.mp4", "portrait.mp4", "scope.mp4", "sdr-twin.mp4", "silent.mp4", "streamable.mp4",
      "subtitles.mkv", "surround.mp4", "two-to-one.mp4", "web.webm",
    ]

  /// Every rule holds, and every playlist decodes without a word.
  @Test(arguments: films) func everyFilmIsConformant(film: String) throws {
    let made = try StreamedFilm(
      film, in: .ts, ["--preset", "ultrafast", "--ladder", "90p"], to: folder)
    try check(made)
    // FFmpeg's null output takes no subtitles.
    for rendition in try made.renditions() where !rendition.hasPrefix("subtitles") {
      for playlist in ["playlist", "iframes"]
      where rendition.hasPrefix("video") || playlist == "playlist" {
        let name = "\(rendition)/\(playlist).m3u8"
        #expect(try made.values(of: "EXT-X-MAP", in: name) == [])
        #expect(
          try made.values(of: "EXT-X-VERSION", in: name) == [playlist == "playlist" ? "3" : "4"])
        let decoded = try run(
          "ffmpeg", ["-v", "error", "-i", "\(made.path)/\(name)", "-f", "null", "-"])
        // One frame a second is too slow for the clock of ffmpeg's own output.
        #expect(film == "fps-1.mp4" || decoded.message == "", "\(name): \(decoded.message)")
      }
    }
  }

  /// The same frames at the same times as in fragmented MP4, ten seconds later.
  @Test(arguments: ["vfr.mp4", "fps-23.976.mp4", "short.mp4", "sync.mp4"])
  func framesAreThoseOfTheOtherContainer(film: String) throws {
    var times: [[String]] = []
    for (container, origin) in [(StreamContainer.fmp4, 0.0), (.ts, 10.0)] {
      let folder = try TemporaryFolder()
      let made = try StreamedFilm(film, in: container, ["--copy", "never"], to: folder)
      let rung = try #require(try made.renditions().first { $0.hasPrefix("video-") })
      let frames = try run(
        "ffprobe",
        [
          "-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time,pict_type", "-of",
          "csv=p=0", "\(made.path)/\(rung)/playlist.m3u8",
        ])
      #expect(frames.message == "")
      times.append(
        frames.lines.map { line in
          let fields = line.split(separator: ",")
          let time = fields.first.flatMap { Double($0) } ?? .nan
          return "\(((time - origin) * 10_000).rounded()) \(fields.last ?? "")"
        })
    }
    #expect(times[0].count > 5 && times[0].count == times[1].count)
    // Clocks of different grain round differently.
    for (one, other) in zip(times[0], times[1]) {
      let (a, b) = (one.split(separator: " "), other.split(separator: " "))
      #expect(abs((Double(a[0]) ?? .nan) - (Double(b[0]) ?? 0)) <= 1)
      #expect(a[1] == b[1])
    }
  }

  @Test func filesAndTheirPlaylistsHaveTheirNames() throws {
    let made = try StreamedFilm(
      "sync.mp4", in: .ts, ["--add-subtitle", Fixture.path("video/captions.srt") + ":en"],
      to: folder)
    #expect(
      try run("ls", ["\(made.path)/video-180p"]).lines.filter { !$0.hasPrefix("iframes-") }
        == ["iframes.m3u8", "playlist.m3u8", "segment-00001.ts", "segment-00002.ts"])
    #expect(
      try made.text("subtitles-en/segment-00001.vtt").hasPrefix(
        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n"))
    #expect(try made.text("report.json").contains(#""container":"ts""#))
    try check(made)
  }

  @Test func segmentsShareAFile() throws {
    let made = try StreamedFilm("sync.mp4", in: .ts, ["--single-file"], to: folder)
    #expect(try run("ls", ["\(made.path)/audio-und"]).lines == ["media.ts", "playlist.m3u8"])
    #expect(try made.values(of: "EXT-X-VERSION", in: "video-180p/playlist.m3u8") == ["4"])
    try check(made)
    let frames = try run(
      "ffprobe",
      [
        "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0",
        "\(made.path)/video-180p/playlist.m3u8",
      ])
    #expect(frames.lines.first == "250")
  }

  @Test(arguments: [[], ["--single-file"]]) func segmentsAreEncrypted(more: [String]) throws {
    let key = try folder.write(Array(0..<16), to: "key")
    let made = try StreamedFilm(
      "sync.mp4", in: .ts,
      ["--encrypt", "aes-128", "--key-uri", "../../key", "--key-file", key] + more, to: folder)
    try check(made, "--key-file", key)
    guard more.isEmpty else { return }
    let frames = try run(
      "ffprobe",
      [
        "-v", "warning", "-allowed_extensions", "ALL", "-count_frames", "-show_entries",
        "stream=nb_read_frames", "-of", "csv=p=0", "\(made.path)/video-180p/playlist.m3u8",
      ])
    #expect(frames.lines.first == "250", "\(frames.message)")
  }

  /// The clock would begin again.
  @Test func filmsOfMoreThanADayAreRefused() throws {
    let long = folder("long.mp4")
    try FilmOracle.make(
      ["-f", "lavfi", "-i", "color=s=64x36:r=1/1000:d=97000", "-c:v", "libx264"], long)
    let result = try Tool.safelight("hls", long, "-o", folder("out"), "--container", "ts")
    #expect(result.status == 65)
    #expect(result.message.contains("26; --container fmp4 has no such limit"), "\(result.message)")
  }

  /// Makes a film of four seconds that can be streamed as it is, with sound of another length.
  private func streamable(sound seconds: Int) throws -> String {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc=s=160x90:r=25:d=4", "-f", "lavfi", "-i",
        "sine=r=48000:d=\(seconds)", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt",
        "yuv420p",
        "-g", "50", "-sc_threshold", "0", "-x264-params", "aud=1", "-colorspace", "bt709",
        "-color_primaries", "bt709", "-color_trc", "bt709", "-c:a", "aac", "-ac", "2", "-b:a",
        "96k",
      ], film)
    return film
  }

  /// Packets of the film itself, once more without what MP4 has no use for.
  @Test func packetsAreCopied() throws {
    let film = try streamable(sound: 4)
    let made = try StreamedFilm(film, in: .ts, ["--copy", "always", "--segment", "2s"], to: folder)
    try check(made)
    let hashes = try [film, "\(made.path)/video-90p/playlist.m3u8"].map { film in
      let result = try run(
        "ffmpeg", ["-v", "error", "-i", film, "-map", "0:v", "-f", "framemd5", "-"])
      #expect(result.message == "")
      return result.lines.filter { !$0.hasPrefix("#") }.compactMap {
        $0.split(separator: ",").last.map(String.init)
      }
    }
    #expect(hashes[0].count == 100 && hashes[0] == hashes[1])
  }

  /// What only MP4 could say of copied packets has them encoded.
  @Test func whatCannotBeCopiedIsEncoded() throws {
    let film = try streamable(sound: 6)
    try check(StreamedFilm(film, in: .ts, to: folder))
    let refused = try Tool.safelight(
      "hls", film, "-o", folder("out"), "--container", "ts", "--copy", "always")
    #expect(refused.status == 65)
    #expect(refused.message.contains("the sound goes on behind its last picture"))
    let colours = try Tool.safelight(
      "hls", Fixture.path("video/streamable.mp4"), "-o", folder("out"), "--container", "ts",
      "--copy",
      "always")
    #expect(colours.status == 65)
    #expect(colours.message.contains("what its colours mean"), "\(colours.message)")
  }

  /// Sound that goes on without a picture: the last one is shown at the end too.
  @Test func lastFrameIsShownAtTheEnd() throws {
    let made = try StreamedFilm("languages.mp4", in: .ts, to: folder)
    let rung = try #require(try made.renditions().first { $0.hasPrefix("video-") })
    let times = try run(
      "ffprobe",
      [
        "-v", "error", "-show_entries", "packet=pts_time", "-of", "csv=p=0",
        "\(made.path)/\(rung)/playlist.m3u8",
      ]
    ).lines.compactMap { Double($0.filter { $0 != "," }) }
    let duration = try made.duration(of: rung)
    #expect(abs((times.max() ?? 0) - 10 - (duration - 0.04)) < 0.01, "\(duration)")
  }
}
