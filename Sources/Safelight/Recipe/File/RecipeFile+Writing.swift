extension RecipeFile {
  /// The recipe as YAML, on which ``init(parsing:named:folder:)`` gives the same value; what has its
  /// default is left out.
  public var yaml: String {
    var lines = ["version: 1"]
    let limits = limits.fields
    if !limits.isEmpty { lines.append("limits: " + RecipeText.fields(limits)) }
    if films == nil || isFast || !outputs.isEmpty || probe != nil { lines += pictureLines }
    if let films { lines += films.lines }
    return lines.joined(separator: "\n") + "\n"
  }

  private var pictureLines: [String] {
    var lines = ["image:"]
    if isFast { lines.append("  fast: true") }
    if !outputs.isEmpty { lines.append("  outputs:") }
    for output in outputs {
      for (place, line) in output.lines.enumerated() {
        lines.append((place == 0 ? "    - " : "      ") + line)
      }
    }
    if let probe { lines.append("  probe: " + probe.recipeText) }
    return lines
  }
}

extension RecipeLimits {
  fileprivate var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if let pixels { fields.append(("pixels", String(pixels))) }
    if let frames { fields.append(("frames", String(frames))) }
    if let memory { fields.append(("memory", String(memory))) }
    if let timeout { fields.append(("timeout", RecipeText.seconds(timeout))) }
    if let stall { fields.append(("stall", RecipeText.seconds(stall))) }
    if !allowedFormats.isEmpty {
      fields.append(("allow", RecipeText.list(allowedFormats.map(\.rawValue).sorted())))
    }
    if let damage { fields.append(("on-damage", damage.rawValue)) }
    return fields
  }
}

extension ProbeOptions {
  /// The value of `probe:`.
  var recipeText: String { fields.isEmpty ? "true" : RecipeText.fields(fields) }

  private var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if check { fields.append(("check", "true")) }
    if blurhash { fields.append(("blurhash", "true")) }
    if thumbhash { fields.append(("thumbhash", "true")) }
    if let colors { fields.append(("colors", String(colors))) }
    if phash { fields.append(("phash", "true")) }
    if sha256 { fields.append(("sha256", "true")) }
    if plan { fields.append(("plan", "true")) }
    return fields
  }
}

extension RecipeOutput {
  /// The lines of an element of `outputs:`.
  var lines: [String] {
    var lines = [recipe.view?.recipeText].compactMap(\.self)
    if let name { lines.append("name: " + RecipeText.string(name)) }
    if !widths.isEmpty { lines.append("widths: " + RecipeText.list(widths.map(String.init))) }
    if !densities.isEmpty { lines.append("dpr: " + RecipeText.list(densities.map(String.init))) }
    if let nominalWidth { lines.append("nominal-width: \(nominalWidth)") }
    if let density { lines.append("density: \(density)") }
    if recipe.keepsOrientation { lines.append("orient: false") }
    if recipe.acceptsPreview { lines.append("preview: true") }
    let steps = recipe.steps.compactMap { $0.recipeText(background: encoding.background) }
    if !steps.isEmpty { lines.append("steps:") }
    lines += steps.map { "  - " + $0 }
    // A film is an mp4, and what it is like stands in 'mp4:'.
    let fields = recipe.mp4 == nil ? encoding.recipeFields : []
    if !fields.isEmpty { lines.append("encode: " + RecipeText.fields(fields)) }
    if let path { lines.append("path: " + RecipeText.string(path)) }
    return lines.isEmpty ? ["steps: []"] : lines
  }
}

extension RecipeText {
  /// Seconds, or milliseconds where they are no whole number of seconds.
  fileprivate static func seconds(_ seconds: Double) -> String { number(seconds) + "s" }
}
