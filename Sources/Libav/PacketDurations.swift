/// Tells packets how long they last, which x264 does not: up to the next one's decoding. For that the
/// newest is kept back.
struct PacketDurations {
  private var kept: Packet?
  /// How long the frame lasts that was encoded last; 0 is not known.
  var lastFrame = 0
  private var lastStep = 0

  /// The packet before this one, if there was one.
  mutating func add(_ packet: Packet) -> [Packet] {
    defer { kept = packet }
    guard let kept else { return [] }
    if let time = kept.decodingTime, let next = packet.decodingTime {
      let (step, overflow) = next.subtractingReportingOverflow(time)
      lastStep = overflow ? 0 : max(0, step)
    }
    kept.duration = lastStep
    return [kept]
  }

  /// The last packet.
  mutating func finish() -> [Packet] {
    defer { kept = nil }
    guard let kept else { return [] }
    kept.duration = lastFrame > 0 ? lastFrame : max(1, lastStep)
    return [kept]
  }
}
