/// What a tag's value has to look like, and how it is stored.
enum TagForm: Sendable {
  /// ASCII, or UTF-8 as everybody writes it.
  case text
  /// A date; a fraction and an offset in it go to tags of their own.
  case date(fraction: ExifTag, offset: ExifTag)
  /// Such as `+02:00`.
  case offset
  /// Decimal digits of a fraction of a second.
  case digits
  /// Text behind the name of its character set.
  case comment
  /// Text in UTF-16, as Windows writes it.
  case wide
  /// Four digits, such as `0232`.
  case version
  /// Whole numbers, some of which have words.
  case integers(TIFFType, ClosedRange<Int>, counts: ClosedRange<Int>, TagWords)
  /// Fractions.
  case fractions(isSigned: Bool, counts: ClosedRange<Int>)
  /// A letter, or the word that it stands for.
  case letter([String: String])
  /// An exposure time in seconds, stored as its negative binary logarithm (APEX).
  case shutterSpeed
  /// An f-number, stored as twice its binary logarithm (APEX).
  case aperture
  /// A latitude or longitude in degrees; the sign goes to the tag of a reference.
  case angle(reference: ExifTag, positive: String, negative: String, limit: Double)
  /// Metres above sea level; the sign goes to the tag of a reference.
  case altitude(reference: ExifTag)
  /// A time of day, UTC.
  case clock
  /// A day, such as `2024:05:01`.
  case day
  /// Latitude, longitude and perhaps altitude.
  case position

  /// One whole number that is not negative.
  static func integer(_ type: TIFFType = .short, _ words: TagWords = [:]) -> Self {
    let most = [.long: 0xFFFF_FFFF, .short: 0xFFFF][type] ?? 0xFF
    return .integers(type, 0...most, counts: 1...1, words)
  }

  /// One of several numbers.
  static func choice(_ words: TagWords, _ type: TIFFType = .short) -> Self {
    let numbers = words.numbers
    return .integers(type, (numbers.min() ?? 0)...(numbers.max() ?? 0), counts: 1...1, words)
  }

  static let fraction = Self.fractions(isSigned: false, counts: 1...1)
  static let signedFraction = Self.fractions(isSigned: true, counts: 1...1)
}
