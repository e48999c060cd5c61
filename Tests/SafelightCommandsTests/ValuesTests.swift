import Safelight
import Testing

@testable import SafelightCommands

@Suite struct ValuesTests {
  @Test(arguments: [
    ("200KB", 200_000), ("64MiB", 64 << 20), ("1.5G", 3 << 29), ("1K", 1024), ("7", 7),
    ("7B", 7), ("1 GB", 1_000_000_000), ("0.5mb", 500_000), (".5k", 512),
  ])
  func readsBytes(text: String, bytes: Int) throws {
    #expect(try Units.bytes(text) == bytes)
  }

  @Test(arguments: ["200MP": 200_000_000, "1.5MP": 1_500_000, "12": 12, "1GP": 1_000_000_000])
  func readsPixels(text: String, pixels: Int) throws {
    #expect(try Units.pixels(text) == pixels)
  }

  @Test(arguments: ["30s": 30.0, "5m": 300, "500ms": 0.5, "1.5h": 5400, "90": 90])
  func readsSeconds(text: String, seconds: Double) throws {
    #expect(try Units.seconds(text) == seconds)
  }

  @Test(arguments: ["", "MB", "-1MB", "1e3", "1XB", "0", "1..5G", "inf", "nan", "9999999999999T"])
  func refusesBytes(text: String) {
    #expect(throws: OptionError.self) { try Units.bytes(text) }
  }

  @Test(arguments: ["", "0s", "-1s", "5d", "99999h", "s", "1m30s"])
  func refusesSeconds(text: String) {
    #expect(throws: OptionError.self) { try Units.seconds(text) }
  }

  @Test(arguments: ["0", "101", "80.5", "+80", " 80", "8O", "", "99999999999999999999", "-1", "٨٠"])
  func refusesWholeNumbers(text: String) {
    #expect(throws: OptionError.self) { try Numbers.whole(text, in: 1...100) }
  }

  /// What is right is said once, whatever is wrong.
  @Test(arguments: ["5k", "0", "abc", "", "9999999999999G"])
  func saysWhichRatesAreRight(text: String) throws {
    let error = try #require(throws: OptionError.self) { try PackagingValues.audioBitRate(text) }
    #expect(error.description == "expected bits a second such as 128k, from 32000 to 320000")
  }

  @Test(arguments: ["-1s", "-0.5", "-1:02:03"])
  func filmsBeginAtZero(text: String) throws {
    for read in [{ try FilmValues.moment(inFilm: $0) as Any }, { try FilmValues.moment($0) }] {
      let error = try #require(throws: OptionError.self) { try read(text) }
      #expect(error.description.hasPrefix("out of range, as films begin at 0s; expected "))
    }
    let other = try #require(throws: OptionError.self) { try FilmValues.moment(inFilm: "-x") }
    #expect(other.description.hasPrefix("expected a time"))
  }

  @Test(arguments: [
    ("a.srt:english1:x", "'english1' is no language"), ("a.srt:e", "'e' is no language"),
    ("a.vtt:English", "'English' is no language"), ("a:xxxx", "'xxxx' is no language"),
    ("a.srt", "expected FILE:LANGUAGE"), ("a.srt:", "expected FILE:LANGUAGE"),
    (":en", "a subtitle's file has no name"),
  ])
  func saysWhichLanguageIsNone(text: String, message: String) throws {
    let error = try #require(throws: OptionError.self) { try PackagingValues.subtitle(text) }
    #expect(error.description.hasPrefix(message), "\(error.description)")
  }

  @Test func readsLists() throws {
    #expect(try Numbers.list("320, 640,320", in: 1...1000) == [320, 640])
    #expect(throws: OptionError.self) { try Numbers.list("320,,640", in: 1...1000) }
    #expect(throws: OptionError.self) { try Numbers.list("", in: 1...1000) }
  }

  @Test func readsDecimals() throws {
    #expect(try Numbers.decimal("-12.5", in: -360...360) == -12.5)
    #expect(throws: OptionError.self) { try Numbers.decimal("1e2", in: -360...360) }
    #expect(throws: OptionError.self) { try Numbers.decimal("0x10", in: -360...360) }
  }

  @Test(arguments: [
    ("resise", "resize"), ("thumb", "thumbnail"), ("Convert", "convert"), ("prob", "probe"),
    ("xyz", nil), ("", nil),
  ])
  func findsTheNearestName(word: String, name: String?) {
    #expect(Names.nearest(to: word, among: SafelightCommands.Tool.commandNames) == name)
  }
}
