internal import Libav

/// The frames of one range of a film, in the order in which they are encoded.
final class RangeFrames {
  /// A frame to be encoded.
  struct Item {
    var frame: Frame
    var slot: FrameSchedule.Slot
  }

  private let order: RangeOrder
  private let control: JobControl
  private let marking: FrameMarking?
  private var film: FilmDecoder
  private var schedule: FrameSchedule
  /// The film's first frame from where reading began, until it is taken.
  private var ahead: Frame?
  /// The frame before, to be shown again where nothing new comes.
  private var previous: Frame?
  private var first: Int?
  private var hasEnded = false

  init(
    _ order: RangeOrder, _ film: consuming FilmDecoder, _ marking: FrameMarking?,
    _ control: JobControl
  ) {
    self.order = order
    self.control = control
    self.marking = marking
    self.film = film
    schedule = FrameSchedule(
      start: order.segmentStarts.first ?? 0, end: order.end, instants: order.instants,
      segmentStarts: order.segmentStarts, minimumGap: order.rungs.first?.minimumGap ?? 1,
      patience: order.timescale / 2)
  }

  /// Whether reading began early enough to find the range's first frame.
  func beginInTime() throws(MediaError) -> Bool {
    ahead = try film.next()
    return ahead == nil || film.time <= schedule.start
  }

  /// The next frames, some of them the same one again; nil after the last.
  func next() throws(MediaError) -> [Item]? {
    guard !hasEnded else { return nil }
    while true {
      try control.check()
      guard !schedule.isOver, let frame = try decoded() else {
        hasEnded = true
        guard let previous else { return [] }
        return try items(
          schedule.finish(filmEnd: order.filmEnd, longestTail: order.longestTail), previous)
      }
      let items = try items(schedule.take(film.time), frame)
      previous = frame
      tell(film.time)
      if !items.isEmpty { return items }
    }
  }

  /// When the first frame is shown, and the first that follows the last one.
  func span() throws(MediaError) -> Range<Int> {
    guard let first, let next = schedule.next else {
      throw MediaError(.damagedInput, "has no frame that can be decoded", step: "decode")
    }
    return first..<max(first, next)
  }

  /// What went otherwise than it should, one sentence each.
  var warnings: [String] { film.warnings }

  /// The film's next frame; nil after the last, and for what damaged films show behind their end.
  private func decoded() throws(MediaError) -> Frame? {
    if let ahead {
      self.ahead = nil
      return ahead
    }
    let frame = try film.next()
    return film.time < order.filmEnd ? frame : nil
  }

  private func items(
    _ slots: [FrameSchedule.Slot], _ frame: Frame
  ) throws(MediaError) -> [Item] {
    if first == nil { first = slots.first?.time }
    return try slots.map { (slot) throws(MediaError) in
      let shown = slot.repeats ? previous ?? frame : frame
      return Item(frame: try marking?.marked(shown) ?? shown, slot: slot)
    }
  }

  private func tell(_ time: Int) {
    let end = order.end ?? order.filmEnd
    guard end > schedule.start, time >= schedule.start else { return }
    control.advance(
      to: min(1, Double(time - schedule.start) / Double(end - schedule.start)), step: "encode")
  }
}
