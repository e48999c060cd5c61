/// A span of time by which dates are moved.
struct TimeShift: Sendable, Hashable {
  /// Negative moves back.
  var seconds: Int

  /// More than all the years that a date can have.
  private static let longest = 10_000 * 366 * 86_400

  /// Reads `1h30m`, `2d`, `1w` and the like, or `1:30` and `1:30:15`; nil for what is no span.
  init?(_ text: String, isNegative: Bool = false) {
    guard let seconds = text.contains(":") ? Self.clock(text) : Self.units(text) else {
      return nil
    }
    self.seconds = isNegative ? -seconds : seconds
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ TagNumbers.areDigits($0) && $0.utf8.count <= 6 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let total = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return total <= longest ? total : nil
  }

  private static func units(_ text: String) -> Int? {
    let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    var total = 0
    var digits = ""
    var used: Set<Character> = []
    for character in text.lowercased() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        guard digits.utf8.count <= 12 else { return nil }
      } else {
        guard let unit = seconds[character], used.insert(character).inserted,
          let number = Int(digits)
        else { return nil }
        total += number * unit
        guard total <= longest else { return nil }
        digits = ""
      }
    }
    return digits.isEmpty && !used.isEmpty ? total : nil
  }
}

extension ExifDate {
  /// The date moved by a span of time, fraction and offset as they were; nil when it would leave
  /// the years 1 to 9999.
  func moved(by shift: TimeShift) -> Self? {
    let time = (hour * 60 + minute) * 60 + second
    let (total, overflow) = (Self.day(year, month, day) * 86_400 + time)
      .addingReportingOverflow(shift.seconds)
    guard !overflow, total >= 0 else { return nil }
    guard let (year, month, day) = Self.date(ofDay: total / 86_400) else { return nil }
    var moved = self
    (moved.year, moved.month, moved.day) = (year, month, day)
    let rest = total % 86_400
    (moved.hour, moved.minute, moved.second) = (rest / 3600, rest / 60 % 60, rest % 60)
    return moved
  }

  /// Days since 1 January of the year 1.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let past = year - 1
    let before = past * 365 + past / 4 - past / 100 + past / 400
    return before + (1..<month).reduce(0) { $0 + days(in: $1, of: year) } + day - 1
  }

  private static func date(ofDay number: Int) -> (Int, Int, Int)? {
    // A year is never shorter, so this is at most the year before; four centuries are exact.
    var year = max(1, number / 366)
    while day(year + 1, 1, 1) <= number {
      year += max(1, (number - day(year + 1, 1, 1)) / 366)
    }
    guard year <= 9999 else { return nil }
    var rest = number - day(year, 1, 1)
    var month = 1
    while rest >= days(in: month, of: year) {
      rest -= days(in: month, of: year)
      month += 1
    }
    return (year, month, rest + 1)
  }
}
