extension Presentation.Media {
  /// How fast the frames of the whole follow each other, and in ticks of what; nil where that cannot be told.
  private var pace: (pace: FramePace, timescale: Int)? {
    guard let timescale = track(.video)?.timescale else { return nil }
    var pace = FramePace()
    for segment in segments {
      guard let track = segment.facts?.track(.video), track.timescale == timescale else {
        return nil
      }
      pace.append(track.pace)
    }
    return (pace, timescale)
  }

  /// What `FRAME-RATE` may say; nil where that cannot be told.
  var frameRates: ClosedRange<Double>? {
    pace.flatMap { $0.pace.rates(timescale: $0.timescale) }
  }

  /// Frames a second on average; nil where that cannot be told.
  var frameRate: Double? {
    pace.flatMap { pace, timescale in
      pace.whole.ticks > 0
        ? Double(pace.whole.frames) * Double(timescale) / Double(pace.whole.ticks) : nil
    }
  }
}
