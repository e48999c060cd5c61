internal import Glibc

/// Reads the numbers that people write as values of tags.
enum TagNumbers {
  static func areDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The parts of a list.
  static func words(in text: String, separators: String = " ,") -> [String] {
    text.split { separators.contains($0) }.map { String($0) }
  }

  /// `1/125`, or a decimal as exactly as it is written; `?` and `0/0` where it may be unknown.
  static func fraction(_ text: String, isSigned: Bool, orUnknown: Bool = false) -> [Int]? {
    if orUnknown, ["?", "0/0", "undef"].contains(text) { return [0, 0] }
    let isNegative = text.hasPrefix("-")
    guard isSigned || !isNegative else { return nil }
    let digits = isNegative || text.hasPrefix("+") ? String(text.dropFirst()) : text
    let most = isSigned ? Int(Int32.max) : Int(UInt32.max)
    let sign = isNegative ? -1 : 1
    let halves = digits.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    if halves.count == 2 {
      guard areDigits(halves[0]), areDigits(halves[1]), let over = Int(halves[0]),
        let under = Int(halves[1]), over <= most, (1...most).contains(under)
      else { return nil }
      return [sign * over, under]
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard halves.count == 1, (1...2).contains(parts.count), areDigits(parts[0]),
      parts.count == 1 || areDigits(parts[1])
    else { return nil }
    var places = String((parts.count == 2 ? parts[1] : "").prefix(9))
    while true {
      guard let under = power(places.count), let over = Int(parts[0] + places) else { return nil }
      let divisor = greatestDivisor(over, under)
      if over / divisor <= most, under / divisor <= most {
        return [sign * over / divisor, under / divisor]
      }
      // The last digits of a number this large do not matter.
      guard !places.isEmpty else { return nil }
      places.removeLast()
    }
  }

  /// A fraction to a millionth.
  static func fraction(_ value: Double) -> [Int]? {
    guard value.isFinite, abs(value) < 2000 else { return nil }
    let over = Int((value * 1_000_000).rounded())
    let divisor = max(1, greatestDivisor(abs(over), 1_000_000))
    return [over / divisor, 1_000_000 / divisor]
  }

  /// A number above zero, as a fraction or decimal.
  static func positive(_ text: String) -> Double? {
    guard let parts = fraction(text, isSigned: false), parts[0] > 0 else { return nil }
    return Double(parts[0]) / Double(parts[1])
  }

  static func logarithm(_ value: Double) -> Double { log2(value) }

  /// Degrees from `45.33`, `-45.33`, `45.33 S` or `45 19 48.5 N`, also with `deg`, `°`, `'` and `"`.
  static func angle(_ text: String, _ positive: String, _ negative: String) -> Double? {
    var text = text.uppercased().replacing("DEG", with: " ")
    var side: String?
    if let last = text.last.map({ String($0) }), [positive, negative].contains(last) {
      side = last
      text.removeLast()
    } else if let first = text.first.map({ String($0) }), [positive, negative].contains(first) {
      side = first
      text.removeFirst()
    }
    let numbers = text.split { " ,'\"°:".contains($0) }.map { Double($0) }
    guard (1...3).contains(numbers.count), let degrees = numbers[0], degrees.isFinite else {
      return nil
    }
    guard side == nil || degrees >= 0 else { return nil }
    var angle = abs(degrees)
    for (number, share) in zip(numbers.dropFirst(), [60.0, 3600.0]) {
      guard let number, (0..<60).contains(number) else { return nil }
      angle += number / share
    }
    return side == negative || degrees.sign == .minus ? -angle : angle
  }

  /// Degrees, minutes and seconds to a ten thousandth, which is three millimetres.
  static func degrees(_ angle: Double) -> ExifValue {
    let total = Int((abs(angle) * 36_000_000).rounded())
    let (degrees, minutes) = (total / 36_000_000, total % 36_000_000 / 600_000)
    return .rational([degrees, 1, minutes, 1, total % 600_000, 10_000])
  }

  /// Metres above or below sea level.
  static func altitude(_ text: String) -> (value: ExifValue, isBelow: Bool)? {
    var text = text
    if text.hasSuffix("m") { text = ExifText.trimmed(String(text.dropLast())) ?? "" }
    return Double(text).flatMap { altitude($0) }
  }

  /// Metres above or below sea level, to a millimetre.
  static func altitude(_ metres: Double) -> (value: ExifValue, isBelow: Bool)? {
    guard abs(metres) < 4_000_000 else { return nil }
    return (.rational([Int((abs(metres) * 1000).rounded()), 1000]), metres < 0)
  }

  /// Hours, minutes and seconds of `14:03:02.5`.
  static func clock(_ text: String) -> ExifValue? {
    let text = text.hasSuffix("Z") ? String(text.dropLast()) : text
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 3, areDigits(parts[0]), areDigits(parts[1]), let hours = Int(parts[0]),
      let minutes = Int(parts[1]), hours < 24, minutes < 60,
      let seconds = fraction(parts[2], isSigned: false), seconds[0] < 61 * seconds[1]
    else { return nil }
    return .rational([hours, 1, minutes, 1] + seconds)
  }

  /// The letter that is meant by itself or by its word.
  static func letter(_ text: String, _ words: [String: String]) -> String? {
    let wanted = text.lowercased()
    return words.first { $0.key.lowercased() == wanted || $0.value.lowercased() == wanted }?.key
  }

  private static func power(_ exponent: Int) -> Int? {
    (0...9).contains(exponent) ? (0..<exponent).reduce(1) { power, _ in power * 10 } : nil
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(1, larger)
  }
}
