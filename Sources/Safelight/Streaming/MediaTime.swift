/// An instant or a span of media time, exact: a number of ticks, of which a whole number makes a second.
package struct MediaTime: Sendable, Codable {
  /// How many ticks, negative before the beginning.
  package var ticks: Int
  /// How many ticks make a second, at least 1.
  package let timescale: Int

  /// The finest scale: sums whose own would be finer are rounded to it.
  private static let finest = 1_000_000_000_000

  /// Makes a time; a timescale below 1 counts as 1.
  package init(_ ticks: Int, per timescale: Int) {
    self.ticks = ticks
    self.timescale = max(1, timescale)
  }

  /// No time at all.
  package static let zero = Self(0, per: 1)

  /// A number of whole seconds.
  package static func seconds(_ count: Int) -> Self { Self(count, per: 1) }

  /// Reads decimal seconds without sign or exponent, such as `6.006`; nil when they are none, or too many.
  package init?(decimal text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole.count <= 9 else {
      return nil
    }
    let fraction = parts.count == 2 ? parts[1] : text.utf8[text.utf8.endIndex...]
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    var (ticks, timescale) = (0, 1)
    for (index, digit) in [whole, fraction.prefix(40)].joined().enumerated() {
      guard Numbers.isDigit(digit) else { return nil }
      // Digits behind the ninth decimal are below any clock.
      guard index < whole.count + 9 else { continue }
      ticks = ticks * 10 + Int(digit - UInt8(ascii: "0"))
      if index >= whole.count { timescale *= 10 }
    }
    self.init(ticks, per: timescale)
  }

  /// The time in another scale, rounded half up.
  package func ticks(per scale: Int) -> Int {
    if scale == timescale { return ticks }
    let product = Int128(ticks) * Int128(max(1, scale)) * 2 + Int128(timescale)
    let doubled = Int128(timescale) * 2
    let quotient = product >= 0 ? product / doubled : -((doubled - 1 - product) / doubled)
    return Int(clamping: quotient)
  }

  /// Decimal seconds, rounded half up, with `decimals` digits, 0 to 9, behind the point.
  package func text(decimals: Int) -> String {
    let scale = Self.powersOfTen[min(max(decimals, 0), 9)]
    let rounded = ticks(per: scale)
    let magnitude = rounded.magnitude
    let whole = (rounded < 0 ? "-" : "") + String(magnitude / UInt(scale))
    if scale == 1 { return whole }
    let fraction = String(magnitude % UInt(scale))
    return whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// The time in seconds, for messages and comparisons with a tolerance only.
  package var approximateSeconds: Double { Double(ticks) / Double(timescale) }

  private static let powersOfTen = (0...9).map { power in
    (0..<power).reduce(1) { ten, _ in ten * 10 }
  }
}

extension MediaTime: Comparable {
  package static func == (one: Self, other: Self) -> Bool {
    Int128(one.ticks) * Int128(other.timescale) == Int128(other.ticks) * Int128(one.timescale)
  }

  package static func < (one: Self, other: Self) -> Bool {
    Int128(one.ticks) * Int128(other.timescale) < Int128(other.ticks) * Int128(one.timescale)
  }
}

extension MediaTime {
  package static func + (one: Self, other: Self) -> Self {
    if one.timescale == other.timescale { return sum(one, other, one.timescale) }
    var (greater, smaller) = (one.timescale, other.timescale)
    while smaller != 0 { (greater, smaller) = (smaller, greater % smaller) }
    let (common, overflow) = (one.timescale / greater)
      .multipliedReportingOverflow(by: other.timescale)
    return sum(one, other, overflow || common > finest ? finest : common)
  }

  private static func sum(_ one: Self, _ other: Self, _ timescale: Int) -> Self {
    let (ticks, overflow) = one.ticks(per: timescale)
      .addingReportingOverflow(other.ticks(per: timescale))
    return Self(overflow ? (one.ticks < 0 ? .min : .max) : ticks, per: timescale)
  }

  package static prefix func - (time: Self) -> Self {
    Self(time.ticks == .min ? .max : -time.ticks, per: time.timescale)
  }

  package static func - (one: Self, other: Self) -> Self { one + -other }

  package static func += (time: inout Self, other: Self) { time = time + other }

  /// The span between two times, whichever is first.
  package func distance(to other: Self) -> Self {
    let difference = other - self
    return difference.ticks < 0 ? -difference : difference
  }
}
