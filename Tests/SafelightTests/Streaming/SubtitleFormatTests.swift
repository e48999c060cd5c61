import Testing

@testable import Safelight

/// Subtitles as they stand in the packets of films.
@Suite struct SubtitleFormatTests {
  struct Packet: Sendable {
    var codec: String
    var bytes: [UInt8]
    var words: SubtitleFormat.Words?
    var settings = ""
  }

  static let packets = [
    Packet(
      codec: "mov_text", bytes: [0, 5] + Array("a < bstyl".utf8),
      words: .init(text: "a &lt; b")),
    Packet(
      // Italic from the second character to the third; a record that goes back; bold and underlined.
      codec: "mov_text",
      bytes: [0, 6] + Array("äb\ncd".utf8) + [0, 0, 0, 8] + Array("skip".utf8) + [0, 0, 0, 46]
        + Array("styl".utf8) + [0, 3] + [0, 1, 0, 2, 0, 1, 2, 18, 255, 255, 255, 255]
        + [0, 0, 0, 1, 0, 1, 1, 18, 255, 255, 255, 255]
        + [0, 3, 1, 0, 0, 1, 5, 18, 255, 255, 255, 255],
      words: .init(text: "ä<i>b</i>\n<b><u>cd</u></b>")),
    Packet(codec: "mov_text", bytes: [0, 0], words: .init(text: "")),
    Packet(
      codec: "mov_text", bytes: [0, 4, 0xFE, 0xFF, 0, 0x41], words: .init(text: "A")),
    Packet(codec: "mov_text", bytes: [0, 6] + Array("short".utf8), words: nil),
    Packet(codec: "mov_text", bytes: [0], words: nil),
    Packet(
      codec: "subrip", bytes: Array("<i>One</i>\r\n\r\n<font color=red>two</font>".utf8),
      words: .init(text: "<i>One</i>\ntwo")),
    Packet(
      codec: "subrip", bytes: [0xE0], words: .init(text: "\u{E0}", isGuess: true)),
    Packet(
      codec: "ass",
      bytes: Array(#"7,0,Default,,0,0,0,,{\an8\b1}One, {\i1}two\Nthree\hfour <i>"#.utf8),
      words: .init(text: "One, two\nthree\u{A0}four &lt;i&gt;", settings: "line:0")),
    Packet(
      codec: "ass", bytes: Array(#"7,0,Default,,0,0,0,,{\p1}m 0 0 l 5 5"#.utf8),
      words: .init(text: "")),
    Packet(codec: "ass", bytes: Array("7,0,Default,,0".utf8), words: nil),
    Packet(
      codec: "webvtt", bytes: Array("<v Ann>Hello &amp; so on</v>\n\n\0".utf8),
      words: .init(text: "<v Ann>Hello &amp; so on</v>\n\u{FFFD}", settings: "line:0"),
      settings: "line:0 nonsense"),
    Packet(codec: "webvtt", bytes: Array("00:01.000 --> 00:02.000".utf8), words: nil),
    Packet(codec: "text", bytes: Array("<i>".utf8), words: .init(text: "&lt;i&gt;")),
  ]

  @Test(arguments: packets) func packetsAreRead(packet: Packet) throws {
    let format = try #require(SubtitleFormat(codec: packet.codec))
    #expect(format.words(packet.bytes, settings: packet.settings) == packet.words)
  }

  @Test(arguments: ["hdmv_pgs_subtitle", "dvd_subtitle", "eia_608", "ttml", ""])
  func othersAreNot(codec: String) {
    #expect(SubtitleFormat(codec: codec) == nil)
  }

  /// What is written for the front is what it reads.
  @Test func documentsAreReadAsTheyWereWritten() throws {
    let cues = [
      SubtitleCue(
        start: MediaTime(5, per: 10), end: MediaTime(2, per: 1), settings: "line:0",
        text: "NOTE one\ntwo"),
      SubtitleCue(start: MediaTime(7200, per: 1), end: MediaTime(7201, per: 1), text: "STYLE"),
    ]
    let document = try SubtitleDocument(Array(SubtitleDocument.text(cues).utf8))
    #expect(document.cues == cues && document.styles.isEmpty && document.warnings.isEmpty)
  }
}
