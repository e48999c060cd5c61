import ArgumentParser
import Safelight

/// `safelight thumbnail`
struct ThumbnailCommand: PictureCommand {
  static let configuration = CommandConfiguration(
    commandName: "thumbnail",
    abstract: "Make small pictures: one, a square one, or a set of widths for the web.",
    discussion: """
      Without a size the picture is fitted into 256x256. Camera raw files give their largest embedded \
      preview.

      Example: safelight thumbnail photos/ --widths 320,640,1280 --format webp --srcset html -o web/
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "A square of N pixels, cropped to what draws the eye unless --crop or --focus says where.",
      valueName: "n"),
    transform: GeometryValues.side)
  var square: Int?

  @Option(
    help: ArgumentHelp(
      "One output for each width, commas between; what the picture is too small for is made once, "
        + "at its own width.",
      valueName: "widths"),
    transform: { try Numbers.list($0, in: 1...Size.longestSide) })
  var widths: [Int]?

  @Option(
    help: ArgumentHelp(
      "With --widths or --square: outputs for screens of these densities, such as 1,2.",
      valueName: "densities"),
    transform: { try Numbers.list($0, in: 1...8) })
  var dpr: [Int]?

  @Option(
    help: ArgumentHelp(
      "Print the srcset of each input's outputs: html (an img element) or json.",
      valueName: "form"))
  var srcset: SourceSetForm?

  @OptionGroup(title: "Geometry") var geometry: GeometryOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func validate() throws {
    let sizes = [square.map { _ in "--square" }, widths.map { _ in "--widths" }].compactMap(\.self)
    guard sizes.count <= 1 else {
      throw ValidationError("--square and --widths exclude each other")
    }
    if let size = sizes.first, geometry.measuredSize != nil {
      throw ValidationError("\(size) and other sizes exclude each other")
    }
    if let size = sizes.first, geometry.fit != nil || geometry.pad != nil {
      throw ValidationError("\(size) decides the fit: --fit and --pad make no sense with it")
    }
    guard widths == nil || (geometry.crop == nil && geometry.focus == nil) else {
      throw ValidationError("--widths keeps the shape: --crop and --focus make no sense with it")
    }
    guard dpr == nil || !sizes.isEmpty else {
      throw ValidationError("--dpr needs --widths or --square")
    }
    guard srcset == nil || !report.json else {
      throw ValidationError("--srcset and --json both claim standard output")
    }
    guard srcset == nil || !sendsPictureToStandardOutput else {
      throw ValidationError("--srcset and the picture both claim standard output")
    }
  }

  /// One variant for each width and density; all widths of the first density come first.
  func variants() throws(MediaError) -> [PictureVariant] {
    if let square { return try dense([square]) { (side) throws(MediaError) in try squared(side) } }
    if let widths {
      return try dense(widths) { (width) throws(MediaError) in
        try geometry.resize(Size(.box(width: width, height: nil)), resampling)
      }
    }
    let resize =
      try geometry.measuredSize == nil
      ? geometry.resize(Size(.box(width: 256, height: 256)), resampling)
      : geometry.resize(resampling)
    return [PictureVariant(recipe: recipe(resize))]
  }

  private func dense(
    _ widths: [Int], _ resize: (Int) throws(MediaError) -> Resize
  ) throws(MediaError) -> [PictureVariant] {
    var variants: [PictureVariant] = []
    for density in dpr ?? [1] {
      for width in widths {
        let pixels = width * density
        guard pixels <= Size.longestSide else {
          throw MediaError(.usage, "a width of \(width) at density \(density) is too large")
        }
        variants.append(
          PictureVariant(
            recipe: recipe(try resize(pixels)), density: dpr == nil ? nil : density,
            nominalWidth: widths.count > 1 || dpr != nil ? width : nil))
      }
    }
    return variants
  }

  private func squared(_ side: Int) throws(MediaError) -> Resize {
    var resize = try geometry.resize(
      Size(.box(width: side, height: side)), fitSuffix: .cover, resampling)
    if geometry.crop == nil, geometry.focus == nil, geometry.position == nil {
      resize.crop = .attention
    }
    return resize
  }

  private func recipe(_ resize: Resize?) -> Recipe {
    geometry.recipe(
      resize: resize, sharpen: resampling.sharpen, background: encoding.background)
  }
}

/// How a srcset is printed.
enum SourceSetForm: String, ExpressibleByArgument, CaseIterable {
  case html, json
}
