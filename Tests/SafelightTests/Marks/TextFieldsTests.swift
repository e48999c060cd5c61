import Testing

@testable import Safelight

@Suite struct TextFieldsTests {
  private func fields(_ blocks: MetadataBlocks, _ label: String = "in/a.jpg") -> TextFields {
    TextFields(blocks, label: label)
  }

  private func exif(_ set: (inout ExifDraft) -> Void) -> MetadataBlocks {
    var draft = ExifDraft()
    set(&draft)
    return MetadataBlocks(exif: draft.bytes())
  }

  @Test(arguments: [
    ("a.jpg", "a.jpg"), ("in/sub/a b.tar.gz", "a b.tar.gz"), ("/x/.hidden", ".hidden"),
    ("x/new\nline.jpg", "new line.jpg"), ("x/\u{202E}gpj.a", "gpj.a"), ("-", nil), ("memory", nil),
  ])
  func namesTheFile(label: String, name: String?) {
    #expect(fields(MetadataBlocks(), label).name == name)
  }

  @Test func readsExif() {
    let read = fields(
      exif {
        $0[.artist] = .text("Ana")
        $0[.copyright] = .text("© Ana")
        $0[.dateTimeOriginal] = .text("2021:06:05 14:03:02")
      })
    #expect(read.creator == "Ana")
    #expect(read.copyright == "© Ana")
    #expect(read.date?.description == "2021-06-05T14:03:02")
  }

  @Test func takesTheDateOfDigitizingForWant() {
    let read = fields(exif { $0[.dateTimeDigitized] = .text("2020:01:02 03:04:05") })
    #expect(read.date?.year == 2020)
  }

  /// When a file was changed is not when its picture was taken.
  @Test func takesNoDateOfChange() {
    #expect(fields(exif { $0[.dateTime] = .text("2020:01:02 03:04:05") }).date == nil)
  }

  @Test(arguments: [
    ("Ana\nBeta\r\n\tGamma", "Ana Beta Gamma"), ("A\u{202E}B\u{2066}C", "ABC"),
    ("a\u{1b}[31mb", "a [31mb"), ("  Ana  ", "Ana"), ("\u{2028}\u{7f}", nil),
    ("{name} <b>\\n", "{name} <b>\\n"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func makesOneHarmlessLine(value: String, expected: String?) {
    #expect(fields(exif { $0[.artist] = .text(value) }).creator == expected)
  }

  @Test func boundsTheirLength() {
    let long = String(repeating: "é", count: 5000)
    let read = fields(exif { $0[.artist] = .text(long) }).creator
    #expect(read?.count == 200)
    #expect(read?.last == "…")
  }

  @Test(arguments: [[UInt8](), [0xFF], Array("II*\0".utf8), [UInt8](repeating: 0x1C, count: 500)])
  func passesOverDamage(block: [UInt8]) {
    let read = fields(MetadataBlocks(exif: block, xmp: block, iptc: block))
    #expect(read.creator == nil && read.copyright == nil && read.date == nil)
  }
}
