/// Numbers as playlists write them: digits, no sign, no blanks (RFC 8216 §4.2).
enum DecimalInteger {
  static func read(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy(Numbers.isDigit) else {
      return nil
    }
    return Int(text)
  }
}
