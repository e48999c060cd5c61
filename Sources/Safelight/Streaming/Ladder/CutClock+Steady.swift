extension CutClock {
  /// Cuts a film that is encoded anew, at even distances.
  ///
  /// - Parameters:
  ///   - start: When its first frame is shown.
  ///   - end: When its last frame ends.
  ///   - segment: How long segments are.
  ///   - frameRate: Frames a second where they come evenly: distances are then whole frames. Else nil.
  ///   - frameStep: Distances are multiples of so many frames, see ``LadderPlan/frameStep``.
  /// - Throws: ``MediaError/Code/limitExceeded`` for more than ``mostSegments``, ``MediaError/Code/usage`` for
  ///   segments that are too short.
  package init(
    from start: MediaTime, to end: MediaTime, segment: MediaTime, frameRate: FrameRate?,
    frameStep: Int = 1
  ) throws(MediaError) {
    try Self.check(end - start, segment)
    let beat = Beat(segment: segment, frameRate: frameRate?.bounded, frameStep: max(1, frameStep))
    var cuts = Self.cuts(beat, length: max(.zero, end - start))
    cuts.append(.max)
    segments = zip(cuts, cuts.dropFirst()).map { cut, next in
      let ends = next == .max ? end : beat.instant(next, from: start)
      var keys: [MediaTime] = []
      for unit in stride(from: cut, to: next, by: beat.keyInterval) {
        let key = beat.instant(unit, from: start)
        // One right before the end would be a picture of its own for nothing.
        guard unit == cut || key + beat.least < ends else { break }
        keys.append(key)
      }
      return Segment(start: keys[0], end: ends, keyFrames: keys)
    }
  }

  /// In which units segments begin.
  private static func cuts(_ beat: Beat, length: MediaTime) -> [Int] {
    let segment = beat.time(beat.segment)
    var count = max(1, Int(length.approximateSeconds / segment.approximateSeconds))
    // What floating point makes of whole segments may be one less or more.
    while beat.time((count + 1) * beat.segment) <= length { count += 1 }
    while count > 1, beat.time(count * beat.segment) > length { count -= 1 }
    var cuts = (0..<count).map { $0 * beat.segment }
    let tail = length - beat.time(count * beat.segment)
    guard tail > .zero else { return cuts }
    let least = min(leastTail, MediaTime(segment.ticks, per: 2 * segment.timescale))
    if tail >= least {
      cuts.append(count * beat.segment)
    } else if !fits(segment + tail, besides: segment) {
      let half = MediaTime((segment + tail).ticks, per: 2 * (segment + tail).timescale)
      cuts.append(cuts[count - 1] + beat.units(half))
    }
    return cuts
  }
}

/// The distances between key frames and segments, in units of time.
private struct Beat {
  /// A unit: so many ticks.
  private let unit: MediaTime
  /// How much earlier than a frame its instant is: clocks of containers round.
  private let lead: MediaTime
  /// A frame and a half.
  let least: MediaTime
  /// Units between key frames.
  let keyInterval: Int
  /// Units of a segment.
  let segment: Int

  init(segment: MediaTime, frameRate: FrameRate?, frameStep: Int) {
    var frame = MediaTime(1, per: 30)
    if let frameRate {
      frame = MediaTime(frameRate.seconds, per: frameRate.frames)
      unit = MediaTime(frame.ticks * frameStep, per: frame.timescale)
      lead = min(MediaTime(1, per: 1000), MediaTime(frame.ticks, per: 4 * frame.timescale))
    } else {
      unit = MediaTime(1, per: 1000)
      lead = .zero
    }
    least = MediaTime(3 * frame.ticks, per: 2 * frame.timescale)
    let wanted = max(
      1, Int((segment.approximateSeconds / CutClock.keyInterval.approximateSeconds).rounded(.up)))
    let apart = segment.approximateSeconds / Double(wanted)
    let seconds = unit.approximateSeconds
    var interval = max(1, Int((apart / seconds).rounded()))
    let most = CutClock.keyInterval + frame
    if interval > 1, MediaTime(unit.ticks * interval, per: unit.timescale) > most { interval -= 1 }
    keyInterval = interval
    let count = segment.approximateSeconds / (seconds * Double(interval))
    self.segment = interval * max(1, Int(count.rounded()))
  }

  func time(_ units: Int) -> MediaTime { MediaTime(unit.ticks * units, per: unit.timescale) }

  /// The nearest number of units, at least 1.
  func units(_ time: MediaTime) -> Int {
    max(1, Int((time.approximateSeconds / unit.approximateSeconds).rounded()))
  }

  func instant(_ units: Int, from start: MediaTime) -> MediaTime {
    units == 0 ? start : start + time(units) - lead
  }
}
