import TestSupport
import Testing

/// What `probe` says of films is what ffprobe says, and what it adds is right.
@Suite struct FilmProbeTests {
  static let films = [
    "anamorphic.mp4", "audio-only.m4a", "broadcast.ts", "far-keys.mp4", "fps-120.mp4",
    "fps-23.976.mp4", "fps-29.97.mp4", "hdr-hlg.mp4", "hdr-pq.mp4", "interlaced.mp4",
    "languages.mp4", "mono.mp4", "odd-444.mp4", "odd.mkv", "offset.mp4", "open-gop.mp4",
    "phone.mp4", "portrait.mp4", "short.mp4", "silent.mp4", "subtitles.mkv", "subtitles.mp4",
    "surround.mp4", "tiny.mp4", "vfr.mp4", "web.webm",
  ]

  /// The report's one line, as far as these tests need it: `"key":value`, in order.
  private struct Found {
    let text: String

    init(_ arguments: String...) throws {
      let result = try run(Tool.path, ["probe", "--json"] + arguments)
      try #require(result.status == 0, "\(result.message)")
      text = result.text
    }

    /// The values of a key, quotes taken off.
    func values(_ key: String) -> [String] {
      text.split(separator: "\"\(key)\":").dropFirst().map { rest in
        if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
        return String(rest.prefix { $0 != "," && $0 != "}" && $0 != "]" })
      }
    }
  }

  private static func film(_ name: String) -> String { Fixture.path("video/\(name)") }

  private static func ask(_ name: String, _ entries: String) throws -> [String] {
    try run(
      "ffprobe", ["-v", "error", "-of", "csv=p=0", "-show_entries", entries, film(name)]
    ).lines.filter { !$0.isEmpty }
  }

  /// What ffprobe says of a film's streams, those values that are known.
  private static func streams(_ name: String, _ field: String) throws -> [String] {
    let lines = try run(
      "ffprobe", ["-v", "error", "-of", "flat", "-show_entries", "stream=\(field)", film(name)]
    ).lines
    return lines.compactMap { line in
      guard line.hasPrefix("streams."), let equals = line.firstIndex(of: "="),
        line[..<equals].hasSuffix(".\(field)")
      else { return nil }
      let value = line[line.index(after: equals)...].filter { $0 != "\"" }
      return value == "N/A" || value == "0/0" ? nil : value
    }
  }

