/// A moment as cameras write it: local time, with the offset from UTC when they know it.
public struct ExifDate: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The year, 1…9999.
  public var year: Int
  /// The month, 1…12.
  public var month: Int
  /// The day of the month, 1…31.
  public var day: Int
  /// The hour, 0…23.
  public var hour: Int
  /// The minute, 0…59.
  public var minute: Int
  /// The second, 0…60.
  public var second: Int
  /// The decimal digits of the fraction of the second, at most nine; nil when it is not told.
  public var fraction: String?
  /// Minutes east of UTC; nil when it is not told.
  public var offset: Int?

  /// ISO 8601, such as `2024-05-01T10:00:00.25+02:00`.
  public var description: String {
    let fraction = fraction.map { "." + $0 } ?? ""
    return "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))T"
      + "\(Self.pad(hour)):\(Self.pad(minute)):\(Self.pad(second))\(fraction)"
      + (offsetText ?? "")
  }

  /// `2024:05:01 10:00:00`.
  package var exifText: String {
    "\(Self.pad(year, 4)):\(Self.pad(month)):\(Self.pad(day)) "
      + "\(Self.pad(hour)):\(Self.pad(minute)):\(Self.pad(second))"
  }

  /// `+02:00`; nil when the offset is not told.
  package var offsetText: String? {
    offset.map { offset in
      let minutes = abs(offset)
      return (offset < 0 ? "-" : "+") + Self.pad(minutes / 60) + ":" + Self.pad(minutes % 60)
    }
  }

  /// Reads `2024:05:01 10:00:00` or ISO 8601, `-` and `T` standing for `:` and the space, each with
  /// an optional fraction and offset; nil unless it is a date that can be.
  package init?(_ text: String) {
    let characters = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= characters.count,
        characters[range].allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return characters[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func has(_ allowed: String, at index: Int) -> Bool {
      index < characters.count && allowed.utf8.contains(characters[index])
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      has(":-", at: 4), has(":-", at: 7), has(" T", at: 10), has(":", at: 13), has(":", at: 16),
      year >= 1, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
    var rest = characters[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      fraction = String(decoding: digits.prefix(9), as: UTF8.self)
      rest = rest.dropFirst(1 + digits.count)
    }
    guard !rest.isEmpty else { return }
    guard let offset = Self.offset(String(decoding: rest, as: UTF8.self)) else { return nil }
    self.offset = offset
  }

  /// Minutes east of UTC from `Z` or `+02:00`.
  package static func offset(_ text: String) -> Int? {
    if text == "Z" { return 0 }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-")
    else { return nil }
    let digits = [bytes[1], bytes[2], bytes[4], bytes[5]]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let values = digits.map { Int($0 - 0x30) }
    let (hours, minutes) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
    guard hours <= 14, minutes < 60 else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func pad(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
