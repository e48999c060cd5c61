import Safelight
import Testing

@Suite struct SizeParsingTests {
  @Test(
    arguments: [
      ("800x600", Size(.box(width: 800, height: 600)), nil),
      ("800", Size(.box(width: 800, height: 800)), nil),
      ("800x", Size(.box(width: 800, height: nil)), nil),
      ("x600", Size(.box(width: nil, height: 600)), nil),
      ("8X6", Size(.box(width: 8, height: 6)), nil), ("50%", Size(.scale(0.5)), nil),
      ("12.5%", Size(.scale(0.125)), nil), ("1MP", Size(.area(1_000_000)), nil),
      ("0.5mp", Size(.area(500_000)), nil),
      ("800x600>", Size(.box(width: 800, height: 600), condition: .shrinkOnly), nil),
      ("800<", Size(.box(width: 800, height: 800), condition: .enlargeOnly), nil),
      ("800x600!", Size(.box(width: 800, height: 600)), Fit.fill),
      ("800x600^", Size(.box(width: 800, height: 600)), .outside),
      ("800x600^>", Size(.box(width: 800, height: 600), condition: .shrinkOnly), .outside),
      ("10000000", Size(.box(width: 10_000_000, height: 10_000_000)), nil),
    ] as [(String, Size, Fit?)])
  func reads(text: String, size: Size, fit: Fit?) throws {
    let parsed = try Size.parse(text)
    #expect(parsed.size == size)
    #expect(parsed.fit == fit)
  }

  /// The number is where the caret stands.
  @Test(arguments: [
    ("", 0), ("x", 1), ("abc", 0), ("800xa00", 4), ("0x600", 0), ("800x0", 4), ("800x600x2", 7),
    ("-800", 0), ("800x600>>", 8), ("800x!", 4), ("50%!", 3), ("1MP!", 3), ("5.", 2), ("5.5", 3),
    ("1M", 2), ("0%", 0), ("99999999999999999999", 0), ("10000001", 0), ("80 0", 2), ("é", 0),
    ("800x600&", 7), ("1e3", 1), ("999999999%", 0), ("0MP", 0),
  ])
  func refuses(text: String, place: Int) throws {
    let error = try #require(throws: MediaError.self) { try Size.parse(text) }
    #expect(error.code == .usage)
    let lines = error.message.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 3)
    #expect(lines[1] == "  \(text)")
    #expect(lines[2] == String(repeating: " ", count: 2 + place) + "^")
  }
}
