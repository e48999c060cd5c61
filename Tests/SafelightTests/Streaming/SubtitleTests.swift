import TestSupport
import Testing

@testable import Safelight

/// Subtitles as they are found, and the segments made of them.
@Suite struct SubtitleTests {
  private func seconds(_ value: Double) -> MediaTime { MediaTime(Int(value * 1000), per: 1000) }

  private func times(_ document: SubtitleDocument) -> [[Int]] {
    document.cues.map { [$0.start.ticks(per: 1000), $0.end.ticks(per: 1000)] }
  }

  @Test(arguments: ["captions.srt", "captions-latin1.srt", "captions-utf16.srt", "captions.vtt"])
  func everyEncodingSaysTheSame(name: String) throws {
    let document = try SubtitleDocument(Fixture.bytes("video/\(name)"))
    #expect(times(document) == [[500, 2000], [5000, 7500], [11_000, 13_000]])
    #expect(
      document.cues.map(\.text) == [
        "<i>The first</i> cue", "Across the boundary\non two lines: 1 &lt; 2 &amp; so on",
        "Voilà, the last one",
      ])
    #expect(document.cues[1].settings == (name.hasSuffix(".vtt") ? "line:0 align:start" : ""))
    #expect(document.warnings.count == (name.contains("latin1") ? 1 : 0))
  }

  @Test func segmentsRepeatWhatCrossesTheirBoundary() throws {
    let document = try SubtitleDocument(Fixture.bytes("video/captions.srt"))
    let segmenter = SubtitleSegmenter(cues: document.cues, origin: 900_000)
    let segments = try segmenter.segments([0, 6, 12, 13.5].map(seconds))
    let folder = try TemporaryFolder()
    let starts = try segments.enumerated().map { index, text in
      #expect(text.hasPrefix("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n"))
      let path = try folder.write(Array(text.utf8), to: "\(index).vtt")
      let packets = try run(
        "ffprobe",
        ["-v", "error", "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", path])
      #expect(packets.message == "")
      return packets.lines.map { $0.trimming(",") }
    }
    #expect(
      starts == [
        ["0.500000,1.500000", "5.000000,2.500000"], ["5.000000,2.500000", "11.000000,2.000000"],
        ["11.000000,2.000000"],
      ])
    #expect(
      segments[2] == """
        WEBVTT
        X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

        00:00:11.000 --> 00:00:13.000
        Voilà, the last one

        """)
  }

  @Test func silenceHasSegmentsToo() throws {
    let cue = SubtitleCue(start: seconds(6), end: seconds(12), text: "a")
    let segments = try SubtitleSegmenter(cues: [cue], styles: ["STYLE\n::cue { color: red }"])
      .segments([0, 6, 12, 18].map(seconds))
    // Neither the segment that ends nor the one that begins at a cue's edge shows it.
    #expect(segments.map { $0.contains("-->") } == [false, true, false])
    #expect(segments.allSatisfy { $0.contains("\n\nSTYLE\n::cue { color: red }\n") })
    #expect(try SubtitleSegmenter(cues: []).segments([]) == [])
  }

  @Test func careless() throws {
    let text = """
      \u{FEFF}1
      0:0:1.5-->0:0:2,25 X1:100 X2:200
      no hours' zeros

      and an empty line
      00:03 --> 00:04
      neither number nor line between

      7
      00:00:09,000 --> 00:00:08,000
      ends before it begins

      8
      00:00:0x,000 --> 00:00:08,000
      no time

      9
      00:00:02,000 --> 00:00:02,500
      {\\an8}<font color="red">earlier</font> <I>and</I> higher <3 &amp; a --> b
      42
      """
    let document = try SubtitleDocument(Array(text.utf8))
    #expect(times(document) == [[1500, 2250], [2000, 2500], [3000, 4000]])
    #expect(
      document.cues.map(\.text) == [
        "no hours' zeros\nand an empty line",
        "earlier <i>and</i> higher &lt;3 &amp; a --&gt; b\n42",
        "neither number nor line between",
      ])
    #expect(document.cues.map(\.settings) == ["", "line:0", ""])
    #expect(document.warnings.count == 1)
    #expect(document.warnings[0].contains("the first in line"))
  }

  @Test func blocksOfWebVTT() throws {
    let text = """
      WEBVTT - a title
      X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

      REGION
      id:fred

      STYLE
      ::cue { color: red }

      NOTE 00:01.000 --> 00:02.000
      not a cue

      a name
      00:01.000 --> 00:02.000 position:10% bad line:1\u{20}
      <v Fred>said

      00:02.000 --> 00:03.000
      what --> this

      STYLE
      too late

      1:00:00.000 --> 1:00:01.000
      late
      """
    for breaks in ["\n", "\r\n", "\r"] {
      let document = try SubtitleDocument(
        Array(
          text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: breaks)
            .utf8))
      #expect(document.styles == ["REGION\nid:fred", "STYLE\n::cue { color: red }"])
      #expect(times(document) == [[1000, 2000], [3_600_000, 3_601_000]])
      #expect(document.cues[0].settings == "position:10% line:1")
      #expect(document.cues[0].text == "<v Fred>said")
      #expect(document.warnings.count == 1)
    }
    #expect(try SubtitleDocument(Array("WEBVTT".utf8)).cues == [])
  }

  @Test(arguments: ["", "hello", "{\"a\": 1}", "WEBVTTX\n\nno", "1\n2\n3\n"])
  func othersAreRefused(text: String) {
    let error = #expect(throws: MediaError.self) { try SubtitleDocument(Array(text.utf8)) }
    #expect(error?.code == .unsupported)
  }

  @Test func noFileIsTooMuch() throws {
    let large = #expect(throws: MediaError.self) {
      try SubtitleDocument([UInt8](repeating: 0x20, count: SubtitleDocument.mostBytes + 1))
    }
    #expect(large?.code == .limitExceeded)
    let long = SubtitleCue(start: .zero, end: .seconds(100_000), text: "a")
    let many = SubtitleSegmenter(cues: [SubtitleCue](repeating: long, count: 1001))
    let error = #expect(throws: MediaError.self) {
      try many.segments((0...1000).map { MediaTime.seconds($0) })
    }
    #expect(error?.code == .limitExceeded)
    // Few texts may be long as well.
    let wide = SubtitleCue(
      start: .zero, end: .seconds(100_000), text: String(repeating: "long ", count: 3000))
    let heavy = #expect(throws: MediaError.self) {
      try SubtitleSegmenter(cues: [SubtitleCue](repeating: wide, count: 20)).segments(
        (0...1000).map { MediaTime.seconds($0) })
    }
    #expect(heavy?.message.contains("256 MiB") == true)
    let text = "1\n00:00:01,000 --> 00:00:02,000\n" + String(repeating: "long ", count: 5000)
    #expect(throws: MediaError.self) { try SubtitleDocument(Array(text.utf8)) }
  }

  /// Whatever bytes there are, there is an answer, and what is written can be read again.
  @Test func anyBytesHaveAnAnswer() throws {
    var random = SplitMix(state: 5)
    let samples = try ["captions.srt", "captions.vtt", "captions-utf16.srt"].map {
      try Fixture.bytes("video/\($0)")
    }
    for round in 0..<600 {
      var bytes = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1:
          bytes.insert(contentsOf: Array("\n-->&<{\0".utf8).shuffled(using: &random), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      guard let document = try? SubtitleDocument(bytes) else { continue }
      let segments = try SubtitleSegmenter(cues: document.cues).segments([
        .zero, .seconds(4_000_000),
      ])
      let again = try SubtitleDocument(Array(segments[0].utf8))
      #expect(again.cues == document.cues)
      #expect(again.warnings == [])
    }
  }

  /// Players read code points, not what people see as one character.
  @Test func combinedBracketsAreBracketsToo() throws {
    #expect(
      SubtitleMarkup.plain("a <\u{338} b &\u{FE0F} -->\u{301}")
        == "a &lt;\u{338} b &amp;\u{FE0F} --&gt;\u{301}")
    let arrow = try SubtitleDocument(
      Array("WEBVTT\n\n00:01.000 --> 00:02.000\nto -->\u{301} there\n".utf8))
    #expect(arrow.cues.isEmpty && !arrow.warnings.isEmpty)
  }

  /// Thousands of brackets in one text are no markup, which would take long to find out one by one.
  @Test func bracketsAreSoughtForAWhileOnly() {
    let italics = String(repeating: "<i>", count: 1200)
    let (text, _) = SubtitleMarkup.subRip(italics)
    #expect(text.hasPrefix("<i><i>") && text.hasSuffix("&lt;i&gt;"))
    let remarks = String(repeating: "{a}", count: 1200)
    #expect(SubtitleMarkup.subStation(remarks).text.hasPrefix("{a}"))
  }

  @Test func otherFormatsBecomeWebVTT() {
    #expect(SubtitleMarkup.plain("a < b\n\n \nc & d\0") == "a &lt; b\nc &amp; d\u{FFFD}")
    let station = SubtitleMarkup.subStation(#"{\i1\an1}a{remark}\Nb\hc <i>{\b0}"#)
    #expect(station.text == "a\nb\u{A0}c &lt;i&gt;")
    #expect(station.settings == "align:start")
    #expect(SubtitleMarkup.subRip("{\\an5}a {b} <unknown> {").text == "a {b} &lt;unknown&gt; {")
    #expect(SubtitleMarkup.subRip("{\\an5}a").settings == "line:50%")
  }

  @Test(arguments: [
    ("captions.srt:en", ["captions.srt", "en", "-"]), ("a:b.srt:pt-BR", ["a:b.srt", "pt-BR", "-"]),
    ("/x/a.VTT:eng:English (SDH)", ["/x/a.VTT", "eng", "English (SDH)"]),
    ("a.srt:en:SDH", ["a.srt", "en", "SDH"]), ("a.srt:en:a:b", ["a.srt", "en", "a:b"]),
    ("subs:fr", ["subs", "fr", "-"]), ("subs:fr:Forced ones", ["subs", "fr", "Forced ones"]),
    ("C:\\a.srt:zh-Hant", ["C:\\a.srt", "zh-Hant", "-"]),
  ])
  func addedFilesAreNamed(words: String, parts: [String]) throws {
    let added = try AddedSubtitle(words: words)
    #expect([added.file, added.language, added.name ?? "-"] == parts)
  }

  @Test(arguments: [
    "captions.srt", "captions.srt:", ":en", "captions.srt:english", "captions.srt:e1", "", ":",
    "a.srt:en:", "a.srt:en:say \"hi\"", "a.srt:en-:x", "a.srt:en:a\nb",
  ])
  func wrongOnesAreRefused(words: String) {
    #expect(throws: OptionError.self) { try AddedSubtitle(words: words) }
  }
}
