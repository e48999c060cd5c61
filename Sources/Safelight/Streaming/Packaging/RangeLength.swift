/// How many segments one worker encodes in a row.
struct RangeLength {
  /// At least 1.
  let segments: Int

  /// More files than are passed to a worker at once are not; some are for other things.
  private static let mostFiles = 60
  /// Longer ranges gain nothing, and lose more when a run is interrupted.
  private static let longest = 24

  /// Weighs what each range costs, reading from the key frame before it, against workers that have nothing to
  /// do at the end.
  init(
    _ clock: PresentationClock, _ grid: SegmentGrid, _ video: FilmFacts.Video,
    rungs: [PresentationPlan.Video], workers: Int
  ) {
    let count = grid.segmentStarts.count
    guard workers > 1 || count * rungs.count > Self.mostFiles else {
      segments = count
      return
    }
    let segment = max(1, clock.end / max(1, count))
    let keys = max(1, video.keyFrames.count)
    // Half of a group of pictures is decoded in vain on average; it should be little of the range.
    let apart = clock.end / keys
    let wanted = min(Self.longest * clock.timescale, max(segment, 2 * apart))
    // Four ranges a worker even out how hard they are to encode.
    let share = clock.end / max(1, workers * 4)
    let length = max(1, max(wanted, min(share, Self.longest * clock.timescale)) / segment)
    let most = max(1, (Self.mostFiles - rungs.count) / max(1, rungs.count))
    segments = min(length, most, max(1, (count + workers - 1) / workers))
  }
}
