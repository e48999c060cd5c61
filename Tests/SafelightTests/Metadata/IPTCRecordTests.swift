import TestSupport
import Testing

@testable import Safelight

@Suite struct IPTCRecordTests {
  @Test func readsLatin1AndWritesUTF8() throws {
    var record = IPTCRecord([0x1C, 2, 80, 0, 3, 0x5A, 0x6F, 0xEB, 0x1C, 2, 25, 0, 1, 0x61])
    #expect(record.texts(80) == ["Zoë"])
    record.set(116, ["© Zoë"])
    let again = IPTCRecord(try #require(record.bytes()))
    #expect(again.texts(80) == ["Zoë"])
    #expect(again.texts(116) == ["© Zoë"])
    #expect(again.texts(25) == ["a"])
    #expect(again.datasets.first?.bytes == [0x1B, 0x25, 0x47])
  }

  @Test func keepsTheOrderOfEquals() throws {
    var record = IPTCRecord()
    record.set(80, ["c", "a", "b"])
    #expect(IPTCRecord(try #require(record.bytes())).texts(80) == ["c", "a", "b"])
  }

  @Test func writesLongTexts() throws {
    var record = IPTCRecord()
    let text = String(repeating: "x", count: 40_000)
    record.set(120, [text])
    #expect(IPTCRecord(try #require(record.bytes())).texts(120) == [text])
  }

  @Test(
    arguments: [
      ("20240501", "100000+0200", "2024-05-01T10:00:00+02:00"),
      ("20240501", "", "2024-05-01T00:00:00"),
      ("20240501", "100000", "2024-05-01T10:00:00"), ("20241301", "", nil), ("2024", "", nil),
    ] as [(String, String, String?)])
  func readsDates(day: String, time: String, date: String?) {
    var record = IPTCRecord()
    record.set(55, [day])
    if !time.isEmpty { record.set(60, [time]) }
    #expect(record.dateCreated?.description == date)
  }

  @Test(
    arguments: [
      [0x1C, 2, 80, 0xFF, 0xFF], [0x1C, 2, 80, 0x80, 0x09, 1], [0x1C, 2], [0x1C, 2, 80, 0, 9, 1],
    ] as [[UInt8]])
  func endsAtWhatIsBroken(bytes: [UInt8]) {
    #expect(IPTCRecord([0x1C, 2, 80, 0, 1, 0x61] + bytes).texts(80) == ["a"])
  }
}
