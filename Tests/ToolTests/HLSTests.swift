import Glibc
import TestSupport
import Testing

/// `safelight hls`, with FFmpeg's programs as judges of what it makes.
@Suite struct HLSTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One film and what has to come of it.
  struct Film: Sendable, CustomTestStringConvertible {
    var name: String
    var size: String
    var frames: Int
    var rate: String
    var durations: [String]
    /// Key frames of each rung.
    var keys: Int

    var testDescription: String { name }
  }

  static let films = [
    Film(
      name: "phone.mp4", size: "180,320", frames: 75, rate: "25.000", durations: ["3.000000"],
      keys: 2),
    Film(
      name: "anamorphic.mp4", size: "426,240", frames: 100, rate: "25.000",
      durations: ["4.000000"], keys: 2),
    Film(
      name: "odd.mkv", size: "640,358", frames: 5, rate: "25.000", durations: ["0.200000"], keys: 1),
    Film(
      // The most there are at a time: 60 frames a second in the beginning, 28 on average.
      name: "vfr.mp4", size: "160,90", frames: 504, rate: "60.000",
      durations: ["6.000000", "6.000000", "5.952167"], keys: 9),
    Film(
      name: "fps-120.mp4", size: "160,90", frames: 120, rate: "60.000", durations: ["2.000000"],
      keys: 1),
    Film(
      name: "fps-1.mp4", size: "160,90", frames: 14, rate: "1.000",
      durations: ["6.000000", "6.000000", "2.000000"], keys: 7),
    Film(
      name: "fps-23.976.mp4", size: "160,90", frames: 192, rate: "23.976",
      durations: ["6.006000", "2.002000"], keys: 4),
    Film(
      name: "tail.mp4", size: "160,90", frames: 151, rate: "25.000", durations: ["6.040000"],
      keys: 3),
    Film(
      name: "short.mp4", size: "160,90", frames: 10, rate: "25.000", durations: ["0.400000"],
      keys: 1),
    Film(
      name: "tiny.mp4", size: "64,36", frames: 75, rate: "25.000", durations: ["3.000000"], keys: 2),
    Film(
      name: "open-gop.mp4", size: "160,90", frames: 200, rate: "25.000",
      durations: ["6.000000", "2.000000"], keys: 4),
    Film(
      name: "broadcast.ts", size: "320,180", frames: 75, rate: "25.000", durations: ["3.000000"],
      keys: 2),
    Film(
      name: "hdr-pq.mp4", size: "320,180", frames: 25, rate: "25.000", durations: ["1.000000"],
      keys: 1),
  ]

  /// Packages a fixture into a folder, and gives its path.
  private func package(_ film: String, _ options: String...) throws -> String {
    let arguments = ["hls", Fixture.path("video/\(film)"), "-o", folder("out")] + options
    let result = try run(Tool.path, arguments)
    try #require(result.status == 0, "\(result.message)")
    return folder("out")
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Disk.read(path), as: UTF8.self)
  }

  /// What follows `#EXTINF:` in a playlist.
  private func durations(_ playlist: String) throws -> [String] {
    try text(playlist).split(separator: "\n").filter { $0.hasPrefix("#EXTINF:") }.map {
      String($0.dropFirst(8).dropLast())
    }
  }

  private func probe(_ path: String, _ arguments: String...) throws -> [String] {
    let result = try run("ffprobe", ["-v", "error"] + arguments + ["-of", "csv=p=0", path])
    #expect(result.status == 0 && result.message == "", "\(result.message)")
    return result.lines
  }

  /// Decodes without a word, every frame once, at the right size, in the right time.
  @Test(arguments: films) func everySourceComesOutRight(film: Film) throws {
    let out = try package(film.name, "--copy", "never")
    let rung = try #require(
      try run("ls", [out]).lines.first { $0.hasPrefix("video-") })
    let playlist = "\(out)/\(rung)/playlist.m3u8"
    #expect(try durations(playlist) == film.durations)
    let stream = try probe(
      playlist, "-count_frames", "-select_streams", "v", "-show_entries",
      "stream=width,height,sample_aspect_ratio,pix_fmt,color_space,nb_read_frames")
    #expect(stream.first == "\(film.size),1:1,yuv420p,bt709,\(film.frames)")
    let keys = try probe(
      playlist, "-select_streams", "v", "-skip_frame", "nokey", "-show_entries", "frame=pict_type")
    #expect(keys.count == film.keys)
    #expect(try text("\(out)/master.m3u8").contains("FRAME-RATE=\(film.rate),"))
    #expect(try Tool.safelight("verify", "-q", out).status == 0)
  }

  /// What playlists say of frame rates is what was meant: sound that goes on after the last frame, and
  /// frames that are left out, take nothing off it.
  @Test(arguments: [
    ("languages.mp4", "never", "180p", "25.000"), ("languages.mp4", "auto", "180p", "25.000"),
    ("sync.mp4", "never", "90p@10", "8.333"),
  ])
  func framesOfTheFilmMakeTheRate(
    film: String, copy: String, ladder: String, rate: String
  ) throws {
    let out = try package(film, "--copy", copy, "--ladder", ladder)
    #expect(try text("\(out)/master.m3u8").contains("FRAME-RATE=\(rate),"))
  }

  /// Rungs, ranges, sound and I-frames fit together.
  @Test func rungsAreAligned() throws {
    let out = try package("sync.mp4", "--ladder", "180p,90p", "-j", "2", "--copy", "never")
    var times: [[String]] = []
    for rung in ["video-180p", "video-90p"] {
      let playlist = "\(out)/\(rung)/playlist.m3u8"
      #expect(try durations(playlist) == ["6.000000", "4.000000"])
      #expect(
        try run("ffmpeg", ["-v", "warning", "-i", playlist, "-f", "null", "-"]).message == "")
      times.append(
        try probe(playlist, "-show_entries", "packet=pts,flags", "-select_streams", "v").sorted())
      let iFrames = try probe(
        "\(out)/\(rung)/iframes.m3u8", "-show_entries", "frame=pts_time,pict_type")
      #expect(iFrames.map { $0.prefix(3) } == ["0.0", "2.0", "4.0", "6.0", "8.0"])
      #expect(iFrames.allSatisfy { $0.hasSuffix("I") })
    }
    #expect(times[0].count == 250)
    #expect(times[0] == times[1])
    // The sound begins and ends with the picture, but for a frame of its own.
    let sound = try durations("\(out)/audio-und/playlist.m3u8").compactMap(Double.init)
    #expect(sound.count == 2 && abs(sound.reduce(0, +) - 10) < 0.0214)
    let start = try probe(
      "\(out)/audio-und/playlist.m3u8", "-show_entries", "stream=start_time", "-select_streams", "a"
    )
    #expect(start.first == "-0.021333")
    let report = try text("\(out)/report.json")
    for file in try run("find", [".", "-type", "f", "-printf", "%P\\n"], directory: out).lines {
      #expect(report.contains("\"path\":\"\(file)\""), "\(file)")
    }
  }

  @Test func languagesAreAGroup() throws {
    let out = try package("languages.mp4")
    let master = try text("\(out)/master.m3u8")
    #expect(
      master.contains(#"NAME="English",LANGUAGE="en",DEFAULT=NO,"#)
        || master.contains(#"LANGUAGE="en",DEFAULT=NO,"#))
    #expect(master.contains(#"LANGUAGE="fr",DEFAULT=YES,"#))
    #expect(try run("ls", [out]).lines.contains("audio-fr"))
  }

  @Test func soundAloneIsAPresentation() throws {
    let out = try package("audio-only.m4a")
    #expect(try run("ls", [out]).lines == ["audio-und", "master.m3u8", "report.json"])
    #expect(!(try text("\(out)/master.m3u8")).contains("avc1"))
  }

  @Test func fieldsBecomeFrames() throws {
    let out = try package("interlaced.mp4", "--ladder", "480p")
    let stream = try probe(
      "\(out)/video-480p/playlist.m3u8", "-count_frames", "-show_entries",
      "stream=width,height,nb_read_frames")
    #expect(stream.first == "854,480,60")
  }

  @Test(arguments: ["playlist.mp4", "remote.mp4", "concat.mp4", "truncated.mp4"])
  func whatIsNoWholeFilmIsRefused(film: String) throws {
    let result = try Tool.safelight("hls", Fixture.path("video/\(film)"), "-o", folder("out"))
    #expect(result.status == 65, "\(result.message)")
    #expect(try folder.contents() == [])
  }

  @Test func damageIsSalvagedOnRequest() throws {
    let out = try package("truncated.mp4", "--on-damage", "salvage", "-q")
    #expect(try text("\(out)/report.json").contains("the film is damaged"))
  }

  @Test func onlyOurOwnIsReplaced() throws {
    let out = try package("tiny.mp4")
    let again = try Tool.safelight("hls", Fixture.path("video/tiny.mp4"), "-o", out)
    #expect(again.status == 0)
    try Disk.write([1], to: "\(out)/notes.txt")
    let before = try folder.contents()
    let refused = try Tool.safelight("hls", Fixture.path("video/short.mp4"), "-o", out)
    #expect(refused.status == 73)
    #expect(refused.message.contains("notes.txt"))
    #expect(try folder.contents() == before)
  }

  /// A pipe, a confined worker and one that is not give the same.
  @Test(arguments: ["require", "off"]) func pipesAndSandboxes(mode: String) throws {
    let result = try Tool.safelight(
      "hls", "-", "-o", folder("out"), "--json", "--sandbox", mode,
      input: Fixture.bytes("video/short.mp4"))
    #expect(result.status == 0, "\(result.message)")
    #expect(result.text.contains(#""format":"hls","width":160,"height":90,"#))
    #expect(result.text.contains(#""name":"video-90p""#))
  }

  /// What is white in a high dynamic range is nearly so in the standard one, and what is darker stays.
  @Test(arguments: ["hdr-pq.mp4", "hdr-hlg.mp4"])
  func mapsHighDynamicRange(name: String) throws {
    let film = Fixture.path("video/\(name)")
    let made = try Tool.safelight(
      "hls", film, "-o", folder("out"), "--poster", "--storyboard")
    #expect(made.status == 0, "\(made.message)")
    let file = try Tool.safelight("mp4", film, "-o", folder("out.mp4"))
    #expect(file.status == 0, "\(file.message)")
    for (input, picture) in [
      (Fixture.path("video/sdr-twin.mp4"), "twin.png"), (folder("out/master.m3u8"), "hls.png"),
      (folder("out.mp4"), "mp4.png"),
    ] {
      try FilmOracle.make(["-i", input, "-frames:v", "1"], folder(picture))
    }
    let twin = try FilmOracle.mean(folder("twin.png"))
    for picture in ["hls.png", "mp4.png", "out/poster.jpg", "out/storyboard-001.jpg"] {
      let mapped = try FilmOracle.mean(folder(picture))
      #expect(mapped > 0.87 * twin && mapped < 1.05 * twin, "\(picture): \(mapped), not \(twin)")
    }
    let full = try Tool.safelight("verify", "--full", folder("out"))
    #expect(full.status == 0 && !full.text.contains(" 56"), "\(full.text)")
  }

  /// Colours that only Dolby Vision can show are told, or refused.
  @Test func dolbyVisionsOwnColoursAreTold() throws {
    try FilmOracle.make(
      ["-i", Fixture.path("video/hdr-pq.mp4"), "-c", "copy", "-an"], folder("plain.mp4"))
    var bytes = try Disk.read(folder("plain.mp4"))
    let names = ["moov", "trak", "mdia", "minf", "stbl", "stsd", "hvc1", "hvcC"]
    let places = try names.map { name in
      try #require(bytes.firstRange(of: Array(name.utf8)), "\(name)").lowerBound - 4
    }
    // Version 1.0, profile 5, level 1, with its metadata, and nothing to players without it.
    let configuration: [UInt8] = [1, 0, 5 << 1, 1 << 3 | 0b101] + [UInt8](repeating: 0, count: 20)
    let box = [0, 0, 0, 32] + Array("dvcC".utf8) + configuration
    bytes.insert(contentsOf: box, at: places[7])
    for place in places.dropLast() {
      let size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } + box.count
      for index in 0..<4 {
        bytes[place + index] = UInt8(truncatingIfNeeded: size >> (24 - 8 * index))
      }
    }
    let film = try folder.write(bytes, to: "film.mp4")
    let made = try Tool.safelight("hls", film, "-o", folder("out"))
    #expect(made.status == 0 && made.message.contains("Dolby Vision's own"), "\(made.message)")
    let refused = try Tool.safelight("mp4", film, "-o", folder("out.mp4"), "--hdr", "reject")
    #expect(refused.status == 65 && refused.message.contains("a high dynamic range"))
  }

  /// A film may be one picture, which stays as long as its packet says.
  @Test(arguments: [("25", "25.000", [0.04]), ("1/7", "0.500", [6, 1])])
  func onePictureIsAFilm(rate: String, frameRate: String, durations: [Double]) throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc=s=160x90:r=\(rate)", "-frames:v", "1", "-c:v", "libx264",
        "-pix_fmt", "yuv420p",
      ], folder("film.mp4"))
    let result = try Tool.safelight("hls", folder("film.mp4"), "-o", folder("out"), "-q")
    #expect(result.status == 0, "\(result.message)")
    let playlist = try text(folder("out/video-90p/playlist.m3u8"))
    let lasting = playlist.split(separator: "\n").filter { $0.hasPrefix("#EXTINF:") }.compactMap {
      Double($0.dropFirst(8).dropLast())
    }
    #expect(lasting == durations)
    #expect(try text(folder("out/master.m3u8")).contains("FRAME-RATE=\(frameRate),"))
  }

  /// A pipe can be read only once.
  @Test func keysComeFromPipesToo() throws {
    let result = try Tool.safelight(
      "hls", Fixture.path("video/short.mp4"), "-o", folder("out"), "--encrypt", "aes-128",
      "--key-uri", "key", "--key-file", "/dev/stdin", "-q", input: Array(0..<16))
    #expect(result.status == 0, "\(result.message)")
    let key = try folder.write(Array(0..<16), to: "key")
    let check = try Tool.safelight("verify", "--full", "--key-file", key, folder("out"), "-q")
    #expect(check.status == 0, "\(check.text)")
  }

  /// Encrypted whole segments, one after the other in one file, play with the key and stay hidden without.
  @Test(arguments: [[], ["--single-file"]]) func segmentsAreEncrypted(more: [String]) throws {
    let key = try folder.write(Array(0..<16), to: "key")
    let result = try run(
      Tool.path,
      [
        "hls", Fixture.path("video/sync.mp4"), "-o", folder("out"), "--encrypt", "aes-128",
        "--key-uri", "../../key", "--key-file", key, "-q",
      ] + more)
    try #require(result.status == 0, "\(result.message)")
    let playlist = folder("out/video-180p/playlist.m3u8")
    #expect(try text(playlist).contains(#"#EXT-X-KEY:METHOD=AES-128,URI="../../key",IV=0x"#))
    let check = try Tool.safelight("verify", "--full", "--key-file", key, folder("out"), "-q")
    #expect(check.status == 0, "\(check.text)")
    if more.isEmpty {
      // FFmpeg cannot decrypt stretches of files.
      let frames = try run(
        "ffprobe",
        [
          "-v", "error", "-allowed_extensions", "ALL", "-count_frames", "-show_entries",
          "stream=nb_read_frames", "-of", "csv=p=0", playlist,
        ])
      #expect(frames.lines.first == "250", "\(frames.message)")
    }
    let inside = try folder.contents().filter { $0.hasPrefix("out/") }
    #expect(!inside.contains { $0.hasSuffix("key") })
    for name in inside where name.hasSuffix(".m4s") {
      #expect(try Disk.read(folder(name)).count % 16 == 0)
    }
  }

  @Test func allSegmentsAreInOneFile() throws {
    let out = try package("sync.mp4", "--single-file", "--no-iframes")
    #expect(try run("ls", ["\(out)/video-180p"]).lines == ["media.mp4", "playlist.m3u8"])
    let frames = try probe(
      "\(out)/video-180p/playlist.m3u8", "-count_frames", "-show_entries", "stream=nb_read_frames")
    #expect(frames.first == "250")
  }

  /// What was done before a kill is not done again, and what comes out is whole.
  @Test(arguments: StreamContainer.allCases)
  func stoppedRunsAreGoneOnWith(container: StreamContainer) throws {
    let arguments = [
      "hls", Fixture.path("video/hd.mp4"), "-o", folder("out"), "--ladder", "720p,360p", "-j", "1",
      "--preset", "medium", "--copy", "never", "--resume", "-q", "--container", container.rawValue,
    ]
    let child = try Child(Tool.path, bytes: arguments.map { Array($0.utf8) })
    let journal = try Patience.wait(for: "a part that is done") {
      try folder.contents().first { $0.hasSuffix("/journal.ndjson") }.flatMap { name in
        try Disk.read(folder(name)).count { $0 == 0x0A } > 1 ? name : nil
      }
    }
    child.signal(SIGKILL)
    _ = try child.finish()
    #expect(try !folder.contents().contains { $0.hasPrefix("out") })
    let done = String(decoding: try Disk.read(folder(journal)), as: UTF8.self)
    #expect(done.contains("audio 0"))
    let result = try run(Tool.path, arguments)
    #expect(result.status == 0, "\(result.message)")
    #expect(try folder.contents().allSatisfy { $0.hasPrefix("out") })
    let frames = try probe(
      folder("out/video-360p/playlist.m3u8"), "-count_frames", "-show_entries",
      "stream=nb_read_frames")
    #expect(frames.first == "200")
  }

  /// Both transfers are refused where that is wanted, before anything is encoded; others are not.
  @Test(arguments: ["hls", "mp4"])
  func highDynamicRangesAreRefusedOnDemand(verb: String) throws {
    for film in ["hdr-pq.mp4", "hdr-hlg.mp4", "sdr-twin.mp4"] {
      let result = try Tool.safelight(
        verb, Fixture.path("video/\(film)"), "-o", folder("out/"), "--hdr", "reject", "-q")
      let isRefused = film.hasPrefix("hdr")
      #expect(result.status == (isRefused ? 65 : 0), "\(film): \(result.message)")
      #expect(result.message.contains("has a high dynamic range") == isRefused)
      #expect(result.message.contains("(unsupported)") == isRefused)
    }
    let made = try run("find", [folder("out"), "-name", "hdr*"]).lines
    #expect(made == [], "\(verb)")
  }

  @Test func severalFilmsGetAFolderEach() throws {
    let result = try Tool.safelight(
      "hls", Fixture.path("video/short.mp4"), Fixture.path("video/odd.mkv"), "-o", folder("out"),
      "-q")
    #expect(result.status == 0, "\(result.message)")
    #expect(try run("ls", [folder("out")]).lines == ["odd", "short"])
  }
}
