/// Frames a second, exact.
package struct FrameRate: Sendable, Hashable, Codable {
  package var frames: Int
  /// In how many seconds, at least 1.
  package var seconds: Int

  /// Makes a rate; nil unless both are positive.
  package init?(_ frames: Int, in seconds: Int) {
    guard frames > 0, seconds > 0 else { return nil }
    self.frames = frames
    self.seconds = seconds
  }

  /// The rate of frames that take a time together; nil when there are none.
  package init?(frames: Int, over time: MediaTime) {
    let (product, overflow) = frames.multipliedReportingOverflow(by: time.timescale)
    guard !overflow, time.ticks > 0 else { return nil }
    self.init(product, in: time.ticks)
  }

  /// The rate with three decimals, as playlists write it.
  package var text: String { MediaTime(frames, per: seconds).text(decimals: 3) }

  package var approximate: Double { Double(frames) / Double(seconds) }
}
