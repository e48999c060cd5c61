extension Watermark {
  /// What is not as by default, as the fields of `watermark:`; nil for marks that recipe files cannot
  /// tell.
  var recipeFields: [(name: String, value: String)]? {
    guard var fields = markFields else { return nil }
    let standard = Watermark(mark)
    if position != (tiling == nil ? standard.position : .center) {
      fields.append(("position", RecipeText.position(position)))
    }
    if margin != standard.margin { fields.append(("margin", RecipeText.margin(margin))) }
    if scale != standard.scale { fields.append(("scale", RecipeText.scale(scale))) }
    if opacity != 1 { fields.append(("opacity", RecipeText.number(opacity))) }
    if blend != .over { fields.append(("blend", blend.rawValue)) }
    if angle != 0 { fields.append(("angle", RecipeText.number(angle))) }
    if let tiling {
      fields.append(("tile", "true"))
      if tiling.gap != Tiling().gap { fields.append(("gap", RecipeText.margin(tiling.gap))) }
      if tiling.stagger { fields.append(("stagger", "true")) }
    }
    if let minSize { fields.append(("min-size", "\(minSize.width)x\(minSize.height)")) }
    return fields
  }

  private var markFields: [(name: String, value: String)]? {
    switch (mark, darkMark) {
    case (.image(let path), nil): [("image", RecipeText.string(path))]
    case (.image(let path), .image(let dark)):
      [
        ("on", "auto"), ("image", RecipeText.string(path)),
        ("dark-image", RecipeText.string(dark)),
      ]
    case (.text(let text), nil): text.recipeFields
    case (.text(let text), .text(let dark)): Self.fields(of: text, dark: dark)
    default: nil
    }
  }
}

extension Watermark {
  /// Of a text and another for light ground, which may differ in the letters' colour only.
  private static func fields(
    of text: TextMark, dark: TextMark
  ) -> [(name: String, value: String)]? {
    var same = text
    same.color = dark.color
    guard same == dark else { return nil }
    return [("on", "auto")] + text.recipeFields
      + (dark.color == .black ? [] : [("dark-color", RecipeText.color(dark.color))])
  }
}

extension RecipeText {
  fileprivate static func margin(_ margin: Watermark.Margin) -> String {
    switch margin {
    case .pixels(let count): String(count)
    case .share(let share): percent(share)
    }
  }

  fileprivate static func scale(_ scale: Watermark.Scale) -> String {
    switch scale {
    case .shorterSide(let share): percent(share) + "min"
    case .width(let share): percent(share) + "w"
    case .height(let share): percent(share) + "h"
    case .diagonal(let share): percent(share) + "diag"
    case .pixels(let count): "\(count)px"
    case .own: "none"
    }
  }
}
