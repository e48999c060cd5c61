/// Reads the values of watermark options.
package enum WatermarkValues {
  /// `15%min`, `15%` (the same), `15%w`, `15%h`, `15%diag`, `200px`, `200` or `none`.
  @Sendable package static func scale(_ text: String) throws -> Watermark.Scale {
    let word = text.lowercased()
    if word == "none" { return .own }
    if let count = pixels(word), count > 0 { return .pixels(count) }
    guard let mark = word.firstIndex(of: "%"), let share = share(word[...mark]), share > 0 else {
      throw OptionError(scaleHint)
    }
    switch word[word.index(after: mark)...] {
    case "", "min": return .shorterSide(share)
    case "w": return .width(share)
    case "h": return .height(share)
    case "diag": return .diagonal(share)
    default: throw OptionError(scaleHint)
    }
  }

  /// `2%` of the picture's shorter side, `2%min` (the same), `40px` or `40`.
  @Sendable package static func margin(_ text: String) throws -> Watermark.Margin {
    let word = text.lowercased()
    if let count = pixels(word) { return .pixels(count) }
    guard let share = share(word.hasSuffix("%min") ? word.dropLast(3) : word[...]) else {
      throw OptionError(
        "expected pixels or a percentage of the picture's shorter side, such as 40 or 2%")
    }
    return .share(share)
  }

  @Sendable package static func opacity(_ text: String) throws -> Double {
    try Numbers.decimal(text, in: 0...1)
  }

  /// `300x300`, or `300` for both sides.
  @Sendable package static func minSize(_ text: String) throws -> PixelSize {
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { try? Numbers.whole(String($0), in: 1...Size.longestSide) }
    guard (1...2).contains(sides.count), let width = sides.first ?? nil,
      let height = sides.last ?? nil
    else { throw OptionError("expected a width and a height such as 300x300") }
    return PixelSize(width: width, height: height)
  }

  private static let scaleHint =
    "expected a share of the picture's shorter side, width, height or diagonal, such as 15%min, "
    + "15%w, 15%h or 15%diag, or 200px, or none"

  private static func pixels(_ text: String) -> Int? {
    let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : text
    return try? Numbers.whole(digits, in: 0...Size.longestSide)
  }

  private static func share(_ text: Substring) -> Double? {
    guard text.hasSuffix("%"), let percent = Numbers.unsigned(text.dropLast()),
      (0...10_000).contains(percent)
    else { return nil }
    return percent / 100
  }
}