  @Test(arguments: films)
  func streamsAreThoseOfFFprobe(name: String) throws {
    let found = try Found(Self.film(name))
    for (key, field) in [
      ("codec", "codec_name"), ("type", "codec_type"), ("sample_rate", "sample_rate"),
      ("channels", "channels"), ("pixel_format", "pix_fmt"),
      ("frame_rate_exact", "avg_frame_rate"),
    ] {
      #expect(try found.values(key) == Self.streams(name, field), "\(key)")
    }
    for (key, field) in [("stored_width", "width"), ("stored_height", "height")] {
      // The first is the film's.
      #expect(
        try found.values(key).filter { $0 != "null" }.dropFirst() == Self.streams(name, field)[...],
        "\(key)")
    }
    let duration = try #require(Double(Self.ask(name, "format=duration")[0]))
    let ours = try #require(found.values("duration_ms").first.flatMap { Double($0) })
    #expect(abs(ours - duration * 1000) < 0.01)
  }

  /// Frames are counted without being read where the container has an index.
  @Test(arguments: ["anamorphic.mp4", "vfr.mp4", "open-gop.mp4", "far-keys.mp4", "fps-120.mp4"])
  func framesAreThoseOfFFprobe(name: String) throws {
    let found = try Found(Self.film(name))
    let packets = try Self.ask(name, "packet=flags,stream_index").filter { $0.hasPrefix("0,") }
    #expect(found.values("frames") == ["\(packets.count)"])
    #expect(found.values("key_frames") == ["\(packets.filter { $0.contains("K") }.count)"])
    #expect(found.values("sampled") == ["false"])
  }

  @Test func sizesAreTheOnesSeen() throws {
    let phone = try Found(Self.film("phone.mp4"))
    #expect(phone.values("width")[0] == "180" && phone.values("height")[0] == "320")
    #expect(phone.values("stored_width")[0] == "320")
    let wide = try Found(Self.film("anamorphic.mp4"))
    #expect(wide.values("width")[0] == "427" && wide.values("height")[0] == "240")
    #expect(wide.values("pixel_aspect") == ["4:3"])
  }

  @Test func rhythmIsTold() throws {
    #expect(try Found(Self.film("vfr.mp4")).values("variable") == ["true"])
    #expect(try Found(Self.film("fps-29.97.mp4")).values("variable") == ["false"])
    // Matroska counts milliseconds: 33, 33, 34 is even.
    #expect(try Found(Self.film("web.webm")).values("variable") == ["false"])
    #expect(try Found(Self.film("open-gop.mp4")).values("open_key_frames") == ["4"])
    #expect(try Found(Self.film("languages.mp4")).values("open_key_frames") == ["0"])
  }

  @Test(arguments: [
    ("streamable.mp4", ""), ("open-gop.mp4", "open groups"), ("phone.mp4", "upright"),
    ("hdr-pq.mp4", "hevc"), ("interlaced.mp4", "interlaced"), ("anamorphic.mp4", "square"),
    ("odd-444.mp4", "4:4:4"), ("web.webm", "vp8"), ("surround.mp4", "6 channels"),
    ("vfr.mp4", "10 s apart"), ("high-rate.mp4", ""),
  ])
  func obstaclesToCopyingAreNamed(name: String, reason: String) throws {
    let found = try Found(Self.film(name))
    #expect(found.values("copyable") == [reason.isEmpty ? "true" : "false"], "\(found.text)")
    let reasons = found.text.split(separator: "\"reasons\":").last ?? ""
    #expect(reason.isEmpty ? reasons.hasPrefix("[]") : reasons.contains(reason), "\(reasons)")
  }

  @Test func languagesSubtitlesAndDynamicRangeAreTold() throws {
    let found = try Found(Self.film("languages.mp4"))
    #expect(found.values("language") == ["und", "eng", "fra"])
    #expect(try Found(Self.film("subtitles.mp4")).values("subtitle") == ["text", "text"])
    #expect(try Found(Self.film("hdr-pq.mp4")).values("hdr") == ["pq"])
    #expect(try Found(Self.film("hdr-hlg.mp4")).values("hdr") == ["hlg"])
    #expect(try Found(Self.film("hdr-pq.mp4")).values("depth")[0] == "10")
    #expect(try Found(Self.film("languages.mp4")).values("codecs")[0].hasPrefix("avc1.6400"))
  }

  @Test func tablesTellTheSame() throws {
    let table = try Tool.safelight("probe", Self.film("phone.mp4"))
    #expect(table.status == 0)
    #expect(table.text.contains("180x320, stored 320x180"))
    #expect(table.text.contains("h264 High"))
    #expect(table.text.contains("not copied: the video is to be turned upright"))
  }

  @Test func ladderIsPlanned() throws {
    let plan = try #require(
      try Found("--plan", Self.film("hd.mp4")).text.split(separator: "\"plan\":").last)
    #expect(plan.hasPrefix("[{\"name\":\"720p\",\"width\":1280,\"height\":720,"))
    #expect(plan.contains("\"name\":\"360p\",\"width\":640,\"height\":360,"))
    let table = try Tool.safelight("probe", "--plan", Self.film("portrait.mp4"))
    #expect(table.text.contains("rung "), "\(table.text)")
  }

  /// Where a container says no rate, it comes from the frames, not from the container's clock.
  @Test func ratesAreMeasured() throws {
    let folder = try TemporaryFolder()
    try FilmOracle.make(
      ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=48:d=2", "-c:v", "libx264"], folder("a.mkv"))
    var bytes = try Disk.read(folder("a.mkv"))
    // DefaultDuration becomes Void.
    let place = try #require(bytes.firstRange(of: [0x23, 0xE3, 0x83, 0x84])).lowerBound
    bytes.replaceSubrange(place..<place + 8, with: [0xEC, 0x86] + [UInt8](repeating: 0, count: 6))
    let film = try folder.write(bytes, to: "b.mkv")
    let rates = try Found("--plan", film).values("frame_rate").compactMap(Double.init)
    #expect(rates.count == 2 && rates.allSatisfy { abs($0 - 48) < 0.1 }, "\(rates)")
  }

  /// What is nothing to probe is called what it is.
  @Test func textsAndNoiseAreNamed() throws {
    let folder = try TemporaryFolder()
    let noise = try folder.write([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], to: "noise.bin")
    for (path, words) in [
      (Self.film("captions.srt"), "is a file of subtitles (SubRip)"),
      (Repository.root + "/README.md", "is text, neither a film nor a picture"),
      (noise, "is not media of a known format"),
    ] {
      let refused = try Tool.safelight("probe", path)
      #expect(refused.status == 65 && refused.message.contains(words), "\(refused.message)")
    }
  }

  @Test(arguments: ["playlist.mp4", "remote.mp4", "concat.mp4"])
  func scriptsAreRefused(name: String) throws {
    let refused = try Tool.safelight("probe", Self.film(name))
    #expect(refused.status == 65 && refused.message.contains("(unsupported)"))
  }

  @Test func checkingFindsDamage() throws {
    let whole = try Tool.safelight("probe", "--check", "-q", Self.film("phone.mp4"))
    #expect(whole.status == 0, "\(whole.message)")
    for name in ["truncated.mp4", "garbage.ts"] {
      let damaged = try Tool.safelight("probe", "--check", Self.film(name))
      #expect(damaged.status == 65 && damaged.message.contains("damaged"), "\(name)")
    }
  }

  /// From a pipe, and in a folder by content.
  @Test func filmsComeFromEverywhere() throws {
    let piped = try run(
      Tool.path, ["probe", "--json", "-"], input: Disk.read(Self.film("phone.mp4")))
    #expect(piped.status == 0 && piped.text.contains("\"rotation\":270"))
    let folder = try TemporaryFolder()
    try folder.write(Disk.read(Self.film("phone.mp4")), to: "film.txt")
    try folder.write(Disk.read(Self.film("playlist.mp4")), to: "list.mp4")
    let found = try Tool.safelight("probe", "--json", "-q", folder.path)
    #expect(found.status == 0 && found.lines.count == 1, "\(found.message)")
  }
}
