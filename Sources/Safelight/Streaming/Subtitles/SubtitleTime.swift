/// Times as subtitles write them.
enum SubtitleTime {
  /// A thousand hours: nothing lasts longer, and nothing overflows.
  private static let mostHours = 999

  /// The two times of a line such as `00:00:05,000 --> 00:00:07.500 line:0`, and what follows them; nil where
  /// it is none.
  static func span(_ line: Substring) -> (start: MediaTime, end: MediaTime, rest: Substring)? {
    guard let arrow = range(ofArrowIn: line) else { return nil }
    let end = line[arrow.upperBound...].drop { $0 == " " || $0 == "\t" }
    let word = end.prefix { $0 != " " && $0 != "\t" }
    guard let first = time(line[..<arrow.lowerBound]), let second = time(word) else { return nil }
    return (first, second, end[word.endIndex...].drop { $0 == " " || $0 == "\t" })
  }

  /// Whether `-->` stands in a text, which ends a cue.
  static func hasArrow(_ text: some StringProtocol) -> Bool {
    range(ofArrowIn: Substring(text)) != nil
  }

  /// Where `-->` stands.
  private static func range(ofArrowIn line: Substring) -> Range<Substring.Index>? {
    let bytes = line.utf8
    var place = bytes.startIndex
    while let dash = bytes[place...].firstIndex(of: UInt8(ascii: "-")) {
      if bytes[dash...].starts(with: "-->".utf8) {
        return dash..<bytes.index(dash, offsetBy: 3)
      }
      place = bytes.index(after: dash)
    }
    return nil
  }

  /// A time such as `1:02:03,5` or `02:03.500`.
  private static func time(_ text: Substring) -> MediaTime? {
    let trimmed = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    let halves = trimmed.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    guard let whole = halves.first else { return nil }
    let parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map(number)
    guard (2...3).contains(parts.count), let second = parts[parts.count - 1], second < 60,
      let minute = parts[parts.count - 2], minute < 60
    else { return nil }
    guard let hour = parts.count == 3 ? parts[0] : 0, hour <= mostHours else { return nil }
    var milliseconds = 0
    if halves.count == 2 {
      guard (1...3).contains(halves[1].count), let fraction = number(halves[1]) else { return nil }
      milliseconds = [100, 10, 1][halves[1].count - 1] * fraction
    }
    return MediaTime(((hour * 60 + minute) * 60 + second) * 1000 + milliseconds, per: 1000)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard Numbers.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// A time as WebVTT writes it.
  static func text(_ time: MediaTime) -> String {
    let all = max(0, time.ticks(per: 1000))
    let (seconds, milliseconds) = (all / 1000, all % 1000)
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return parts.joined(separator: ":") + "." + padded(milliseconds, 3)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
