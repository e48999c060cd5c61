/// Reads plain numbers: ASCII digits, a point in decimals, nothing else.
package enum Numbers {
  /// A whole number within a range.
  package static func whole(_ text: String, in range: ClosedRange<Int>) throws(OptionError) -> Int {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit), let number = Int(text),
      range.contains(number)
    else {
      throw OptionError("expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Whole numbers separated by commas, without repeats, in the order given.
  package static func list(_ text: String, in range: ClosedRange<Int>) throws(OptionError) -> [Int]
  {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let number = try whole(part.trimming(" "), in: range)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// A decimal number within a range.
  package static func decimal(_ text: String, in range: ClosedRange<Double>) throws(OptionError)
    -> Double
  {
    guard let number = signed(text), range.contains(number) else {
      throw OptionError(
        "expected a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
    }
    return number
  }

  /// A decimal number without sign or exponent; nil when it is none.
  package static func unsigned(_ text: some StringProtocol) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
      // `.5` is how people write a half.
      guard parts.count == 2, parts[0].isEmpty, !parts[1].isEmpty,
        parts[1].utf8.allSatisfy(isDigit)
      else { return nil }
      return Double("0" + text)
    }
    return Double(String(text)).flatMap { $0.isFinite ? $0 : nil }
  }

  package static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A number without a needless `.0`.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  private static func signed(_ text: String) -> Double? {
    text.hasPrefix("-") ? unsigned(text.dropFirst()).map { -$0 } : unsigned(text)
  }
}

extension StringProtocol {
  /// The text without the given character at its ends.
  package func trimming(_ character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest = rest.dropFirst() }
    while rest.last == character { rest = rest.dropLast() }
    return String(rest)
  }
}
