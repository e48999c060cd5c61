extension Presentation.Media {
  /// The frame rate of the whole, and the highest of a segment's; nil where that cannot be told.
  var frameRates: (average: Double, highest: Double)? {
    var (frames, seconds, highest) = (0, 0.0, 0.0)
    for segment in segments {
      guard let track = segment.facts?.track(.video), track.ticks > 0 else { return nil }
      let time = Double(track.ticks) / Double(track.timescale)
      frames += track.sampleCount
      seconds += time
      highest = max(highest, Double(track.sampleCount) / time)
    }
    return seconds > 0 ? (Double(frames) / seconds, highest) : nil
  }
}
