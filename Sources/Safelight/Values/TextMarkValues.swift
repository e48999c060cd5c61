/// Reads the values of a text mark's options.
package enum TextMarkValues {
  /// A text whose fields are known.
  @Sendable package static func text(_ text: String) throws -> String {
    do throws(MediaError) {
      _ = try TextTemplate(text)
      return text
    } catch {
      throw OptionError(error.message)
    }
  }

  /// `black`, `2px:black`, `5%:#0008`.
  @Sendable package static func stroke(_ text: String) throws -> TextMark.Stroke {
    let (color, lengths) = try parts(text, most: 1, from: 0, hint: strokeHint)
    var stroke = TextMark.Stroke(color: color)
    if let width = lengths.first { stroke.width = width }
    return stroke
  }

  /// `black`, `3px,3px:black`, `5%,5%,8%:#0008`.
  @Sendable package static func shadow(_ text: String) throws -> TextMark.Shadow {
    let (color, lengths) = try parts(text, most: 3, from: -1, hint: shadowHint)
    var shadow = TextMark.Shadow(color: color)
    guard !lengths.isEmpty else { return shadow }
    guard lengths.count >= 2 else { throw OptionError(shadowHint) }
    (shadow.x, shadow.y) = (lengths[0], lengths[1])
    shadow.blur = .pixels(0)
    if lengths.count == 3 {
      guard lengths[2].amount >= 0 else { throw OptionError(shadowHint) }
      shadow.blur = lengths[2]
    }
    return shadow
  }

  private static let strokeHint =
    "expected a colour, and before it a width in pixels or % of the font's size if you like, such "
    + "as black, 2px:black or 5%:#000"
  private static let shadowHint =
    "expected a colour, and before it X,Y or X,Y,BLUR in pixels or % of the font's size if you like, "
    + "such as black, 2px,2px:black or 5%,5%,8%:#0008"

  /// Lengths, a colon and a colour; the lengths may be left out.
  private static func parts(
    _ text: String, most: Int, from sign: Double, hint: String
  ) throws(OptionError) -> (Color, [TextMark.Length]) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let color = parts.last.flatMap({ Color($0.trimming(" ")) }) else {
      throw OptionError(hint)
    }
    guard parts.count == 2 else { return (color, []) }
    let words = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let lengths = words.compactMap { length($0.trimming(" ").lowercased(), from: sign) }
    guard lengths.count == words.count, lengths.count <= most else { throw OptionError(hint) }
    return (color, lengths)
  }

  private static func length(_ text: String, from sign: Double) -> TextMark.Length? {
    let isBelow = text.hasPrefix("-")
    guard !isBelow || sign < 0 else { return nil }
    let word = isBelow ? text.dropFirst() : text[...]
    let factor = isBelow ? -1.0 : 1
    if word.hasSuffix("%") {
      return Numbers.unsigned(word.dropLast()).flatMap {
        $0 / 100 <= TextMark.Length.largestShare ? .share(factor * $0 / 100) : nil
      }
    }
    return Numbers.unsigned(word.hasSuffix("px") ? word.dropLast(2) : word).flatMap {
      $0 <= TextMark.Length.mostPixels ? .pixels(factor * $0) : nil
    }
  }
}

extension TextMark.Length {
  /// Its number, whatever it counts.
  fileprivate var amount: Double {
    switch self {
    case .pixels(let count): count
    case .share(let share): share
    }
  }
}
