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
    guard ImageFormat.trusted.contains(format) || limits.allowedFormats.contains(format) else {
      throw MediaError(
        .unsupported,
        "is \(format.rawValue), which is read only with --allow \(format.rawValue)",
        step: "limits")
    }
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
