import Safelight

/// Amounts as people read them.
enum Amounts {
  /// Bytes in thousands: `981 B`, `81.2 kB`, `12 MB`.
  static func bytes(_ count: Int) -> String {
    var amount = Double(count)
    for unit in ["B", "kB", "MB", "GB", "TB"] {
      if amount < 999.5 || unit == "TB" {
        return unit == "B" ? "\(count) B" : "\(threeDigits(amount)) \(unit)"
      }
      amount /= 1000
    }
    return "\(count) B"
  }

  /// A time: `41 ms`, `3.1 s`, `2:05`, `1:02:05`.
  static func time(_ duration: Duration) -> String {
    let milliseconds = milliseconds(duration)
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds < 59_950 { return "\(threeDigits(Double(milliseconds) / 1000)) s" }
    let seconds = milliseconds / 1000
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = twoDigits(seconds % 60)
    return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }

  /// A number with about three digits: `1.23`, `12.3`, `123`.
  static func threeDigits(_ number: Double) -> String {
    let places = number < 9.995 ? 100.0 : number < 99.95 ? 10.0 : 1.0
    return Numbers.plain((number * places).rounded() / places)
  }

  /// Degrees with six places, which are a tenth of a metre.
  static func microdegrees(_ degrees: Double) -> String {
    Numbers.plain((degrees * 1e6).rounded() / 1e6)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
