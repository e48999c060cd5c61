/// A text mark as people ask for it, one word for each property, on the command line or in a recipe.
package struct TextMarkRequest {
  package var text: String?
  package var font: String?
  package var fontFile: String?
  package var color: Color?
  package var stroke: TextMark.Stroke?
  package var shadow: TextMark.Shadow?
  /// What stands before a property's name in messages, such as `--`.
  package var prefix = ""

  package init() {}

  /// The mark; nil when nothing of it was said.
  ///
  /// - Throws: ``MediaError/Code/usage`` for looks without a text, and a text of unknown fields.
  package func mark() throws(MediaError) -> TextMark? {
    guard let text else {
      let looks = [
        ("font", font != nil), ("font-file", fontFile != nil), ("color", color != nil),
        ("stroke", stroke != nil), ("shadow", shadow != nil),
      ]
      guard let (name, _) = looks.first(where: \.1) else { return nil }
      throw MediaError(.usage, "\(prefix)\(name) needs \(prefix)text")
    }
    let mark = TextMark(
      text, font: font, fontFile: fontFile, color: color ?? .white, stroke: stroke, shadow: shadow)
    try mark.checkValues()
    return mark
  }
}
