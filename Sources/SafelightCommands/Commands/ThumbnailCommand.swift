import ArgumentParser
import Safelight

/// The command `safelight thumbnail`.
struct ThumbnailCommand: ShapingCommand {
  static let configuration = CommandConfiguration(
    commandName: "thumbnail",
    abstract: "Make small pictures: one, a square one, or a set of widths for the web.",
    usage:
      "safelight thumbnail INPUT… -o OUTPUT [--size SIZE | --square N | --widths W,…] [options]",
    discussion: """
      Without a size the picture is fitted into 256x256. Camera raw files give their largest embedded \
      preview, videos a well-chosen frame.

      Example: safelight thumbnail photos/ --widths 320,640,1280 --format webp --srcset html -o web/
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Thumbnail") var thumbnail: ThumbnailOptions
  @OptionGroup(title: "Geometry") var geometry: GeometryOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Encoding") var encoding: EncodingOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  func validate() throws {
    if let size = thumbnail.sizeOption, geometry.measuredSize != nil {
      throw ValidationError("\(size) and other sizes exclude each other")
    }
    if let size = thumbnail.sizeOption, geometry.fit != nil || geometry.pad != nil {
      throw ValidationError("\(size) decides the fit: --fit and --pad make no sense with it")
    }
    guard thumbnail.widths == nil || (geometry.crop == nil && geometry.focus == nil) else {
      throw ValidationError("--widths keeps the shape: --crop and --focus make no sense with it")
    }
    guard thumbnail.srcset == nil || !report.json else {
      throw ValidationError("--srcset and --json both claim standard output")
    }
    guard thumbnail.srcset == nil || !sendsPictureToStandardOutput else {
      throw ValidationError("--srcset and the picture both claim standard output")
    }
  }

  /// One variant for each width and density; all widths of the first density come first.
  func variants() throws(MediaError) -> [PictureVariant] {
    if let square = thumbnail.square {
      return try dense([square]) { (side) throws(MediaError) in try squared(side) }
    }
    if let widths = thumbnail.widths {
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

  var isFast: Bool { thumbnail.fast }

  /// Pictures and videos.
  var sought: Sought {
    Sought("pictures or films") { kind in
      if case .image = kind { return true }
      return FilmWork.accepts(kind)
    }
  }

  var reportForm: Reporter.Form {
    guard let form = thumbnail.srcset else {
      return report.json ? .json : report.quiet ? .nothing : .table
    }
    return .sourceSet(form, byDensity: thumbnail.square != nil)
  }

  private func dense(
    _ widths: [Int], _ resize: (Int) throws(MediaError) -> Resize
  ) throws(MediaError) -> [PictureVariant] {
    var variants: [PictureVariant] = []
    for density in thumbnail.dpr ?? [1] {
      for width in widths {
        let pixels = width * density
        guard pixels <= Size.longestSide else {
          throw MediaError(.usage, "a width of \(width) at density \(density) is too large")
        }
        variants.append(
          PictureVariant(
            recipe: recipe(try resize(pixels)), density: thumbnail.dpr == nil ? nil : density,
            nominalWidth: widths.count > 1 || thumbnail.dpr != nil ? width : nil))
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

  /// A thumbnail of a camera raw file may come from the preview inside it, one of a film from a frame.
  private func recipe(_ resize: Resize?) -> Recipe {
    var recipe = geometry.recipe(
      resize: resize, sharpen: resampling.sharpen, background: encoding.background)
    recipe.acceptsPreview = true
    return recipe
  }
}
