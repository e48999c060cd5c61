internal import Libav

/// The clock of one stream in a film of several that were put together end to end, as transport streams can
/// be: where it goes back, the next film begins, whose times are moved behind those before.
///
/// By how much, all streams share, so that sound and picture stay together; where, each finds by itself.
struct JoinedClock {
  /// Ticks a second of all streams of a transport stream.
  static let timescale = 90_000
  /// A clock that goes back by less is no other one.
  private static let leastJump = timescale / 2
  /// More of them are a broken clock.
  private static let most = 1000

  /// By how much the films that are next are moved, in ticks.
  private let shifts: [Int]
  private var joint = 0
  private var last: Int?
  /// Where what was read so far ends.
  private(set) var end: Int?

  init(_ shifts: [Int] = []) {
    self.shifts = shifts
  }

  /// By how much a packet would have to be moved to follow those before; nil where it does.
  func jump(_ packet: Packet, _ shifts: [Int]) -> Int? {
    guard let last, let time = Self.time(of: packet), joint < Self.most else { return nil }
    let moved = time &+ Self.shift(joint, shifts)
    return moved < last - Self.leastJump ? time : nil
  }

  /// Moves a packet's times to where they belong.
  mutating func apply(to packet: Packet) {
    apply(to: packet, shifts)
  }

  /// The same with shifts that are being found out.
  mutating func apply(to packet: Packet, _ shifts: [Int]) {
    if joint < shifts.count, jump(packet, shifts) != nil { joint += 1 }
    let shift = Self.shift(joint, shifts)
    if shift != 0 {
      packet.presentationTime = packet.presentationTime.map { $0 &+ shift }
      packet.decodingTime = packet.decodingTime.map { $0 &+ shift }
    }
    guard let time = Self.time(of: packet) else { return }
    last = time
    let shown = packet.presentationTime ?? time
    end = max(end ?? .min, shown &+ min(max(packet.duration, 0), Self.timescale))
  }

  /// Whether the next jump is one that no stream has met yet.
  func isFirst(_ shifts: [Int]) -> Bool { joint == shifts.count }

  private static func shift(_ joint: Int, _ shifts: [Int]) -> Int {
    joint == 0 ? 0 : shifts[min(joint, shifts.count) - 1]
  }

  private static func time(of packet: Packet) -> Int? {
    guard let time = packet.decodingTime ?? packet.presentationTime,
      time.magnitude < FilmFacts.longestTime
    else { return nil }
    return time
  }
}

/// Finds out where the clock of a film begins anew.
struct JoinedClockCensus {
  /// By how much what follows each place is moved, in ticks of ``JoinedClock/timescale``.
  private(set) var shifts: [Int] = []
  private var clocks: [Int: JoinedClock] = [:]

  /// Moves the next packet of the film to where it belongs.
  mutating func note(_ packet: Packet) {
    var clock = clocks[packet.stream] ?? JoinedClock()
    if clock.isFirst(shifts), let time = clock.jump(packet, shifts) {
      // Behind all that was before, whichever stream lasted longest.
      let end = clocks.values.compactMap(\.end).max() ?? 0
      shifts.append(end &- time)
    }
    clock.apply(to: packet, shifts)
    clocks[packet.stream] = clock
  }
}
