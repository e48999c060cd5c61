internal import SystemPackage

/// How the outputs of one variant are named, whatever the inputs.
struct OutputRule {
  /// The template; nil where the destination is one place.
  let template: OutputTemplate?
  let variant: Variant
  /// The variant's place among its siblings, from 0.
  let position: Int
  /// The format every output has, where the names or the encoding settle it.
  let format: ImageFormat?
  /// Whether the input is too small for the width asked for.
  var isNarrowed = false
  /// What kind of input it is for; nil for all.
  let subject: InputSubject?
  /// What is found out, where it is the document with that and no picture.
  private(set) var probe: ProbeOptions?
  /// How the input is packaged, where it is a presentation and no picture.
  private(set) var packaging: HLSPackaging?
  /// Whether names tell densities apart by themselves; then `{width}` is that at density 1.
  private let marksDensity: Bool

  init(
    _ variant: Variant, at position: Int, of count: Int, in destination: Destination,
    for subject: InputSubject? = nil
  ) throws(MediaError) {
    self.variant = variant
    self.subject = subject
    self.position = position
    switch destination {
    case .standardOutput, .file, .inPlace: (template, marksDensity) = (nil, false)
    case .template(let pattern): (template, marksDensity) = (pattern, false)
    case .folder(let folder):
      if let path = variant.path {
        (template, marksDensity) = (path.below(folder), false)
      } else {
        let template =
          try subject == .film
          ? Self.template(ofFilm: variant, in: folder)
          : Self.template(for: variant, of: count, in: folder)
        (self.template, marksDensity) = (template, true)
      }
    }
    let asked = variant.encoding.format
    if variant.recipe.editsMetadataOnly {
      // Each output has its input's format, which its name is held against when it is made.
      format = nil
      return
    }
    format =
      try template.map { (template) throws(MediaError) in try template.format(or: asked) }
      ?? asked
  }

  /// How the document with what was found out is named: `folder/{dir}/{stem}/probe.json`.
  init(
    _ probe: ProbeOptions, at position: Int, in folder: FilePath, for subject: InputSubject? = nil
  ) throws(MediaError) {
    self.subject = subject
    self.probe = probe
    variant = Variant(name: "probe", recipe: Recipe(steps: []))
    self.position = position
    template = try OutputTemplate("{dir}/{stem}/probe.json").below(folder)
    marksDensity = false
    format = nil
  }

  /// How the folder of a presentation is named: `folder/{dir}/{stem}/hls` unless it says.
  init(
    _ presentation: FilmOutputs.Presentation, at position: Int, in folder: FilePath
  ) throws(MediaError) {
    subject = .film
    packaging = presentation.packaging
    variant = Variant(name: presentation.name, recipe: Recipe(steps: []))
    self.position = position
    let usual = try OutputTemplate("{dir}/{stem}/hls")
    template = (presentation.path ?? usual).below(folder)
    marksDensity = false
    format = nil
  }

  /// Whether it makes a picture, or a film that is named as one.
  var isPicture: Bool { probe == nil && packaging == nil }

  /// `folder/{dir}/{stem}/poster.{ext}`, or by its own name, with the width where there are several.
  private static func template(
    ofFilm variant: Variant, in folder: FilePath
  ) throws(MediaError) -> OutputTemplate {
    let word =
      switch variant.recipe.view {
      case _ where variant.name != nil: "{output}"
      case .storyboard, .sheet: "storyboard"
      case .preview: "preview"
      case .mp4: "film"
      case .frame, nil: "poster"
      }
    let width = variant.nominalWidth == nil ? "" : "-{width}"
    let density = variant.density.map { $0 > 1 ? "@\($0)x" : "" } ?? ""
    return try OutputTemplate("{dir}/{stem}/\(word)\(width)\(density).{ext}").below(folder)
  }

  /// `folder/{dir}/{stem}.{ext}`, with the width or the name where there are several outputs.
  private static func template(
    for variant: Variant, of count: Int, in folder: FilePath
  ) -> OutputTemplate {
    var pieces: [OutputTemplate.Piece] = [
      .literal(folder.isEmpty ? Array("./".utf8) : folder.bytes + Array("/".utf8)),
      .field(.dir), .literal(Array("/".utf8)), .field(.stem),
    ]
    if variant.nominalWidth != nil || (count > 1 && variant.name == nil) {
      pieces += [.literal(Array("-".utf8)), .field(.width)]
    } else if count > 1 {
      pieces += [.literal(Array("-".utf8)), .field(.output)]
    }
    if let density = variant.density, density > 1 {
      pieces.append(.literal(Array("@\(density)x".utf8)))
    }
    return OutputTemplate(pieces: pieces + [.literal(Array(".".utf8)), .field(.ext)])
  }

  /// Whether it is for such an input; of one that is not known yet, for any.
  func isFor(_ input: InputSubject?) -> Bool {
    subject == nil || input == nil || subject == input
  }

  /// The fields its names need.
  var fields: [TemplateField] { template?.fields ?? [] }

  /// An output's path as far as what is known decides it, else nil.
  ///
  /// - Parameters:
  ///   - item: The input.
  ///   - facts: What is known of its content.
  ///   - made: The output, once it is made.
  func path(
    _ item: InputItem, _ facts: ContentFacts, made: Report.Output? = nil
  ) -> FilePath? {
    template?.path { field in value(field, item, facts, made) }
  }

  /// An output's path for people: the size stays a field where it is not known.
  func shownPath(
    _ item: InputItem, _ facts: ContentFacts, made: Report.Output? = nil
  ) -> FilePath? {
    template?.path { field in
      let stand: [TemplateField: String] = [.width: "{width}", .height: "{height}", .ext: "{ext}"]
      return value(field, item, facts, made) ?? stand[field].map { Array($0.utf8) }
    }
  }

  private func value(
    _ field: TemplateField, _ item: InputItem, _ facts: ContentFacts, _ made: Report.Output?
  ) -> [UInt8]? {
    switch field {
    case .dir: item.relativeFolder.bytes
    case .name: item.name.bytes
    case .stem: item.name.stemBytes
    case .ext where variant.recipe.editsMetadataOnly: item.ownExtension(facts.format)
    case .ext:
      (made?.format ?? format ?? facts.format.map(OutputPlan.kept))
        .map { Array($0.fileExtension.utf8) }
    case .width: (nominalWidth ?? made?.width).map { Array(String($0).utf8) }
    case .height: made.map { Array(String($0.height).utf8) }
    case .index: Array(String(item.index + 1).utf8)
    case .output: variant.name.flatMap(FileNameText.safe) ?? Array(String(position + 1).utf8)
    case .camera: facts.camera
    case .date(let format): facts.date.map { Array(format.text($0).utf8) }
    case .hash: facts.hash
    }
  }

  private var nominalWidth: Int? {
    guard let width = variant.nominalWidth else { return nil }
    if isNarrowed, !marksDensity || (variant.density ?? 1) == 1 { return nil }
    guard let density = variant.density, !marksDensity else { return width }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: density)
    return overflow ? nil : pixels
  }
}
