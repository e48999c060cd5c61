/// Decides which frames of a film belong to a range, when they are shown, and which become key frames.
///
/// Ranges are half-open by the time of source frames, so that each frame belongs to exactly one, whoever
/// decodes it; all decisions follow from times alone, and come out the same in every worker. All times are
/// ticks of one scale, counted from the presentation's beginning.
struct FrameSchedule {
  /// A frame to be encoded.
  struct Slot: Equatable {
    var time: Int
    var isKey: Bool
    /// Whether a media segment begins with it; it is a key frame then.
    var startsSegment = false
    /// Whether it is the frame before once more: nothing new was shown for a while, or at all.
    var repeats: Bool
  }

  /// Where the range begins.
  let start: Int
  /// Where it ends; nil is with the film.
  private let end: Int?
  /// Frames nearer to the one before are left out.
  private let minimumGap: Int
  /// How much later than its instant a key frame may come before another one takes its place.
  private let patience: Int
  private var instants: ArraySlice<Int>
  private var segmentStarts: ArraySlice<Int>
  private var last: Int?
  /// The time between the last two frames, and the shortest between any.
  private var gaps: (last: Int, shortest: Int)?
  /// When the frame before is shown, whether it belongs to the range or not.
  private var previous: Int?

  /// Where the next range's first frame is shown, once that is known.
  private(set) var next: Int?

  /// Makes a schedule.
  ///
  /// - Parameters:
  ///   - start: Where the range begins; the first instant.
  ///   - end: Where it ends, or nil.
  ///   - instants: When key frames are due, ascending, from `start` on and before `end`.
  ///   - segmentStarts: Those at which segments begin.
  ///   - minimumGap: At least 1.
  ///   - patience: How late a key frame may come.
  init(
    start: Int, end: Int?, instants: [Int], segmentStarts: [Int], minimumGap: Int, patience: Int
  ) {
    self.start = start
    self.end = end
    self.instants = instants[...]
    self.segmentStarts = segmentStarts[...]
    self.minimumGap = minimumGap
    self.patience = patience
  }

  /// Whether frames that follow belong to other ranges.
  var isOver: Bool { next != nil }

  /// What becomes of the next frame of the film; frames come in the order in which they are shown.
  ///
  /// - Returns: The frames to encode: repeated ones, and the frame itself unless it is left out.
  mutating func take(_ time: Int) -> [Slot] {
    guard !isOver else { return [] }
    guard time >= start else {
      previous = time
      return []
    }
    var slots: [Slot] = []
    // The film's first frame may come behind its first sound.
    if last == nil, start == 0 {
      // Nearer than this it may as well begin at once.
      let tolerance = min((time - (previous ?? -time)) / 2, patience / 25)
      if time > tolerance || end.map({ time >= $0 }) ?? false { beginWithPrevious(&slots) }
    }
    repeatPrevious(until: time, &slots)
    previous = time
    if let end, time >= end {
      next = time - end > patience ? end : time
      return slots
    }
    let isKey = instants.first.map { $0 <= time } ?? false
    guard last.map({ time > $0 && (isKey || time - $0 >= minimumGap) }) ?? true else {
      return slots
    }
    while let instant = instants.first, instant <= time { instants.removeFirst() }
    slots.append(slot(time, isKey: isKey, repeats: false))
    return slots
  }

  /// What is encoded once the film has no more frames, so that it lasts until its end.
  ///
  /// - Parameters:
  ///   - filmEnd: When the presentation ends.
  ///   - longestTail: If the last frame would last longer than this, or than frames do, it is shown once more
  ///     near the end.
  mutating func finish(filmEnd: Int, longestTail: Int? = nil) -> [Slot] {
    guard !isOver else { return [] }
    var slots: [Slot] = []
    if last == nil, previous != nil, start == 0 { beginWithPrevious(&slots) }
    if previous != nil { repeatPrevious(until: end ?? filmEnd, &slots) }
    // Only sound goes on behind the range's beginning: no range is without a frame.
    if last == nil, previous != nil {
      instants = []
      slots.append(slot(start, isKey: true, repeats: true))
    }
    next = end ?? max(filmEnd, (last ?? start) + 1)
    // Players take it that the last frame lasts about as long as others.
    let usual = gaps.map { $0.last + $0.shortest + patience / 500 } ?? .max
    if end == nil, let last, let longestTail, filmEnd - last > min(longestTail, usual) {
      let time = filmEnd - max(1, min(longestTail / 2, gaps?.shortest ?? .max))
      let isKey = instants.first.map { $0 <= time } ?? false
      slots.append(slot(time, isKey: isKey, repeats: true))
    }
    return slots
  }

  /// Shows the frame that lasts into an excerpt from the beginning on, or the first of all. Where other
  /// ranges begin, the one before them shows it.
  private mutating func beginWithPrevious(_ slots: inout [Slot]) {
    while let instant = instants.first, instant <= 0 { instants.removeFirst() }
    slots.append(slot(0, isKey: true, repeats: true))
  }

  /// Shows the frame before again at each instant that would otherwise have no frame near it.
  private mutating func repeatPrevious(until time: Int, _ slots: inout [Slot]) {
    while let instant = instants.first, time - instant > patience {
      instants.removeFirst()
      guard last.map({ instant > $0 }) ?? true else { continue }
      slots.append(slot(instant, isKey: true, repeats: true))
    }
  }

  private mutating func slot(_ time: Int, isKey: Bool, repeats: Bool) -> Slot {
    if let last {
      gaps = (last: time - last, shortest: min(time - last, gaps?.shortest ?? .max))
    }
    last = time
    var slot = Slot(time: time, isKey: isKey, repeats: repeats)
    while isKey, let start = segmentStarts.first, start <= time {
      segmentStarts.removeFirst()
      slot.startsSegment = true
    }
    return slot
  }
}
