extension FilmInfo {
  /// The rungs that the film would be streamed with, as its container describes it; nil without video.
  func ladderPlan() throws(MediaError) -> LadderPlan? {
    guard let video, let picture = video.picture else { return nil }
    let shape = VideoShape(
      stored: picture.stored,
      pixelAspect: (picture.pixelAspect.width, picture.pixelAspect.height),
      isTransposed: picture.rotation % 180 != 0,
      frameRate: picture.frameRate.flatMap { FrameRate($0.numerator, in: $0.denominator) },
      isVariable: picture.timing?.isVariable ?? false)
    guard let shape else { return nil }
    let plan = try LadderPlan(.auto, for: shape)
    guard video.copyObstacles.isEmpty, let top = plan.rungs.first,
      let rate = video.bitRate ?? bitRate,
      top.misfits(size: picture.stored, rate: Double(rate)).isEmpty,
      plan.rungs.count == 1 || picture.hasUsualColours
    else { return plan }
    return plan.copyingTop()
  }
}

extension FilmStream.Picture {
  /// Whether its colours are those that rungs are encoded with.
  fileprivate var hasUsualColours: Bool {
    let names = [primaries, transfer, matrix].compactMap(\.self)
    // Without a word, players go by the height.
    guard names.allSatisfy({ $0 == "bt709" }), range != "full" else { return false }
    return matrix != nil || stored.height >= 720
  }
}
