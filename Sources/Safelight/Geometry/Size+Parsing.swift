extension Size {
  /// A size read from text, with the fit its suffix asks for.
  public struct Parsed: Sendable, Hashable {
    /// The size.
    public var size: Size
    /// ``Fit/fill`` for `!`, ``Fit/outside`` for `^`, nil without either.
    public var fit: Fit?
  }

  /// The longest side that can be asked for, in pixels.
  public static let longestSide = 10_000_000

  /// Reads `800x600` (a box), `800` (`800x800`), `800x`, `x600`, `50%` or `1.5MP`, each followed by
  /// `>` (shrink only), `<` (enlarge only), `!` (exactly, shape not kept) or `^` (cover the box
  /// without cropping).
  ///
  /// Throws ``MediaError/Code/usage`` with a message that points at the offending character.
  public static func parse(_ text: String) throws(MediaError) -> Parsed {
    var parser = SizeParser(text)
    return try parser.parse()
  }
}

/// Reads one size; keeps the place so that an error can point at it.
private struct SizeParser {
  let text: String
  let bytes: [UInt8]
  var place = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func parse() throws(MediaError) -> Size.Parsed {
    let measure = try measure()
    let suffixesStart = place
    var condition: Size.Condition?
    var fit: Fit?
    while let suffix = next {
      switch suffix {
      case UInt8(ascii: ">") where condition == nil: condition = .shrinkOnly
      case UInt8(ascii: "<") where condition == nil: condition = .enlargeOnly
      case UInt8(ascii: "!") where fit == nil: fit = .fill
      case UInt8(ascii: "^") where fit == nil: fit = .outside
      default: throw error("expected the end or one of > < ! ^")
      }
      place += 1
    }
    if fit == .fill {
      guard case .box(.some, .some) = measure else {
        place = suffixesStart
        throw error("an exact size needs width and height")
      }
    }
    return Size.Parsed(size: Size(measure, condition: condition ?? .always), fit: fit)
  }

  mutating func measure() throws(MediaError) -> Size.Measure {
    if take("x") { return .box(width: nil, height: try side()) }
    let start = place
    let digits = digits()
    guard !digits.isEmpty else { throw error("expected a number") }
    if take("x") {
      let afterCross = place
      place = start
      let width = try side()
      place = afterCross
      guard let digit = next, isDigit(digit) else { return .box(width: width, height: nil) }
      return .box(width: width, height: try side())
    }
    if take(".") {
      let fraction = self.digits()
      guard !fraction.isEmpty else { throw error("expected a digit") }
      return try share(Double(digits + "." + fraction), start: start)
    }
    if let byte = next, byte == UInt8(ascii: "%") || byte | 0x20 == UInt8(ascii: "m") {
      return try share(Double(digits), start: start)
    }
    place = start
    let side = try side()
    return .box(width: side, height: side)
  }

  /// A percentage or megapixels.
  mutating func share(_ number: Double?, start: Int) throws(MediaError) -> Size.Measure {
    guard let number, number > 0, number.isFinite else {
      place = start
      throw error("expected a number above 0")
    }
    if take("%") {
      guard number <= 100_000 else {
        place = start
        throw error("more than 100000%")
      }
      return .scale(number / 100)
    }
    guard take("m"), take("p") else { throw error("expected % or MP") }
    guard number <= 1_000_000, number * 1_000_000 >= 1 else {
      place = start
      throw error("expected between 0.000001MP and 1000000MP")
    }
    return .area(Int((number * 1_000_000).rounded()))
  }

  /// A whole number of pixels.
  mutating func side() throws(MediaError) -> Int {
    let start = place
    let digits = digits()
    guard !digits.isEmpty else { throw error("expected a number") }
    guard let side = Int(digits), (1...Size.longestSide).contains(side) else {
      place = start
      throw error("a side is 1 to \(Size.longestSide) pixels")
    }
    return side
  }

  mutating func digits() -> String {
    let start = place
    while let byte = next, isDigit(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Takes one letter or sign, whatever its case.
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard let byte = next, byte == UInt8(ascii: letter) || byte | 0x20 == UInt8(ascii: letter)
    else { return false }
    place += 1
    return true
  }

  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  func error(_ what: String) -> MediaError {
    let before = String(decoding: bytes[..<place], as: UTF8.self).count
    let caret = String(repeating: " ", count: before) + "^"
    return MediaError(.usage, "\(what)\n  \(text)\n  \(caret)")
  }
}
