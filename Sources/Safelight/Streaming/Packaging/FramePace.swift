/// How fast frames follow each other, by the times at which they are shown.
///
/// The time from one frame to the next is what counts: how long the last one stays does not, since it may
/// wait for the sound to end.
struct FramePace: Sendable, Codable, Hashable {
  /// Frames in a row.
  struct Run: Sendable, Codable, Hashable {
    /// How many there are from its beginning until just before its end.
    var frames: Int
    var ticks: Int

    func isFaster(than other: Self) -> Bool {
      Double(frames) * Double(other.ticks) > Double(other.frames) * Double(ticks)
    }
  }

  /// When the first and the last one are shown; nil where there are none.
  private(set) var first: Int?
  private(set) var last: Int?
  /// All of them, but for the last.
  private(set) var whole = Run(frames: 0, ticks: 0)
  /// The shortest time from one to the next.
  private(set) var shortest: Int?
  /// The fastest that lasts a second; nil where none lasts so long.
  private(set) var fastest: Run?

  /// Takes the next frame; one that is not shown later than that before is passed over.
  mutating func add(_ time: Int) {
    if let last {
      guard time > last else { return }
      count(time - last)
    }
    first = first ?? time
    last = time
  }

  /// Notes that frames in a row last so long.
  mutating func note(_ run: Run) {
    if fastest.map(run.isFaster) ?? true { fastest = run }
  }

  /// Takes what follows: the next range, or the next segment. A clock that begins anew there joins nothing.
  mutating func append(_ other: Self) {
    if let last, let next = other.first, next > last { count(next - last) }
    add(other.whole)
    if let gap = other.shortest { shortest = min(shortest ?? gap, gap) }
    if let run = other.fastest { note(run) }
    first = first ?? other.first
    last = other.last ?? last
  }

  private mutating func count(_ gap: Int) {
    add(Run(frames: 1, ticks: gap))
    shortest = min(shortest ?? gap, gap)
  }

  /// Files tell times, so that their sum may be beyond all bounds; it stays at the bound.
  private mutating func add(_ run: Run) {
    let (ticks, isTooLong) = whole.ticks.addingReportingOverflow(run.ticks)
    whole = Run(frames: whole.frames + run.frames, ticks: isTooLong ? .max : ticks)
  }

  /// Whether it says nothing impossible of so many frames between two times: a worker says it.
  func isPossible(frames: Int, from start: Int, to end: Int) -> Bool {
    let isWithin = [first, last].allSatisfy { $0.map { (start..<end).contains($0) } ?? true }
    let areRuns = [whole, fastest ?? whole].allSatisfy {
      (0...max(0, frames)).contains($0.frames) && (0...max(0, end - start)).contains($0.ticks)
    }
    return isWithin && areRuns && shortest.map { $0 > 0 } ?? true
  }
}

extension FramePace {
  /// Clocks of containers round times, some to thousandths of a second.
  private static func rounding(_ timescale: Int) -> Int { timescale / 1000 + 1 }

  /// Frames a second that may be said of it: from the average on, up to what the nearest two frames would
  /// make; where all come evenly, it is the average. Nil for fewer than two frames.
  func rates(timescale: Int) -> ClosedRange<Double>? {
    guard let shortest, whole.frames > 0, whole.ticks > 0, timescale > 0 else { return nil }
    let second = Double(timescale)
    let rounding = Self.rounding(timescale)
    let frames = Double(whole.frames)
    let least = frames * second / (Double(whole.ticks) + Double(rounding))
    let most =
      unevenness <= Double(rounding)
      ? frames * second / Double(max(1, whole.ticks - rounding)) : second / Double(shortest)
    // Near enough to tell 23.976 from 24.
    return (least * 0.9995 - 0.001)...(max(least, most) * 1.0005 + 0.001)
  }

  /// By how many ticks the nearest two frames are nearer than frames are on average.
  private var unevenness: Double {
    Double(whole.ticks) / Double(max(1, whole.frames)) - Double(shortest ?? 0)
  }

  /// What a playlist says: the rate that was meant, if the frames keep to it, else the average of those that
  /// come evenly, or the highest that lasts a second, but no more than there may be.
  ///
  /// - Parameter nominal: What was meant; nil where frames come as they like.
  func rate(_ nominal: FrameRate?, timescale: Int, atMost most: Int = Rung.frameRates.upperBound)
    -> FrameRate?
  {
    guard let rates = rates(timescale: timescale) else { return nil }
    if let nominal, rates.contains(nominal.approximate) { return nominal }
    let average = FrameRate(frames: whole.frames, over: MediaTime(whole.ticks, per: timescale))
    let highest = fastest.flatMap {
      FrameRate(frames: $0.frames, over: MediaTime($0.ticks, per: timescale))
    }
    // With room for a segment's clock, which may be another.
    let isEven = unevenness <= Double(Self.rounding(timescale)) * 1.25
    guard let average, let highest, !isEven else { return average }
    let said = highest.approximate > Double(most) ? FrameRate(most, in: 1) ?? highest : highest
    return said.approximate > average.approximate ? said : average
  }
}
