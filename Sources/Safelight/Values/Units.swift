/// Reads amounts with units: `200MP`, `64MiB`, `1.5G`, `30s`, `5m`.
package enum Units {
  /// Bytes: `KB MB GB TB` count in thousands; `K M G T` and `KiB MiB GiB TiB` in 1024s.
  package static func bytes(_ text: String) throws(OptionError) -> Int {
    let hint = "expected an amount of bytes such as 500000, 200KB, 64MiB or 1.5G"
    return try amount(text, hint: hint) { unit in
      switch unit {
      case "", "b": 1
      case "k", "kib": 0x1p10
      case "m", "mib": 0x1p20
      case "g", "gib": 0x1p30
      case "t", "tib": 0x1p40
      case "kb": 1e3
      case "mb": 1e6
      case "gb": 1e9
      case "tb": 1e12
      default: nil
      }
    }
  }

  /// Pixels: `MP` is a million, `GP` a thousand millions.
  package static func pixels(_ text: String) throws(OptionError) -> Int {
    let hint = "expected a number of pixels such as 200MP or 50000000"
    return try amount(text, hint: hint) { unit in
      switch unit {
      case "", "px", "p": 1
      case "k", "kp": 1e3
      case "m", "mp": 1e6
      case "g", "gp": 1e9
      default: nil
      }
    }
  }

  /// Seconds: `ms`, `s` (or nothing), `m`, `h`; at least a millisecond, at most a hundred days.
  package static func seconds(_ text: String) throws(OptionError) -> Double {
    let hint = "expected a time such as 500ms, 30s, 5m or 1h, from 1ms to 2400h"
    guard let (number, unit) = split(text) else { throw OptionError(hint) }
    let scale: Double
    switch unit {
    case "ms": scale = 0.001
    case "", "s", "sec": scale = 1
    case "m", "min": scale = 60
    case "h": scale = 3600
    default: throw OptionError(hint)
    }
    let seconds = number * scale
    guard (0.001...8_640_000).contains(seconds) else { throw OptionError(hint) }
    return seconds
  }

  /// Bits, or bits a second: `k`, `M` and `G` count in thousands.
  package static func bits(
    _ text: String, in range: ClosedRange<Int>, hint: String
  ) throws(OptionError) -> Int {
    let bits = try? amount(text, hint: hint) { unit in
      switch unit {
      case "", "b", "bps": 1
      case "k", "kb", "kbps": 1e3
      case "m", "mb", "mbps": 1e6
      case "g", "gb", "gbps": 1e9
      default: nil
      }
    }
    guard let bits, range.contains(bits) else {
      throw OptionError("\(hint), from \(range.lowerBound) to \(range.upperBound)")
    }
    return bits
  }

  private static func amount(
    _ text: String, hint: String, scale: (String) -> Double?
  ) throws(OptionError) -> Int {
    guard let (number, unit) = split(text), let scale = scale(unit) else { throw OptionError(hint) }
    let amount = (number * scale).rounded()
    guard amount >= 1, amount <= 0x1p53 else {
      throw OptionError("\(hint), at least 1 and at most 2^53")
    }
    return Int(amount)
  }

  /// The number a text begins with, and the unit after it in lower case.
  private static func split(_ text: String) -> (Double, String)? {
    let digits = text.prefix { $0 == "." || ($0.isASCII && $0.isNumber) }
    guard let number = Numbers.unsigned(digits) else { return nil }
    return (number, text.dropFirst(digits.count).trimming(" ").lowercased())
  }
}
