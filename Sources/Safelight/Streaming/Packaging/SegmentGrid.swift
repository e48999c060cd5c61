/// When segments begin and key frames are due, the same in every rung, in ticks from the beginning.
struct SegmentGrid: Equatable {
  /// When segments begin; the first is 0.
  let segmentStarts: [Int]
  /// When key frames are due, segments' first frames among them.
  let instants: [Int]

  /// The longest time between key frames that is aimed at, in milliseconds (Apple's authoring
  /// specification, 1.13).
  private static let keyMilliseconds = 2000

  /// Lays a grid over a presentation.
  ///
  /// - Parameters:
  ///   - end: When the presentation ends, in ticks.
  ///   - timescale: Ticks a second.
  ///   - segmentMilliseconds: How long segments are.
  ///   - frameRate: That of the slowest rung, where all frames last equally long; key frames are then a whole
  ///     number of frames apart. Nil where they do not.
  init(end: Int, timescale: Int, segmentMilliseconds: Int, frameRate: FrameRate?) {
    let keys = max(
      1, (segmentMilliseconds + Self.keyMilliseconds - 1) / Self.keyMilliseconds)
    let aim = MediaTime(segmentMilliseconds, per: 1000 * keys)
    let interval = frameRate.map { $0.wholeFrames(near: aim) } ?? aim
    // A frame that a container has rounded to just before its instant is meant all the same.
    let tolerance = min(interval.ticks(per: timescale) / 400, timescale / 500)
    var times = [0]
    while true {
      let next = MediaTime(interval.ticks * times.count, per: interval.timescale)
        .ticks(per: timescale)
      guard next < end - tolerance, let last = times.last, next > last else { break }
      times.append(next)
    }
    instants = times.map { max(0, $0 - tolerance) }
    var starts = Array(stride(from: 0, to: instants.count, by: keys))
    let tail = end - times[starts[starts.count - 1]]
    if starts.count > 1, tail < timescale {
      let segment = end - times[starts[starts.count - 2]]
      if segment * 1000 / timescale < (segmentMilliseconds + 999) / 1000 * 1000 + 500 {
        // The segment before takes it in, and its duration still rounds to the target's.
        starts.removeLast()
      } else {
        // The last two share what there is.
        let share = (starts[starts.count - 2] + instants.count) / 2
        starts[starts.count - 1] = min(max(share, starts[starts.count - 2] + 1), starts[starts.count - 1])
      }
    }
    segmentStarts = starts.map { [instants] in instants[$0] }
  }
}

extension FrameRate {
  /// The time of as many frames as come nearest to a time, at least one.
  fileprivate func wholeFrames(near time: MediaTime) -> MediaTime {
    let count = MediaTime(time.ticks * frames, per: time.timescale * seconds).ticks(per: 1)
    return MediaTime(max(1, count) * seconds, per: frames)
  }
}
