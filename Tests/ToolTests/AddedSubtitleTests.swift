import TestSupport
import Testing

/// Subtitles that a presentation gets beside the film's own sound and picture.
@Suite struct AddedSubtitleTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(_ film: String, _ subtitles: [String]) throws -> SpawnResult {
    let options = subtitles.flatMap { ["--add-subtitle", $0] }
    return try run(
      Tool.path, ["hls", Fixture.path("video/\(film)"), "-o", folder("out")] + options)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder("out/\(name)")), as: UTF8.self)
  }

  @Test(arguments: ["streamable.mp4", "audio-only.m4a"])
  func areOfferedAndConform(film: String) throws {
    let captions = Fixture.path("video/captions")
    let result = try package(
      film, ["\(captions).srt:eng", "\(captions).vtt:fr:Sous-titres", "\(captions)-utf16.srt:en"])
    #expect(result.status == 0, "\(result.message)")
    let check = try Tool.safelight("verify", folder("out"))
    #expect(check.status == 0, "\(check.text)")
    let master = try text("master.m3u8")
    for line in [
      #"TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles-en/playlist.m3u8""#,
      #"NAME="Sous-titres",LANGUAGE="fr""#, #"NAME="English 2",LANGUAGE="en""#,
      #"SUBTITLES="subtitles""#,
    ] { #expect(master.contains(line), "\(line)\n\(master)") }
    #expect(try text("report.json").contains("subtitles-en-2/segment-00002.vtt"))
    // The cue that crosses the boundary is in both.
    for number in 1...2 {
      let segment = try text("subtitles-fr/segment-0000\(number).vtt")
      #expect(segment.contains("00:00:05.000 --> 00:00:07.500 line:0 align:start\nAcross"))
      #expect(segment.hasPrefix("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n"))
    }
    // Another program finds the same texts.
    let read = try run(
      "ffmpeg", ["-v", "error", "-i", folder("out/subtitles-en/playlist.m3u8"), "-f", "srt", "-"])
    for words in ["The first", "Across the boundary", "Voilà, the last one"] {
      #expect(read.text.contains(words), "\(read.text) \(read.message)")
    }
  }

  @Test func whatCannotBeReadStopsItBeforeAnythingIsMade() throws {
    let text = try folder.write(Array("no subtitles".utf8), to: "a.srt")
    for (words, status) in [
      ("\(text):en", 65), ("\(folder("none.srt")):en", 66), ("a.srt", 64), ("a.srt:english", 64),
    ] {
      let result = try package("tiny.mp4", [words])
      #expect(result.status == Int32(status), "\(words): \(result.message)")
      #expect(try folder.contents() == ["a.srt"])
    }
  }
}
