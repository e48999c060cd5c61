internal import Glibc

/// Numbers as people and exiftool write them.
enum NumberWords {
  /// At most ten significant digits, without zeros at the end.
  static func short(_ number: Double, digits: Int = 10) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : "undef" }
    let magnitude = Int(floor(log10(number.magnitude)))
    let places = digits - 1 - magnitude
    guard (-20...40).contains(places) else { return String(number) }
    let scale = pow(10, Double(places.magnitude))
    let scaled = (places >= 0 ? number * scale : number / scale).rounded()
    return Numbers.plain(places >= 0 ? scaled / scale : scaled * scale)
  }

  /// A fixed number of places behind the point, at most nine, rounded as C's `printf` does.
  static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = pow(10, Double(places))
    let below = (number.magnitude * scale).rounded(.down)
    guard below.isFinite, below < 1e15 else { return short(number) }
    // The product is rounded; what it lies above or below the middle by is not.
    let above = (-below - 0.5).addingProduct(number.magnitude, scale)
    let isUp = above > 0 || above == 0 && !below.truncatingRemainder(dividingBy: 2).isZero
    let whole = Int(below) + (isUp ? 1 : 0)
    let sign = number < 0 && whole != 0 ? "-" : ""
    let (integer, fraction) = whole.quotientAndRemainder(dividingBy: Int(scale))
    guard places > 0 else { return sign + String(integer) }
    let digits = String(fraction)
    return "\(sign)\(integer)." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// Two digits at least.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Seconds: `1/125` where they are short, else with one place.
  static func exposure(_ seconds: Double) -> String {
    guard seconds > 0, seconds < 0.25001 else {
      let text = fixed(seconds, 1)
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    return "1/" + fixed((1 / seconds + 0.5).rounded(.down), 0)
  }

  /// An f-number.
  static func aperture(_ number: Double) -> String {
    number > 0 ? fixed(number, number < 1 ? 2 : 1) : short(number)
  }

  /// A signed number of stops, as a fraction where that is what it is.
  static func stops(_ number: Double) -> String {
    let value = number * 1.00001
    guard value != 0, value.magnitude < 1e9 else { return short(number) }
    for (part, name) in [(1.0, ""), (2, "/2"), (3, "/3")] {
      let whole = (value * part).rounded(.towardZero)
      if whole / (value * part) > 0.999 { return (value > 0 ? "+" : "") + "\(Int(whole))\(name)" }
    }
    return (value > 0 ? "+" : "") + short(value, digits: 3)
  }

  /// Degrees, minutes and seconds of an angle that is not negative.
  static func angle(_ degrees: Double) -> String {
    guard degrees.isFinite, degrees < 1e6 else { return short(degrees) }
    var hundredths = Int((degrees * 360_000).rounded(.toNearestOrEven))
    let seconds = hundredths % 6000
    hundredths /= 6000
    return "\(hundredths / 60) deg \(hundredths % 60)' \(fixed(Double(seconds) / 100, 2))\""
  }
}
