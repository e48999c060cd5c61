/// Which frames of a film a rung shows.
package struct FrameThinning: Sendable, Hashable, Codable {
  /// Every how many frames are kept, 1 for all.
  package let every: Int
  /// Frames a second that are left, on average.
  package let frameRate: FrameRate
  /// Frames that come less than this after the one before are left out, unless they have to be key frames.
  package let minimumGap: MediaTime

  /// What rates are measured to be may be a little more than what they are; players take 60.1 for 60.
  private static let tolerance = 1.0015

  /// Leaves as many frames of a film as a rung may have, evenly.
  init(of shape: VideoShape, atMost most: Int) {
    let rate = shape.frameRate ?? .unknown
    let times = rate.approximate / (Double(most) * Self.tolerance)
    every = max(1, Int(times.rounded(.up)))
    frameRate = rate.divided(by: every)
    // Half a frame's time before the next wanted one: clocks of containers round.
    let steady =
      every == 1
      ? MediaTime.zero : MediaTime((2 * every - 1) * rate.seconds, per: 2 * rate.frames)
    // Where a film is faster for a while, it is held back there alone.
    minimumGap = shape.isVariable ? max(steady, MediaTime(3, per: 4 * most)) : steady
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.every == other.every && one.frameRate == other.frameRate
      && one.minimumGap == other.minimumGap
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(every)
    hasher.combine(frameRate)
  }
}

extension FrameRate {
  /// What is assumed of a film that does not tell.
  static let unknown = Self(clamping: 30, in: 1)

  /// The rate with numbers small enough to reckon with; nil for what no film has.
  var bounded: Self? {
    guard (0.001...10_000).contains(approximate) else { return nil }
    if max(frames, seconds) <= 10_000_000 { return self }
    return Self(Int((approximate * 1000).rounded()), in: 1000)
  }

  /// Every so many frames of it.
  func divided(by divisor: Int) -> Self {
    frames.isMultiple(of: divisor)
      ? Self(clamping: frames / divisor, in: seconds)
      : Self(clamping: frames, in: seconds * divisor)
  }

  /// A rate of at least one frame in at least one second.
  private init(clamping frames: Int, in seconds: Int) {
    self = Self(max(1, frames), in: max(1, seconds)) ?? .unknown
  }
}
