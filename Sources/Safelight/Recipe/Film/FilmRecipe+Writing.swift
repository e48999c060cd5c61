extension FilmRecipe {
  /// The lines of `video:`.
  var lines: [String] {
    var lines = ["video:"]
    if !outputs.isEmpty || presentation != nil { lines.append("  outputs:") }
    for output in [presentation?.lines].compactMap(\.self) + outputs.map(\.lines) {
      for (place, line) in output.enumerated() {
        lines.append((place == 0 ? "    - " : "      ") + line)
      }
    }
    if let probe { lines.append("  probe: " + probe.recipeText) }
    return lines
  }
}

extension PresentationOutput {
  fileprivate var lines: [String] {
    var lines = ["hls: " + RecipeText.fields(packaging.recipeFields)]
    if let name { lines.append("name: " + RecipeText.string(name)) }
    let steps = packaging.watermarks.compactMap { $0.recipeText(background: .white) }
    if !steps.isEmpty { lines.append("steps:") }
    lines += steps.map { "  - " + $0 }
    if let path { lines.append("path: " + RecipeText.string(path)) }
    return lines
  }
}

extension FilmView {
  /// The field that says what is made; nil for what recipe files do not know.
  var recipeText: String? {
    switch self {
    case .frame(let moment): "poster: " + RecipeText.fields(moment.recipeFields)
    case .storyboard(let storyboard):
      "storyboard: " + RecipeText.fields(storyboard.recipeFields)
    case .mp4(let packaging): "mp4: " + RecipeText.fields(packaging.recipeFields)
    case .preview(let preview): "preview: " + RecipeText.fields(preview.recipeFields)
    case .sheet: nil
    }
  }
}

extension FilmMoment {
  /// `at:`, unless it is the best one.
  var recipeFields: [(name: String, value: String)] {
    switch self {
    case .best: []
    case .share(let share): [("at", RecipeText.percent(share))]
    case .time(let time): [("at", time.recipeText)]
    }
  }
}

extension Storyboard {
  /// What is not as by default.
  var recipeFields: [(name: String, value: String)] {
    let usual = Storyboard(columns: columns)
    var fields: [(name: String, value: String)] = []
    if interval != usual.interval { fields.append(("interval", interval.recipeText)) }
    if columns != Storyboard().columns { fields.append(("columns", String(columns))) }
    if rows != usual.rows { fields.append(("rows", String(rows))) }
    if let cell { fields.append(("size", cell.recipeField.value)) }
    return fields
  }
}

extension MP4Packaging {
  /// What is not as by default.
  fileprivate var recipeFields: [(name: String, value: String)] {
    let usual = MP4Packaging()
    var fields: [(name: String, value: String)] = []
    if let start { fields.append(("start", start.recipeText)) }
    if let end { fields.append(("end", end.recipeText)) }
    if isMuted { fields.append(("mute", "true")) }
    if copying != usual.copying { fields.append(("copy", copying.rawValue)) }
    if preset != usual.preset { fields.append(("preset", preset.rawValue)) }
    if highDynamicRange != usual.highDynamicRange {
      fields.append(("hdr", highDynamicRange.rawValue))
    }
    if let constantRateFactor {
      fields.append(("crf", RecipeText.number(constantRateFactor)))
    }
    if let maximumRate { fields.append(("rate", String(maximumRate))) }
    if let maximumFrameRate { fields.append(("fps", String(maximumFrameRate))) }
    if let audioBitRate { fields.append(("audio-bitrate", String(audioBitRate))) }
    if metadata != usual.metadata { fields.append(("metadata", metadata.rawValue)) }
    return fields
  }
}

extension FilmPreview {
  /// What is not as by default.
  fileprivate var recipeFields: [(name: String, value: String)] {
    let usual = FilmPreview()
    var fields: [(name: String, value: String)] = []
    if duration != usual.duration { fields.append(("duration", duration.recipeText)) }
    if rate != usual.rate { fields.append(("fps", String(rate))) }
    if excerpts != usual.excerpts { fields.append(("excerpts", String(excerpts))) }
    if size != usual.size { fields.append(("size", size.recipeField.value)) }
    return fields
  }
}

extension Duration {
  /// In seconds, to the microsecond.
  fileprivate var recipeText: String {
    RecipeText.number(Double(microseconds) / 1e6) + "s"
  }
}
