import TestSupport
import Testing

/// `safelight verify`, through the program and its confined worker.
@Suite struct VerifyTests {
  private func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try run(
      "ffmpeg",
      """
      -v error -nostdin -f lavfi -i testsrc2=s=160x90:r=25:d=4 -c:v libx264 -g 50 -bf 0 \
      -profile:v high -colorspace bt709 -color_primaries bt709 -color_trc bt709 -pix_fmt yuv420p \
      -f hls -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 p.m3u8
      """.split(separator: " ").map(String.init), directory: folder.path)
    try #require(result.status == 0, "\(result.message)")
    let text = String(decoding: try Disk.read(folder("p.m3u8")), as: UTF8.self)
    try folder.write(Array(text.replacing("VERSION:7", with: "VERSION:6").utf8), to: "p.m3u8")
    return folder
  }

  @Test func goodOnesAreSaidToBe() throws {
    let folder = try made()
    for sandbox in ["require", "off"] {
      let result = try Tool.safelight("verify", folder.path, "--sandbox", sandbox)
      #expect(result.status == 0)
      #expect(result.message == "")
      #expect(result.lines.count == 1)
      #expect(result.text.contains(": every rule holds in 1 playlist, 2 segments, "))
    }
  }

  @Test func brokenRulesAreLines() throws {
    let folder = try made()
    let text = String(decoding: try Disk.read(folder("p.m3u8")), as: UTF8.self)
    let spoilt = text.replacing("DURATION:2", with: "DURATION:1")
      .replacing("VERSION:6", with: "VERSION:9")
    try folder.write(Array(spoilt.utf8), to: "p.m3u8")
    let result = try Tool.safelight("verify", folder("p.m3u8"))
    #expect(result.status == 65)
    #expect(
      result.lines.contains(
        "p.m3u8:8: error 8: the segment is longer than the target duration "
          + "(found 2.000, declared 1) [8216 4.3.3.1]"))
    #expect(result.lines.contains { $0.hasPrefix("p.m3u8:2: warning 5: ") })
    #expect(result.lines.last?.contains("2 errors, 1 warning in 1 playlist") == true)
    let quiet = try Tool.safelight("verify", "-q", folder("p.m3u8"))
    #expect(!quiet.text.contains("warning 5"))
    let json = try Tool.safelight("verify", "--json", folder("p.m3u8"))
    #expect(json.status == 65)
    #expect(json.lines.count == 4)
    #expect(
      json.text.contains(
        #""rule":8,"severity":"error","file":"p.m3u8","line":8,"measured":"2.000","declared":"1","expected":null,"#
      )
    )
    #expect(json.lines.last?.contains(#""status":"failed","errors":2,"warnings":1,"#) == true)
  }

  /// What a playlist says is told from what it should say, and from what is only a limit.
  @Test func limitsAreNotDeclarations() throws {
    let folder = try made()
    let text = String(decoding: try Disk.read(folder("p.m3u8")), as: UTF8.self)
    try folder.write(Array(text.replacing("VERSION:6", with: "VERSION:9").utf8), to: "p.m3u8")
    try folder.write(
      Array("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\np.m3u8\n".utf8), to: "master.m3u8")
    let result = try Tool.safelight("verify", folder.path)
    #expect(
      result.lines.contains(
        "master.m3u8: warning 49: there is one variant only (found 1, expected at least 2) "
          + "[A 9.5 to 9.9]"))
    #expect(
      result.lines.contains {
        $0.contains("needs (declared 9, expected 6) [8216 7]")
      }, "\(result.text)")
  }

  /// Nobody is told that all is well with what nobody looked at.
  @Test func lockedSegmentsAreTold() throws {
    let folder = try TemporaryFolder()
    let key = try folder.write([UInt8](repeating: 7, count: 16), to: "film.key")
    let made = try run(
      Tool.path,
      [
        "hls", Fixture.path("video/tiny.mp4"), "-o", folder("out"), "--encrypt", "aes-128",
        "--key-uri", "https://keys.example/1", "--key-file", key,
      ])
    try #require(made.status == 0, "\(made.message)")
    let blind = try Tool.safelight("verify", "--full", folder("out"))
    #expect(blind.status == 0)
    #expect(
      blind.text.contains(
        "; 2 segments are encrypted and were neither read nor decoded "
          + "(--key-file gives a key of AES-128)\n"), "\(blind.text)")
    #expect(!blind.text.contains("every rule holds"))
    #expect(try Tool.safelight("verify", "--json", folder("out")).text.contains(#""locked":2,"#))
    let seeing = try Tool.safelight("verify", "--full", "--key-file", key, folder("out"))
    #expect(seeing.status == 0 && !seeing.text.contains("encrypted"), "\(seeing.text)")
  }

  /// Warnings alone are no failure.
  @Test func warningsAreNotErrors() throws {
    let folder = try made()
    try folder.write([0], to: "orphan.m4s")
    let result = try Tool.safelight("verify", folder.path)
    #expect(result.status == 0)
    #expect(result.text.contains("orphan.m4s: warning 59: "))
  }

  @Test func severalAreSummedUp() throws {
    let (good, bad) = (try made(), try TemporaryFolder())
    let result = try Tool.safelight("verify", good.path, bad.path)
    #expect(result.status == 1)
    #expect(result.message.contains("has no playlist in it"))
    #expect(try Tool.safelight("verify", bad.path).status == 66)
    #expect(try Tool.safelight("verify", bad("missing")).status == 66)
    #expect(try Tool.safelight("verify").status == 64)
    #expect(try Tool.safelight("verify", "-").status == 64)
  }

  /// Names out of playlists reach the terminal harmless.
  @Test func controlCharactersAreEscaped() throws {
    let folder = try made()
    let text = String(decoding: try Disk.read(folder("p.m3u8")), as: UTF8.self)
    try folder.write(
      Array(
        text.replacing("#EXT-X-ENDLIST", with: "#EXTINF:2.0,\n\u{1B}[31mred.m4s\n#EXT-X-ENDLIST")
          .utf8),
      to: "p.m3u8")
    for arguments in [["verify", folder.path], ["verify", "--json", folder.path]] {
      let result = try run(Tool.path, arguments)
      #expect(result.status == 65)
      #expect(!result.output.contains(0x1B))
      #expect(result.text.contains("[31mred"))
    }
  }

  /// Sound as it comes from the encoder, in no container (RFC 8216 §3.4).
  @Test func packedAudioIsKnown() throws {
    let folder = try TemporaryFolder()
    let made = try run(
      "ffmpeg",
      """
      -v error -nostdin -f lavfi -i sine=r=48000:d=4 -c:a aac -f segment -segment_time 2 \
      -segment_format adts s%d.aac
      """.split(separator: " ").map(String.init), directory: folder.path)
    try #require(made.status == 0, "\(made.message)")
    let playlist = """
      #EXTM3U
      #EXT-X-VERSION:3
      #EXT-X-TARGETDURATION:2
      #EXT-X-PLAYLIST-TYPE:VOD
      #EXTINF:2.005333,
      s0.aac
      #EXTINF:1.994667,
      s1.aac
      #EXT-X-ENDLIST

      """
    try folder.write(Array(playlist.utf8), to: "p.m3u8")
    for options in [[], ["--full"]] {
      let result = try run(Tool.path, ["verify", folder("p.m3u8")] + options)
      #expect(result.status == 0, "\(result.text)")
      #expect(result.lines.count == 1, "\(result.text)")
    }
    // Without what says so it is nothing.
    var bytes = try Disk.read(folder("s1.aac"))
    bytes[0] = 0
    try folder.write(bytes, to: "s1.aac")
    #expect(try Tool.safelight("verify", folder("p.m3u8")).status == 65)
  }

  /// HEVC is read as far as the rules go: what it is called, its level, and with which frames segments begin.
  @Test(arguments: [("yuv420p", 0, "1.6"), ("yuv420p10le", 0, "2.4"), ("yuv420p", 1, "1.6")])
  func hevcIsUnderstood(format: String, openGroups: Int, profile: String) throws {
    let folder = try TemporaryFolder()
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=4", "-pix_fmt", format, "-c:v", "libx265",
        "-preset", "ultrafast", "-tag:v", "hvc1", "-x265-params",
        "log-level=none:keyint=50:min-keyint=50:scenecut=0:bframes=2:open-gop=\(openGroups)",
      ], film)
    let probe = try Tool.safelight("probe", "--json", film)
    #expect(probe.text.contains(#""open_key_frames":\#(openGroups)}"#), "\(probe.text)")
    try FilmOracle.make(
      [
        "-i", film, "-c", "copy", "-f", "hls", "-hls_time", "2", "-hls_playlist_type", "vod",
        "-hls_segment_type", "fmp4",
      ], folder("p.m3u8"))
    _ = try run("rm", [film])
    let level = try run(
      "ffprobe",
      ["-v", "error", "-show_entries", "stream=level", "-of", "csv=p=0", folder("p.m3u8")]
    ).lines.first
    let codec = try "hvc1.\(profile).L\(#require(level)).90"
    #expect(probe.text.contains(#""codecs":"\#(codec)""#), "\(probe.text)")
    let master = """
      #EXTM3U
      #EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="\(codec)"
      p.m3u8

      """
    try folder.write(Array(master.utf8), to: "master.m3u8")
    func rules() throws -> Set<Int> {
      Set(
        try Tool.safelight("verify", "--json", folder.path).lines.compactMap { line in
          line.firstRange(of: #""rule":"#).flatMap {
            Int(line[$0.upperBound...].prefix { $0.isNumber })
          }
        })
    }
    let found = try rules()
    #expect(found.contains(38) && found.isDisjoint(with: [22, 26, 28, 33, 40]), "\(found)")
    // A clean random access picture lets others reach back over it.
    #expect(found.contains(20) == (openGroups == 1), "\(found)")
    try folder.write(
      Array(master.replacing(".L\(level ?? "")", with: ".L123").utf8), to: "master.m3u8")
    #expect(try rules().contains(40))
  }
}
