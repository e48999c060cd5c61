import TestSupport
import Testing

/// Films with more than two channels of sound.
@Suite struct SurroundTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Stereo comes first, 5.1 is a group of its own, and every quality is offered with both.
  @Test(arguments: StreamContainer.allCases)
  func surroundStandsBesideStereo(container: StreamContainer) throws {
    let made = try StreamedFilm(
      "surround.mp4", in: container, ["--ladder", "90p,45p", "--preset", "ultrafast"], to: folder)
    #expect(
      try made.values(of: "EXT-X-MEDIA", in: "master.m3u8") == [
        #"TYPE=AUDIO,GROUP-ID="audio",NAME="Audio",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio-und/playlist.m3u8""#,
        #"TYPE=AUDIO,GROUP-ID="surround",NAME="Audio",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="6",URI="audio-und-surround/playlist.m3u8""#,
      ])
    let lines = try made.text("master.m3u8").split(separator: "\n")
    let variants = lines.indices.filter { lines[$0].hasPrefix("#EXT-X-STREAM-INF:") }
    let offered = variants.map { place in
      let group = lines[place].contains(#"AUDIO="surround""#) ? "surround" : "stereo"
      return "\(lines[place + 1].prefix { $0 != "/" }) \(group)"
    }
    #expect(offered.first?.hasSuffix("stereo") == true)
    #expect(
      offered.sorted() == [
        "video-45p stereo", "video-45p surround", "video-90p stereo", "video-90p surround",
      ])
    #expect(variants.allSatisfy { lines[$0].contains("mp4a.40.2") })
    // What each variant says of its rates is measured there.
    #expect(try Tool.safelight("verify", "-q", made.path).status == 0)
    let stream = try run(
      "ffprobe",
      [
        "-v", "error", "-show_entries", "stream=profile,channels,channel_layout", "-of",
        "default=nw=1:nk=1", "\(made.path)/audio-und-surround/playlist.m3u8",
      ])
    #expect(stream.lines.contains("LC") && stream.lines.contains("5.1"))
    #expect(try crossings("\(made.path)/audio-und-surround/playlist.m3u8") == Self.tones)
  }

  /// Twice the tone of each channel but the fourth, which holds effects too low for it.
  private static let tones = [440, 880, 1320, nil, 2200, 2640]

  /// How often a second of each channel crosses silence.
  private func crossings(_ playlist: String) throws -> [Int?] {
    let read = try run(
      "ffmpeg",
      ["-v", "error", "-i", playlist, "-ss", "1", "-t", "1", "-f", "s16le", folder("sound.raw")])
    try #require(read.status == 0, "\(read.message)")
    let bytes = try Disk.read(folder("sound.raw"))
    let samples = stride(from: 0, to: bytes.count - 1, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
    return (0..<6).map { channel in
      guard channel != 3 else { return nil }
      let signs = stride(from: channel, to: samples.count, by: 6).map { samples[$0] >= 0 }
      let count = zip(signs, signs.dropFirst()).count { $0 != $1 }
      return (count + 10) / 20 * 20
    }
  }

  @Test func soundAloneHasBothToo() throws {
    let film = folder("film.m4a")
    let cut = try run(
      "ffmpeg",
      ["-v", "error", "-i", Fixture.path("video/surround.mp4"), "-vn", "-c", "copy", film])
    try #require(cut.status == 0, "\(cut.message)")
    let made = try StreamedFilm(film, in: .fmp4, to: folder)
    #expect(try made.values(of: "EXT-X-STREAM-INF", in: "master.m3u8").count == 2)
    #expect(try made.renditions() == ["audio-und", "audio-und-surround"])
    #expect(try Tool.safelight("verify", "-q", made.path).status == 0)
  }
}
