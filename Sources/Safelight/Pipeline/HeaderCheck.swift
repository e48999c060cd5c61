/// Decides by an input's header whether work on it may begin.
enum HeaderCheck {
  /// Refuses camera raw where its preview will not do, and formats that are not read unasked.
  static func check(
    _ format: ImageFormat, for recipes: [Recipe], limits: Limits
  ) throws(MediaError) {
    if format == .raw {
      guard recipes.allSatisfy(\.acceptsPreview) else {
        throw MediaError(
          .unsupported, "is a camera raw file, which only thumbnail, probe and exif show read",
          step: "load")
      }
      return
    }
    if format.isFilm {
      guard recipes.allSatisfy({ $0.filmView != nil }) else {
        throw noPicture("is a video", for: recipes)
      }
      return
    }
    guard ImageFormat.trusted.contains(format) || limits.allowedFormats.contains(format) else {
      throw MediaError(
        .unsupported,
        "is \(format.rawValue), which is read only with --allow \(format.rawValue)",
        step: "limits")
    }
  }

  /// Refuses a picture where a film is wanted.
  static func checkIsWanted(
    _ picture: ImageFormat, by recipes: [Recipe]
  ) throws(MediaError) {
    guard !picture.isFilm, recipes.contains(where: { $0.view != nil }) else { return }
    throw MediaError(
      .unsupported, "\(MediaKind.image(picture).described), not a video", step: "load")
  }

  /// Refuses what is no media of a known format where films would be taken, and says what it is.
  static func refuseUnknown(
    _ input: InputFile, for recipes: [Recipe]
  ) throws(MediaError) {
    guard recipes.contains(where: { $0.filmView != nil }) else { return }
    try TextKind.refuse(input, nil)
    guard recipes.contains(where: { $0.view != nil }) else { return }
    throw MediaError(
      .unsupported, "is not a film of a known format", input: input.label, step: "load")
  }

  /// What is said to whoever wants a film treated as a picture.
  static func noPicture(_ what: String, for recipes: [Recipe]) -> MediaError {
    let hint =
      recipes.contains { $0.steps.contains { $0 is Watermark } }
      ? "safelight run lays a watermark over video, as the steps of an output in its recipe"
      : "safelight poster takes a picture from it"
    return MediaError(.unsupported, "\(what), not a picture; \(hint)", step: "load")
  }

  /// Refuses what takes more memory than it may, and outputs that are too large.
  static func check(
    _ plans: [OutputPlan], _ load: LoadPlan, _ info: MediaInfo, limits: Limits
  ) throws(MediaError) {
    let frames = load.pages ?? info.frames
    try LimitCheck.check(memoryFor: info, shrink: load.shrink, frames: frames, limits: limits)
    for plan in plans {
      try LimitCheck.check(
        output: plan.size(stored: info.stored), frames: plan.isAnimated ? info.frames : 1,
        format: plan.format, limits: limits)
    }
  }
}
