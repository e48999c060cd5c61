extension CopyPlan {
  /// Why transport streams cannot carry a video as it is, one sentence each: they hold nothing beside it
  /// that could say what it does not say itself.
  static func transportObstacles(
    _ video: FilmFacts.Video, _ copying: VideoCopying, _ clock: PresentationClock
  ) -> [String] {
    guard let header = H264Header(copying.header) else { return [] }
    var obstacles: [String] = []
    if let width = header.lengthWidth, width != 4 {
      obstacles.append("it needs --container fmp4, as its units have lengths of \(width) bytes")
    }
    let colour = header.sequenceParameters.colour
    if colour.map({ [$0.primaries, $0.transfer, $0.matrix].contains(2) }) ?? true {
      obstacles.append("it needs --container fmp4, as it does not say what its colours mean")
    }
    let frame = clock.frameRate.map {
      MediaTime($0.seconds, per: $0.frames).ticks(per: clock.timescale)
    }
    if clock.end - clock.ticks(video.end, of: video) > frame ?? 0 {
      obstacles.append("it needs --container fmp4, as the sound goes on behind its last picture")
    }
    return obstacles
  }
}
