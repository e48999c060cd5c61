import Testing

@testable import Safelight

@Suite struct TextTemplateTests {
  private static let fields: TextFields = {
    var fields = TextFields()
    fields.copyright = "© Ana"
    fields.creator = "Ana"
    fields.date = ExifDate("2021:06:05 14:03:02")
    fields.name = "IMG_1.jpg"
    return fields
  }()

  @Test(arguments: [
    ("plain", "plain"), ("{copyright}", "© Ana"), ("© {creator}!", "© Ana!"),
    ("{date}", "2021-06-05"), ("{date:%d.%m.%y %H:%M}", "05.06.21 14:03"),
    ("{name} {stem}", "IMG_1.jpg IMG_1"), ("{{creator}}", "{creator}"), ("{{{creator}}}", "{Ana}"),
    ("one\\ntwo", "one\ntwo"), ("one\ntwo", "one\ntwo"), ("C:\\\\new", "C:\\new"), ("a\\b", "a\\b"),
    ("100 % <b>&amp;</b>", "100 % <b>&amp;</b>"), ("a\tb\u{1}\u{1b}[0m\rc", "a\tb[0mc"),
    ("e\u{301}", "e\u{301}"), ("", ""),
  ])
  func says(text: String, expected: String) throws {
    let filled = try TextTemplate(text).filled(with: Self.fields)
    #expect(filled.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(filled.lacking == [])
  }

  @Test func leavesOutWhatIsNotTold() throws {
    let filled = try TextTemplate("{creator}{date} {creator}{name}").filled(with: TextFields())
    #expect(filled.text == " ")
    #expect(filled.lacking == ["creator", "date", "name"])
  }

  @Test(arguments: [
    ("{creater}", "did you mean {creator}?"), ("{}", "it can be {copyright}"),
    ("{artist}", "is not a field"), ("{name", "has no }"), ("name}", "has no {"),
    ("{name:x}", "takes nothing after a colon"), ("{date:%Q}", "%Q in {date:%Q}"),
    ("{date:}", "ends too early"), ("{Name}", "did you mean {name}?"),
  ])
  func refuses(text: String, reason: String) {
    let error = #expect(throws: MediaError.self) { try TextTemplate(text) }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func boundsItsLength() throws {
    _ = try TextTemplate(String(repeating: "x", count: 10_240))
    #expect(throws: MediaError.self) { try TextTemplate(String(repeating: "é", count: 5121)) }
  }

  /// What fields hold comes from strangers, and may be longer than the whole text.
  @Test func boundsWhatItIsFilledWith() throws {
    var fields = TextFields()
    fields.creator = String(repeating: "x", count: 200)
    let text = try TextTemplate(String(repeating: "{creator}", count: 1000)).filled(with: fields)
      .text
    #expect(text.unicodeScalars.count == 10_240)
  }
}
