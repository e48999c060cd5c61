/// Bytes as hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef")

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Reads pairs of digits; nil when they are none, or more than `most` bytes.
  static func read(_ text: some StringProtocol, most: Int) -> [UInt8]? {
    guard text.utf8.count.isMultiple(of: 2), text.utf8.count <= most * 2 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text {
      guard digit.isASCII, let value = digit.hexDigitValue.flatMap({ UInt8(exactly: $0) }) else {
        return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }
}
