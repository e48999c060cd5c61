/// A colour in sRGB with alpha, 8 bits a sample.
public struct Color: Sendable, Hashable, Codable {
  /// Red, 0…255.
  public var red: UInt8
  /// Green, 0…255.
  public var green: UInt8
  /// Blue, 0…255.
  public var blue: UInt8
  /// 0 (transparent) to 255 (opaque).
  public var alpha: UInt8

  /// Makes a colour; opaque unless told.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// White.
  public static let white = Self(red: 255, green: 255, blue: 255)
  /// Black.
  public static let black = Self(red: 0, green: 0, blue: 0)
  /// Fully transparent.
  public static let transparent = Self(red: 0, green: 0, blue: 0, alpha: 0)

  /// Reads a CSS colour: one of the 148 names, `transparent`, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`
  /// (the hash may be left out), `rgb(r,g,b)` or `rgba(r,g,b,a)`; nil when it is none of them.
  public init?(_ text: String) {
    let name = text.lowercased()
    if let named = Self(name: name) {
      self = named
    } else if name.hasPrefix("rgb(") || name.hasPrefix("rgba(") {
      self.init(function: name)
    } else {
      self.init(hex: name.hasPrefix("#") ? name.dropFirst() : name[...])
    }
  }

  /// The colour as `#rrggbb`, or `#rrggbbaa` where it is not opaque.
  public var hexadecimal: String {
    let samples = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return samples.reduce("#") { text, sample in
      text + (sample < 16 ? "0" : "") + String(sample, radix: 16)
    }
  }

  private init?(hex: Substring) {
    guard hex.allSatisfy(\.isHexDigit) else { return nil }
    let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 4:
      self.init(
        red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17, alpha: digits[3] * 17)
    case 6, 8:
      let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
      self.init(
        red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes.count == 4 ? bytes[3] : 255)
    default: return nil
    }
  }

  private init?(function: String) {
    guard function.hasSuffix(")"), let open = function.firstIndex(of: "(") else { return nil }
    let parts = function[function.index(after: open)...].dropLast()
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    guard parts.count == 3 || parts.count == 4 else { return nil }
    let channels = parts.prefix(3).compactMap { UInt8($0) }
    guard channels.count == 3 else { return nil }
    var alpha: UInt8 = 255
    if parts.count == 4 {
      guard let value = Double(parts[3]), (0...1).contains(value) else { return nil }
      alpha = UInt8((value * 255).rounded())
    }
    self.init(red: channels[0], green: channels[1], blue: channels[2], alpha: alpha)
  }
}
