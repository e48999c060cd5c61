extension Operation {
  /// The step as an element of `steps:`; nil for one that recipe files do not know.
  ///
  /// - Parameter background: What the output's encoding shows behind transparency.
  func recipeText(background: Color) -> String? {
    switch self {
    case let resize as Resize: "resize: " + RecipeText.fields(resize.recipeFields)
    case let box as CropBox:
      "crop-box: "
        + RecipeText.list(
          [box.region.x, box.region.y, box.region.width, box.region.height]
            .map(RecipeText.length))
    case let trim as Trim: "trim: " + RecipeText.number(trim.threshold)
    case let rotate as Rotate:
      "rotate: "
        + (rotate.background == background
          ? RecipeText.number(rotate.degrees)
          : RecipeText.fields([
            ("degrees", RecipeText.number(rotate.degrees)),
            ("background", RecipeText.color(rotate.background)),
          ]))
    case is Flip: "flip"
    case is Flop: "flop"
    case let blur as Blur: "blur: " + RecipeText.number(blur.sigma)
    case is Grayscale: "grayscale"
    case let sharpen as Sharpen: "sharpen: " + RecipeText.number(sharpen.sigma)
    case let round as Round: "round" + (round.radius.map { ": \($0)" } ?? "")
    case let strip as StripMetadata: "strip-metadata: " + strip.recipeText
    case let copy as CopyMetadata: "copy-metadata: " + copy.recipeText
    case let set as SetMetadata:
      "set-metadata: " + RecipeText.list(set.assignments.map { RecipeText.string($0.text) })
    case let watermark as Watermark:
      watermark.recipeFields.map { "watermark: " + RecipeText.fields($0) }
    default: nil
    }
  }
}

extension CopyMetadata {
  /// The file, and as fields what is copied of it.
  fileprivate var recipeText: String {
    guard !choices.isEmpty else { return RecipeText.string(source) }
    return RecipeText.fields([
      ("from", RecipeText.string(source)), ("tags", RecipeText.list(choices.map(\.description))),
    ])
  }
}

extension StripMetadata {
  /// The scope, and as fields what stays nevertheless.
  fileprivate var recipeText: String {
    guard !keep.isEmpty else { return scope.rawValue }
    return RecipeText.fields([
      ("scope", scope.rawValue), ("keep", RecipeText.list(keep.map(\.description))),
    ])
  }
}

extension Resize {
  /// What is not as by default, as the fields of `resize:`.
  fileprivate var recipeFields: [(name: String, value: String)] {
    var fields = [target.size.recipeField]
    if target.fit != .inside { fields.append(("fit", target.fit.rawValue)) }
    if target.fit == .cover {
      switch crop {
      case .position(.center): break
      case .position(let place): fields.append(("crop", RecipeText.position(place)))
      case .attention: fields.append(("crop", "attention"))
      case .entropy: fields.append(("crop", "entropy"))
      case .focus(let x, let y):
        fields.append(("focus", RecipeText.list([x, y].map(RecipeText.number))))
      }
    }
    if target.fit == .contain {
      switch padding {
      case .color(.white): break
      case .color(let color): fields.append(("pad", RecipeText.color(color)))
      case .auto: fields.append(("pad", "auto"))
      case .blur: fields.append(("pad", "blur"))
      case .edge: fields.append(("pad", "edge"))
      }
      if position != .center { fields.append(("position", RecipeText.position(position))) }
    }
    if enlarge { fields.append(("enlarge", "true")) }
    if kernel != .lanczos3 { fields.append(("kernel", kernel.rawValue)) }
    if linear { fields.append(("linear", "true")) }
    return fields
  }
}

extension Size {
  /// The field that says it, and its value.
  var recipeField: (name: String, value: String) {
    let suffix =
      switch condition {
      case .always: ""
      case .shrinkOnly: ">"
      case .enlargeOnly: "<"
      }
    let text =
      switch measure {
      case .box(let width, let height):
        (width.map(String.init) ?? "") + "x" + (height.map(String.init) ?? "")
      case .scale(let share): RecipeText.percent(share)
      case .area(let count): RecipeText.number(Double(count) / 1e6) + "MP"
      case .longEdge(let length): String(length)
      case .shortEdge(let length): String(length)
      }
    switch measure {
    case .longEdge: return ("long-edge", text)
    case .shortEdge: return ("short-edge", text)
    default: return ("size", RecipeText.string(text + suffix))
    }
  }
}
