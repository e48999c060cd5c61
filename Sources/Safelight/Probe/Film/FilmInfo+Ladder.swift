extension FilmInfo {
  /// The rungs that the film would be streamed with, as its container describes it; nil without video.
  func ladderPlan() throws(MediaError) -> LadderPlan? {
    guard let picture = video?.picture else { return nil }
    let shape = VideoShape(
      stored: picture.stored,
      pixelAspect: (picture.pixelAspect.width, picture.pixelAspect.height),
      isTransposed: picture.rotation % 180 != 0,
      frameRate: picture.frameRate.flatMap { FrameRate($0.numerator, in: $0.denominator) },
      isVariable: picture.timing?.isVariable ?? false)
    guard let shape else { return nil }
    return try LadderPlan(.auto, for: shape)
  }
}
