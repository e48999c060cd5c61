import Libav
import Testing

@testable import Safelight

/// What libav refused, in the words of reports.
@Suite struct LibavWordsTests {
  @Test(arguments: [
    ("decode", "cannot decode: Invalid data found", "cannot decode: Invalid data found"),
    ("read", "cannot open the decoder: Out of luck", "cannot open the decoder: Out of luck"),
    ("read", "cannot read on", "cannot read on"),
    ("decode", "a frame without pixels", "cannot decode: a frame without pixels"),
  ])
  func aStepIsNamedOnce(step: String, said: String, expected: String) {
    let error = MediaError(LibavError(.damaged, said), step: step)
    #expect(error.description == expected + " (damaged-input)")
    #expect(error.step == step)
  }

  @Test func whatNoContainerIsNeedsNoFurtherWords() {
    let error = MediaError(
      LibavError(.unknownFormat, "cannot open the file: Invalid argument"), step: "read")
    #expect(error.description == "is not a film of a known format (unsupported)")
  }

  @Test(arguments: [
    ("hello", TextKind.other), ("a\tb\r\n\u{E9}", .other), ("#EXTM3U\n", .playlist("m3u8")),
    ("ffconcat version 1.0\n", .playlist("ffconcat")), ("WEBVTT\n", .subtitles("WebVTT")),
    ("1\n00:00:01,000 --> 00:00:02,000\nHi\n", .subtitles("SubRip")),
    ("\u{FEFF}[Script Info]\n", .subtitles("SubStation")), ("a\u{0}b", nil), ("", nil),
    ("\u{1}", nil),
  ])
  func textsAreTold(text: String, kind: TextKind?) {
    #expect(TextKind(Array(text.utf8)) == kind)
  }

  /// A letter cut in two at the end of what is looked at does not make it anything else.
  @Test func onlyTheBeginningCounts() {
    let text = String(repeating: "x", count: TextKind.headLength - 1) + "\u{E9}\u{0}"
    #expect(TextKind(Array(text.utf8)) == .other)
    #expect(TextKind([0xFF, 0xFE] + Array(repeating: 0x41, count: 200)) == nil)
  }
}
