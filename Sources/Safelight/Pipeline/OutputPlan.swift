/// One output's steps sorted into the pipeline's stages, its format and depth settled.
struct OutputPlan {
  /// The border to cut off first.
  var trim: Trim?
  /// The rectangle to cut out before resizing.
  var cropBox: CropBox?
  /// The resizing that decides how small the picture is loaded.
  var resize: Resize?
  /// Everything else, in order.
  var operations: [any RasterOperation] = []
  /// What those need beside the pixels.
  var context = StepContext()
  /// All that was asked for.
  let recipe: Recipe
  /// How the output is encoded.
  let encoding: Encoding
  /// The output's format.
  let format: ImageFormat
  /// The EXIF orientation the picture is turned by; 1 leaves it.
  let orientation: Int
  /// The orientation the output is tagged with.
  let writtenOrientation: Int
  /// Whether every frame of an animation is kept.
  let isAnimated: Bool
  /// The profile file it is converted to.
  let profile: OutputProfile?
  /// Whether samples are kept, or widened to, 16 bits.
  let isDeep: Bool

  init(recipe: Recipe, encoding: Encoding, info: MediaInfo) throws(MediaError) {
    self.recipe = recipe
    self.encoding = encoding
    format = encoding.format ?? Self.kept(info.format)
    // A tag that the output cannot carry, or that readers of its format overlook, is baked in.
    let keepsTag = recipe.keepsOrientation && format.carriesOrientation
    orientation = keepsTag ? 1 : info.orientation
    writtenOrientation = keepsTag ? info.orientation : 1
    isAnimated =
      (info.format.isAnimatable || info.format.isFilm) && format.isAnimatable && info.frames > 1
      && encoding.frame == nil
    let wantsDeep = encoding.depth == .sixteen || (info.depth > 8 && encoding.depth == .auto)
    isDeep = format.isDeep && wantsDeep && encoding.palette == nil
    try EncodingCheck.check(encoding, format: format)
    profile = try OutputProfile(encoding.profile, format: format)
    if let frame = encoding.frame, frame >= info.frames {
      throw MediaError(
        .usage, "has no frame \(frame): its \(info.frames) are counted from 0", step: "plan")
    }
    try sort(recipe.steps)
    let upright = orientation >= 5 ? info.stored.transposed : info.stored
    if trim == nil, let cropBox, !cropBox.meets(upright) {
      throw MediaError(
        .usage, "the crop box lies outside the picture of \(upright.width)x\(upright.height)",
        step: "plan")
    }
    if info.format == .svg || info.format == .pdf {
      // A drawing has no pixels of its own that enlarging could blur.
      resize?.enlarge = true
    }
  }

  private mutating func sort(_ steps: [any Operation]) throws(MediaError) {
    var rest = steps[...]
    if let step = rest.first as? Trim {
      trim = step
      rest.removeFirst()
    }
    if let step = rest.first as? CropBox {
      cropBox = step
      rest.removeFirst()
    }
    if let step = rest.first as? Resize {
      resize = step
      rest.removeFirst()
    }
    for step in steps {
      guard !(step is any MetadataOperation) else {
        throw MediaError(
          .badRecipe,
          "\(type(of: step).name) edits the file as it stands and cannot be mixed with steps that "
            + "change pixels; give it an output of its own", step: "plan")
      }
      guard let operation = step as? any RasterOperation else {
        throw MediaError(
          .badRecipe, "cannot run the step \(type(of: step).name) on a picture", step: "plan")
      }
      guard let reason = operation.objection else { continue }
      throw MediaError(.usage, "\(type(of: step).name): \(reason)", step: "plan")
    }
    operations = rest.compactMap { $0 as? any RasterOperation }
  }

  /// What is said when frames or pages are left behind that nobody chose to leave.
  func frameWarning(_ info: MediaInfo) -> String? {
    guard info.frames > 1, !isAnimated, encoding.frame == nil else { return nil }
    return "has \(info.frames) frames or pages, of which the first was taken; --frame takes another"
  }

  /// The format that stands for the input's own: what cannot be written becomes PNG, without loss,
  /// but for camera raw, whose preview is a JPEG, and the frames of films.
  static func kept(_ format: ImageFormat) -> ImageFormat {
    if ImageFormat.writable.contains(format) { return format }
    return format == .raw || format.isFilm ? .jpeg : .png
  }

  /// Whether something is cut off before the picture is resized.
  var isCut: Bool { trim != nil || cropBox != nil }

  /// Whether both come to the same picture, whatever they encode it as.
  func makesSamePicture(as other: Self) -> Bool {
    recipe == other.recipe && isAnimated == other.isAnimated
      && encoding.frame == other.encoding.frame
      && encoding.background == other.encoding.background
      && OrientStage.isShared(self, other) && ColorStage.isShared(self, other)
  }

  /// The size that comes out of a picture of this stored size, as far as its header tells.
  func size(stored: PixelSize) -> PixelSize {
    var size = orientation >= 5 ? stored.transposed : stored
    if let cropBox { size = cropBox.rect(in: size).size }
    if let resize { size = ResizePlan(resize, source: size).result }
    return operations.reduce(size) { $1.size(from: $0) }
  }
}

extension ImageFormat {
  /// Whether readers turn its pictures as an EXIF orientation says.
  fileprivate var carriesOrientation: Bool {
    switch self {
    case .jpeg, .png, .webp, .tiff: true
    default: false
    }
  }
}
