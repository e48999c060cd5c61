/// Turns the texts of other formats into WebVTT's.
package enum SubtitleMarkup {
  /// What SubRip's texts may say of themselves and WebVTT knows too.
  private static let tags = ["<i>", "</i>", "<b>", "</b>", "<u>", "</u>"]
  private static let entities = ["&amp;", "&lt;", "&gt;", "&nbsp;", "&lrm;", "&rlm;"]
  /// Longer ones are text.
  private static let longestTag = 200
  /// More in one text are no markup, but would take long.
  private static let mostBrackets = 1000

  /// A text of SubRip: italics and the like stay, fonts and colours go, its place becomes a setting.
  package static func subRip(_ text: String) -> (text: String, settings: String) {
    var result = ""
    var settings = ""
    var rest = text[...]
    var brackets = 0
    while let character = rest.first {
      if character == "{" || character == "<" { brackets += 1 }
      if brackets > mostBrackets {
        result += escaped(character)
        rest = rest.dropFirst()
      } else if character == "{", let override = group(rest, to: "}"), override.hasPrefix("{\\") {
        if settings.isEmpty { settings = place(override) }
        rest = rest[override.endIndex...]
      } else if character == "<", let tag = group(rest, to: ">"), let kept = kept(tag) {
        result += kept
        rest = rest[tag.endIndex...]
      } else if character == "&", let entity = entities.first(where: rest.hasPrefix) {
        result += entity
        rest = rest.dropFirst(entity.count)
      } else {
        result += escaped(character)
        rest = rest.dropFirst()
      }
    }
    return (lines(result), settings)
  }

  /// A text without any markup.
  package static func plain(_ text: String) -> String {
    lines(text.reduce(into: "") { $0 += escaped($1) })
  }

  /// A line of Advanced SubStation Alpha: styles go, line breaks stay.
  package static func subStation(_ text: String) -> (text: String, settings: String) {
    var broken = ""
    var rest = text[...]
    var brackets = 0
    while let character = rest.first {
      if character == "{" { brackets += 1 }
      if character == "\\", let next = rest.dropFirst().first, "Nnh".contains(next) {
        broken += next == "h" ? "\u{A0}" : "\n"
        rest = rest.dropFirst(2)
      } else if character == "{", brackets <= mostBrackets, let override = group(rest, to: "}") {
        // Without a backslash it is a remark.
        if override.hasPrefix("{\\") { broken += override }
        rest = rest[override.endIndex...]
      } else {
        // What looks like SubRip's markup is text here.
        broken += escaped(character)
        rest = rest.dropFirst()
      }
    }
    return subRip(broken)
  }

  /// Lines with something in them: an empty one would end the cue.
  static func lines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy { $0 == " " || $0 == "\t" } }
      .joined(separator: "\n")
  }

  /// The settings of a cue that are pairs, as WebVTT has them.
  static func settings(_ text: Substring) -> String {
    text.split { $0 == " " || $0 == "\t" }
      .filter { $0.contains(":") && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
      .prefix(8).joined(separator: " ")
  }

  /// A character as WebVTT has it.
  ///
  /// Players read code points: a bracket stays one whatever is combined with it.
  static func escaped(_ character: Character) -> String {
    character.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\0": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// From here to a closing bracket on the same line.
  private static func group(_ text: Substring, to closing: Character) -> Substring? {
    guard let end = text.prefix(longestTag).firstIndex(where: { $0 == closing || $0.isNewline }),
      text[end] == closing
    else { return nil }
    return text[...end]
  }

  /// What becomes of a tag; nil where it is none but text.
  private static func kept(_ tag: Substring) -> String? {
    let lower = tag.lowercased()
    if tags.contains(lower) { return lower }
    let name = lower.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter }
    return ["font", "span", "c", "s", "i", "b", "u"].contains(String(name)) ? "" : nil
  }

  /// The place that an override such as `{\an8}` asks for, on a keypad's digits.
  private static func place(_ override: Substring) -> String {
    guard let tag = override.firstRange(ofText: "\\an"),
      let digit = override[tag...].dropFirst(3).first?.wholeNumberValue, (1...9).contains(digit)
    else { return "" }
    let line = ["", "line:50%", "line:0"][(digit - 1) / 3]
    let align = ["align:start", "", "align:end"][(digit - 1) % 3]
    return [line, align].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Substring {
  /// Where a text first stands.
  fileprivate func firstRange(ofText text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
