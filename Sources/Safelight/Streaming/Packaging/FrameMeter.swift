/// Measures the pace of frames as they come.
struct FrameMeter {
  /// Ticks a second.
  let timescale: Int
  private(set) var pace = FramePace()
  /// When the frames of the last second are shown, and the one before them.
  private var recent: ArraySlice<Int> = []

  init(timescale: Int) {
    self.timescale = timescale
  }

  /// Takes the next frame in the order in which they are shown.
  mutating func add(_ time: Int) {
    guard pace.last.map({ time > $0 }) ?? true else { return }
    pace.add(time)
    recent.append(time)
    while let second = recent.dropFirst().first, time - second >= timescale { recent.removeFirst() }
    if let first = recent.first, time - first >= timescale {
      pace.note(FramePace.Run(frames: recent.count - 1, ticks: time - first))
    }
  }
}
