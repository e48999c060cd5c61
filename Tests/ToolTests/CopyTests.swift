import Glibc
import TestSupport
import Testing

/// `safelight hls --copy`, with FFmpeg's programs as judges of what it takes over.
@Suite struct CopyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A packet, by its content and when it is shown.
  struct Packet: Hashable {
    var time: Double
    var hash: String
  }

  private func package(_ film: String, _ options: [String]) throws -> String {
    let result = try run(
      Tool.path, ["hls", film, "-o", folder("out"), "--progress", "none"] + options)
    try #require(result.status == 0, "\(result.message)")
    let check = try Tool.safelight("verify", folder("out"))
    #expect(check.status == 0 && !check.text.contains("warning 47"), "\(check.text)")
    return folder("out")
  }

  private func fixture(_ name: String) -> String { Fixture.path("video/\(name)") }

  private func report(_ out: String) throws -> String {
    String(decoding: try Disk.read("\(out)/report.json"), as: UTF8.self)
  }

  /// Which renditions are copied, by their names.
  private func copied(_ out: String) throws -> [String: Bool] {
    var found: [String: Bool] = [:]
    for part in try report(out).split(separator: #"{"name":""#).dropFirst() {
      let isCopied = part.prefix { $0 != "}" }.contains(#""copied":true"#)
      found[String(part.prefix { $0 != "\"" })] = isCopied
    }
    return found
  }

  private func packets(_ path: String, _ stream: String) throws -> [Packet] {
    let result = try run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", stream, "-show_packets", "-show_data_hash", "md5",
        "-show_entries", "packet=pts_time,data_hash", "-of", "compact=p=0", path,
      ])
    // What stands beside a packet may come in lines of its own.
    return try result.text.split(separator: "pts_time=").map { text in
      let hash = try #require(text.split(separator: "data_hash=").last)
      return Packet(
        time: try #require(Double(text.prefix { $0 != "|" })),
        hash: String(hash.prefix { $0 != "|" && $0 != "\n" }))
    }
  }

  private func decoded(_ path: String, _ stream: String) throws -> [String] {
    let result = try run(
      "ffmpeg",
      ["-v", "warning", "-i", path, "-map", "0:\(stream)", "-f", "framehash", "-hash", "md5", "-"])
    #expect(result.message == "", "\(result.message)")
    return result.lines.filter { !$0.hasPrefix("#") }.compactMap {
      $0.split(separator: ",").last.map { $0.filter { $0 != " " } }
    }
  }

  private func durations(_ playlist: String) throws -> [Double] {
    String(decoding: try Disk.read(playlist), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("#EXTINF:") }.compactMap { Double($0.dropFirst(8).dropLast()) }
  }

  /// Every packet is there, byte for byte, when it was shown before.
  @Test(arguments: [
    ("streamable.mp4", "180p", [6.0, 6]), ("hd.mp4", "720p", [6, 2]), ("silent.mp4", "180p", [4]),
    ("fps-60.mp4", "90p", [6]), ("high-rate.mp4", "90p", [3]), ("mono.mp4", "90p", [3]),
    ("subtitles.mkv", "90p", [6, 6, 2]),
  ])
  func packetsStayAsTheyAre(film: String, rung: String, durations: [Double]) throws {
    let source = fixture(film)
    let out = try package(source, ["--copy", "always"])
    let playlist = "\(out)/video-\(rung)/playlist.m3u8"
    let found = try self.durations(playlist)
    #expect(found.count == durations.count)
    for (one, other) in zip(found, durations) { #expect(abs(one - other) < 0.001) }
    let (theirs, ours) = (try packets(source, "v:0"), try packets(playlist, "v:0"))
    #expect(ours.map(\.hash) == theirs.map(\.hash))
    let (start, first) = (try #require(theirs.first?.time), try #require(ours.first?.time))
    for (one, other) in zip(ours, theirs) {
      #expect(abs(one.time - first - other.time + start) < 0.0011)
    }
    let sound = try packets(source, "a:0")
    guard let heard = sound.first else { return }
    let copies = try packets("\(out)/audio-und/playlist.m3u8", "a:0")
    #expect(copies.prefix(sound.count).map(\.hash) == sound.map(\.hash))
    // As far from the picture as it was.
    let copy = try #require(copies.first)
    #expect(abs(copy.time - first - heard.time + start) < 0.0011)
    #expect(try decoded("\(out)/audio-und/playlist.m3u8", "a").count >= sound.count - 1)
  }

  @Test func transportStreamsAreConverted() throws {
    let source = fixture("broadcast.ts")
    let out = try package(source, ["--copy", "always"])
    #expect(
      try decoded("\(out)/video-180p/playlist.m3u8", "v") == decoded(source, "v"))
    let sound = try packets("\(out)/audio-und/playlist.m3u8", "a:0")
    let picture = try packets("\(out)/video-180p/playlist.m3u8", "v:0")
    let (heard, seen) = (try packets(source, "a:0"), try packets(source, "v:0"))
    let offset = try #require(sound.first).time - #require(picture.first).time
    let before = try #require(heard.first).time - #require(seen.first).time
    #expect(abs(offset - before) < 0.0213 + 0.001)
  }

  /// Rungs that are encoded have their key frames where the film has them.
  @Test func otherRungsFollow() throws {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=9", "-f", "lavfi", "-i",
        "sine=sample_rate=44100:d=9", "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2",
        "-pix_fmt", "yuv420p", "-g", "500", "-force_key_frames", "1.4,3.2,4.04,7.4",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        "-color_range", "tv", "-b:v", "200k", "-c:a", "aac", "-b:a", "96k",
      ], film)
    let out = try package(film, ["--ladder", "180p,90p", "--segment", "3s", "-j", "2"])
    #expect(
      try copied(out) == ["video-180p": true, "video-90p": false, "audio-und": true])
    for rung in ["180p", "90p"] {
      let keys = try run(
        "ffprobe",
        [
          "-v", "error", "-skip_frame", "nokey", "-show_entries", "frame=pts_time", "-of",
          "csv=p=0", "\(out)/video-\(rung)/playlist.m3u8",
        ]
      ).lines.compactMap { Double($0.filter { $0 != "," }) }
      #expect(keys == [0, 1.4, 3.2, 4.04, 7.4], "\(rung)")
      // Three seconds at most, or what rounds to as much.
      #expect(try durations("\(out)/video-\(rung)/playlist.m3u8") == [3.2, 0.84, 3.36, 1.6])
      let iFrames = try run(
        "ffprobe",
        [
          "-v", "error", "-show_entries", "frame=pict_type", "-of", "csv=p=0",
          "\(out)/video-\(rung)/iframes.m3u8",
        ]
      ).lines
      #expect(iFrames.allSatisfy { $0.hasPrefix("I") } && iFrames.count >= 4)
    }
  }

  /// What is refused, for a reason that `probe` gives too.
  @Test(arguments: [
    ("phone.mp4", "upright"), ("interlaced.mp4", "interlaced"), ("open-gop.mp4", "open groups"),
    ("hdr-pq.mp4", "hevc, not H.264"), ("anamorphic.mp4", "not square"),
    ("odd-444.mp4", "chroma 4:4:4"), ("web.webm", "vp8"), ("surround.mp4", "6 channels"),
    ("vfr.mp4", "more than 10 s apart"), ("offset.mp4", "edit list"),
    ("fps-120.mp4", "more than 60 frames"),
  ])
  func refusalsSayWhy(film: String, reason: String) throws {
    let result = try Tool.safelight(
      "hls", fixture(film), "-o", folder("out"), "--copy", "always")
    #expect(result.status == 65, "\(result.message)")
    #expect(result.message.contains(reason), "\(result.message)")
    #expect(result.message.contains("--copy auto") && result.message.contains("(unsupported)"))
    #expect(try folder.contents() == [])
    let probe = try Tool.safelight("probe", "--json", fixture(film))
    #expect(probe.text.contains(#""copyable":false"#))
    #expect(probe.text.split(separator: #""reasons":"#).last?.contains(reason) == true)
  }

  /// What cannot be copied is encoded, and the report says why.
  @Test(arguments: [
    ("open-gop.mp4", "open groups"), ("offset.mp4", "edit list"),
    ("far-keys.mp4", "9.6 s apart, and segments are to last 6.0 s"),
  ])
  func whatDoesNotSuitIsEncoded(film: String, reason: String) throws {
    let out = try package(fixture(film), [])
    #expect(try copied(out).contains { $0.key.hasPrefix("video") && !$0.value })
    let notes = try report(out).split(separator: #""notes":"#).last?.prefix { $0 != "]" }
    #expect(notes?.contains("the video is encoded: ") == true)
    #expect(notes?.contains(reason) == true)
  }

  /// A film that was shortened by its edit list alone: what comes after the end is not copied.
  @Test(arguments: ["auto", "always"])
  func whatAnEditListCutsOffIsLeftOut(choice: String) throws {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc=s=160x90:r=25:d=8", "-c:v", "libx264", "-preset",
        "ultrafast", "-pix_fmt", "yuv420p", "-g", "50", "-bf", "0",
      ], film)
    var bytes = try Disk.read(film)
    let list = try #require(
      bytes.indices.dropLast(4).first { bytes[$0...].starts(with: "elst".utf8) })
    // Its one entry lasts 5 s, in milliseconds.
    #expect(Array(bytes[list + 8..<list + 16]) == [0, 0, 0, 1, 0, 0, 0x1F, 0x40])
    bytes.replaceSubrange(list + 12..<list + 16, with: [0, 0, 0x13, 0x88])
    try Disk.write(bytes, to: film)
    let probe = try Tool.safelight("probe", "--json", film)
    #expect(probe.text.contains(#""copyable":true"#))
    let out = try package(film, ["--copy", choice])
    #expect(try copied(out) == ["video-90p": true])
    let theirs = try packets(film, "v:0").map(\.hash)
    let ours = try packets("\(out)/video-90p/playlist.m3u8", "v:0").map(\.hash)
    #expect(ours == Array(theirs.prefix(125)) && theirs.count > 125)
    #expect(try durations("\(out)/video-90p/playlist.m3u8").reduce(0, +) == 5)
  }

  @Test func neverEncodes() throws {
    let out = try package(fixture("streamable.mp4"), ["--copy", "never"])
    #expect(try copied(out) == ["video-180p": false, "audio-und": false])
    #expect(
      try packets("\(out)/video-180p/playlist.m3u8", "v:0").map(\.hash)
        != packets(fixture("streamable.mp4"), "v:0").map(\.hash))
  }

  /// Sound with an unusual rate, or too many bits, is encoded unless everything has to be copied.
  @Test func soundIsCopiedWhereItFits() throws {
    let out = try package(fixture("high-rate.mp4"), [])
    #expect(try copied(out) == ["video-90p": true, "audio-und": false])
    #expect(try report(out).contains("96000 samples a second"))
  }

  /// Where the film has no sound there is silence, and what there is stays where it was.
  @Test func soundKeepsItsPlace() throws {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=6", "-itsoffset", "0.7", "-f", "lavfi",
        "-i", "sine=1000:sample_rate=48000:d=3", "-map", "0:v", "-map", "1:a", "-c:v", "libx264",
        "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "50", "-c:a", "aac", "-ac", "2",
      ], film)
    let out = try package(film, ["--copy", "always"])
    let (theirs, ours) = (
      try packets(film, "a:0"), try packets("\(out)/audio-und/playlist.m3u8", "a:0")
    )
    // The tone: frames in the middle, which no silent frame is like.
    let middle = theirs[theirs.count / 2]
    let copy = try #require(ours.first { $0.hash == middle.hash })
    #expect(abs(copy.time - middle.time) < 0.0107)
    let total = try durations("\(out)/audio-und/playlist.m3u8").reduce(0, +)
    #expect(abs(total - 6) < 0.0214)
    #expect(try decoded("\(out)/audio-und/playlist.m3u8", "a").count >= 281)
  }

  @Test func damageIsLeftOutOnRequest() throws {
    let film = fixture("truncated.mp4")
    let refused = try Tool.safelight("hls", film, "-o", folder("out"), "--copy", "always")
    #expect(refused.status == 65 && refused.message.contains("(damaged-input)"))
    #expect(try folder.contents() == [])
    let out = try package(film, ["--copy", "always", "--on-damage", "salvage"])
    let theirs = try packets(fixture("streamable.mp4"), "v:0").map(\.hash)
    let ours = try packets("\(out)/video-180p/playlist.m3u8", "v:0").map(\.hash)
    #expect(!ours.isEmpty && ours.count < theirs.count)
    #expect(Array(theirs.prefix(ours.count)) == ours)
  }

  /// Encrypted, in one file, or both, copied frames come out as they went in.
  @Test(arguments: [[], ["--single-file"]]) func packetsAreEncrypted(more: [String]) throws {
    let key = try folder.write(Array(0..<16), to: "key")
    let result = try run(
      Tool.path,
      [
        "hls", fixture("streamable.mp4"), "-o", folder("out"), "--copy", "always", "--encrypt",
        "aes-128", "--key-uri", "../../key", "--key-file", key, "-q",
      ] + more)
    try #require(result.status == 0, "\(result.message)")
    let check = try Tool.safelight("verify", "--full", "--key-file", key, folder("out"), "-q")
    #expect(check.status == 0, "\(check.text)")
    // FFmpeg cannot decrypt stretches of files.
    guard more.isEmpty else { return }
    let frames = try run(
      "ffprobe",
      [
        "-v", "error", "-allowed_extensions", "ALL", "-count_frames", "-show_entries",
        "stream=nb_read_frames", "-of", "csv=p=0", folder("out/video-180p/playlist.m3u8"),
      ])
    #expect(frames.lines.first == "300", "\(frames.message)")
  }

  @Test func oneFileHoldsAll() throws {
    let out = try package(fixture("streamable.mp4"), ["--copy", "always", "--single-file"])
    #expect(
      try packets("\(out)/video-180p/playlist.m3u8", "v:0").map(\.hash)
        == packets(fixture("streamable.mp4"), "v:0").map(\.hash))
  }

  /// A run that was stopped behind the copying goes on with what was copied.
  @Test func copiedPartsAreKept() throws {
    let arguments = [
      "hls", fixture("hd.mp4"), "-o", folder("out"), "--ladder", "720p,360p", "-j", "1",
      "--preset", "slower", "--resume", "-q",
    ]
    let child = try Child(Tool.path, bytes: arguments.map { Array($0.utf8) })
    _ = try Patience.wait(for: "a part that is done") {
      try folder.contents().first { $0.hasSuffix("/journal.ndjson") }.flatMap { name in
        String(decoding: try Disk.read(folder(name)), as: UTF8.self).contains("copy 0")
          ? name : nil
      }
    }
    child.signal(SIGKILL)
    _ = try child.finish()
    let result = try run(Tool.path, arguments)
    #expect(result.status == 0, "\(result.message)")
    #expect(try folder.contents().allSatisfy { $0.hasPrefix("out") })
    #expect(
      try packets(folder("out/video-720p/playlist.m3u8"), "v:0").map(\.hash)
        == packets(fixture("hd.mp4"), "v:0").map(\.hash))
  }

  /// Every range of a film is found again, however the work is divided, and whatever comes through a pipe.
  @Test(arguments: ["require", "off"]) func pipesAreCopied(mode: String) throws {
    let result = try Tool.safelight(
      "hls", "-", "-o", folder("out"), "--copy", "always", "--sandbox", mode, "-q",
      input: Fixture.bytes("video/streamable.mp4"))
    #expect(result.status == 0, "\(result.message)")
    #expect(
      try packets(folder("out/video-180p/playlist.m3u8"), "v:0").map(\.hash)
        == packets(fixture("streamable.mp4"), "v:0").map(\.hash))
  }

  /// More segments than one worker is given files for.
  @Test func longFilmsAreCopiedInParts() throws {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=64x36:r=10:d=130", "-c:v", "libx264", "-preset",
        "ultrafast", "-bf", "2", "-pix_fmt", "yuv420p", "-g", "10",
      ], film)
    let out = try package(film, ["--copy", "always", "--segment", "1s", "-j", "2"])
    let playlist = "\(out)/video-36p/playlist.m3u8"
    #expect(try durations(playlist).count == 130)
    #expect(try packets(playlist, "v:0") == packets(film, "v:0"))
  }

  /// What two encoders made, one after the other, is whole, though it cannot be copied.
  @Test func joinedFilmsAreNotDamaged() throws {
    var joined: [UInt8] = []
    for options in ["cabac=1", "cabac=0:sps-id=3"] {
      try FilmOracle.make(
        [
          "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=2", "-c:v", "libx264", "-preset",
          "veryfast", "-bf", "0", "-x264-params", options, "-pix_fmt", "yuv420p", "-g", "25",
        ], folder("part.h264"))
      joined += try Disk.read(folder("part.h264"))
    }
    let film = folder("film.ts")
    try FilmOracle.make(["-i", folder.write(joined, to: "both.h264"), "-c", "copy"], film)
    let refusal = try Tool.safelight("hls", film, "-o", folder("out"), "--copy", "always")
    #expect(refusal.status == 65)
    #expect(refusal.message.contains("its parameter sets change on the way"), "\(refusal.message)")
    #expect(!refusal.message.contains("damaged"), "\(refusal.message)")
    let result = try Tool.safelight("hls", film, "-o", folder("out"))
    #expect(result.status == 0 && !result.message.contains("warning"), "\(result.message)")
  }

  @Test func aLadderIsNotCopied() throws {
    let result = try Tool.safelight(
      "hls", fixture("hd.mp4"), "-o", folder("out"), "--copy", "always", "--ladder", "360p")
    #expect(result.status == 64, "\(result.message)")
    #expect(result.message.contains("--ladder"))
  }

  /// `probe --plan` says which rung would be copied.
  @Test(arguments: [("hd.mp4", true), ("phone.mp4", false)])
  func plansSayWhatIsCopied(film: String, isCopied: Bool) throws {
    let probe = try Tool.safelight("probe", "--json", "--plan", fixture(film))
    #expect(probe.text.contains(#""copied":true"#) == isCopied, "\(probe.text)")
  }
}
