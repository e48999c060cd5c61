/// Reads texts in the encodings in which subtitles are found.
enum SubtitleCharacters {
  /// A text, and whether its encoding was a guess.
  ///
  /// UTF-8 and UTF-16 by their marks, else UTF-8 where it is that, else Windows-1252, of which Latin-1's
  /// letters are a part.
  static func decode(_ bytes: [UInt8]) -> (text: String, isGuess: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (String(decoding: bytes.dropFirst(3), as: UTF8.self), false)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes, isLittle: true), false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes, isLittle: false), false) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(windows1252(byte)) }
    return (String(text), true)
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? other << 8 | one : one << 8 | other
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte - 0x80)]) ?? "\u{FFFD}"
  }

  /// What Windows has where Latin-1 has control characters.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
