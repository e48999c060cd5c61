import Safelight
import Testing

@testable import SafelightCommands

@Suite struct RenderingTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.line, as: UTF8.self) }

  @Test func writesEveryKindOfValue() {
    let value = JSONValue.object([
      ("null", .null), ("flags", .array([.bool(true), .bool(false)])), ("whole", .integer(-12)),
      ("number", .number(1.25)), ("round", .number(3)), ("none", .number(.infinity)),
      ("empty", .array([])), ("nothing", .object([])),
    ])
    #expect(
      text(value)
        == #"{"null":null,"flags":[true,false],"whole":-12,"number":1.25,"round":3,"none":null,"#
        + #""empty":[],"nothing":{}}"# + "\n")
  }

  @Test(arguments: [
    ("plain é 漢", #""plain é 漢""#), (#"a"b\c"#, #""a\"b\\c""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("😀", #""😀""#), ("/", #""/""#),
  ])
  func escapesText(plain: String, json: String) {
    #expect(text(.string(plain)) == json + "\n")
  }

  @Test func repairsPathsAndKeepsTheirBytes() {
    #expect(
      text(.object(JSONValue.path([0x61, 0xFF, 0x62], as: "input")))
        == #"{"input":"a\#u{FFFD}b","input_base64":"Yf9i"}"# + "\n")
    #expect(text(.object(JSONValue.path(Array("é".utf8), as: "path"))) == #"{"path":"é"}"# + "\n")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func encodesBase64(plain: String, encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
  }

  @Test(
    arguments: [
      (Array("IMG 1.jpg".utf8), "IMG 1.jpg"), (Array("é.jpg".utf8), "é.jpg"),
      (Array("a\nb".utf8), #""a\nb""#), ([0x61, 0xFF], #""a\377""#),
      (Array("\u{1B}[31m".utf8), #""\033[31m""#), (Array(#"a"b\"#.utf8), #""a\"b\\""#),
      (Array("a\u{202E}gpj".utf8), #""a\342\200\256gpj""#),
      (Array("a\u{9B}".utf8), #""a\302\233""#),
    ] as [([UInt8], String)])
  func quotesNames(bytes: [UInt8], printed: String) {
    #expect(Printable.name(bytes) == printed)
  }

  @Test func messagesAreHarmless() {
    #expect(Printable.message("a\u{1B}[2Jb\u{7}\nc") == "a\\033[2Jb\\007\nc")
    #expect(Printable.message(ArgumentBytes.text([0x61, 0xFF])) == "a\\377")
    #expect(Printable.message("plain é") == "plain é")
  }

  @Test func errorsAreOneLine() {
    let error = MediaError(
      .damagedInput, "cannot decode", input: "IMG_1.jpg", step: "decode",
      engineMessage: "premature end of JPEG")
    let line = "safelight: IMG_1.jpg: cannot decode: premature end of JPEG (damaged-input)"
    #expect(Diagnostic.error(error) == line)
    #expect(
      Diagnostic.error(error, input: Array("a\nb".utf8))
        == #"safelight: "a\nb": cannot decode: premature end of JPEG (damaged-input)"#)
    #expect(Diagnostic.error(MediaError(.usage, "no size")) == "safelight: no size")
    #expect(Diagnostic.warning("x", input: Array("a".utf8)) == "safelight: a: warning: x")
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1 kB"), (81_234, "81.2 kB"), (999_499, "999 kB"),
    (999_500, "1 MB"), (12_000_000, "12 MB"), (5_230_000_000_000_000, "5230 TB"),
  ])
  func amountsOfBytes(count: Int, text: String) {
    #expect(Amounts.bytes(count) == text)
  }

  @Test(arguments: [
    (0, "0 ms"), (41, "41 ms"), (3_140, "3.14 s"), (12_340, "12.3 s"), (125_000, "2:05"),
    (3_725_000, "1:02:05"),
  ])
  func amountsOfTime(milliseconds: Int, text: String) {
    #expect(Amounts.time(.milliseconds(milliseconds)) == text)
  }
}
