extension TextMark {
  /// What is not as by default, as fields of `watermark:`.
  var recipeFields: [(name: String, value: String)] {
    var fields = [("text", RecipeText.string(text))]
    if let font { fields.append(("font", RecipeText.string(font))) }
    if let fontFile { fields.append(("font-file", RecipeText.string(fontFile))) }
    if color != .white { fields.append(("color", RecipeText.color(color))) }
    if let stroke {
      fields.append(
        ("stroke", RecipeText.string("\(stroke.width.recipeText):\(stroke.color.hexadecimal)")))
    }
    if let shadow {
      let lengths = [shadow.x, shadow.y, shadow.blur].map(\.recipeText).joined(separator: ",")
      fields.append(("shadow", RecipeText.string("\(lengths):\(shadow.color.hexadecimal)")))
    }
    return fields
  }
}

extension TextMark.Length {
  fileprivate var recipeText: String {
    switch self {
    case .pixels(let count): RecipeText.number(count) + "px"
    case .share(let share): RecipeText.percent(share)
    }
  }
}
