/// Writes values as recipe files have them, so that they read as the same values again.
enum RecipeText {
  /// Fields on one line: `{ size: 800x600, fit: cover }`.
  static func fields(_ fields: [(name: String, value: String)]) -> String {
    fields.isEmpty
      ? "{}" : "{ " + fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + " }"
  }

  /// Elements on one line: `[320, 640]`.
  static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

  /// A text, in quotes where YAML would take it for something else.
  static func string(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || Numbers.isDigit(byte)
        || "_-.%".utf8.contains(byte)
    }
    guard plain, let first = text.utf8.first, first != UInt8(ascii: "-"),
      first != UInt8(ascii: "%"), !["null", "true", "false"].contains(text)
    else {
      var bytes: [UInt8] = []
      JSONValue.string(text).write(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  /// A number in plain decimals, as every reader of numbers takes it.
  static func number(_ number: Double) -> String {
    let text = Numbers.plain(number)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text[..<mark].filter(\.isNumber)
    let zeros = { (count: Int) in String(repeating: "0", count: max(0, count)) }
    return exponent < 0
      ? "\(sign)0.\(zeros(-exponent - 1))\(digits)"
      : "\(sign)\(digits)\(zeros(exponent + 1 - digits.count))"
  }

  /// A share of 1 as a percentage that reads as the same share.
  static func percent(_ share: Double) -> String {
    let exact = share * 100
    let candidates = [(exact * 1e10).rounded() / 1e10, exact, exact.nextUp, exact.nextDown]
    return number(candidates.first { $0 / 100 == share } ?? exact) + "%"
  }

  /// A position by its name where it has one.
  static func position(_ position: Position) -> String {
    let named = GeometryValues.positionNames.first { Position($0) == position }
    return named ?? string("\(percent(position.x)),\(percent(position.y))")
  }

  /// A length along one side.
  static func length(_ length: CropRegion.Length) -> String {
    switch length {
    case .pixels(let count): String(count)
    case .share(let share): percent(share)
    }
  }

  /// A colour as `"#rrggbb"`, or by the names that help shows.
  static func color(_ color: Color) -> String {
    switch color {
    case .white: "white"
    case .black: "black"
    case .transparent: "transparent"
    default: string(color.hexadecimal)
    }
  }
}
