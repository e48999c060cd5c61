internal import Libav

/// Finds the frame that stands best for a film.
struct BestFrame: ~Copyable {
  /// How many frames are looked at, all along the film but its beginning and end.
  private static let candidates = 16
  /// With fewer different key frames, those between them are looked at too.
  private static let fewestKeyFrames = 4
  /// Frames that are decoded at most where there are few key frames.
  private static let mostFrames = 900

  private var scaler: Scaler?
  private var source: Scaler.Picture?
  private var best: (frame: Frame, value: Double)?
  private var times: Set<Int> = []

  private init() {}

  /// The best frame of a track; nil when none can be decoded.
  static func find(in track: inout StillTrack) throws(LibavError) -> Frame? {
    try track.measureEnd()
    var search = BestFrame()
    try search.lookAtKeyFrames(of: &track)
    if search.times.count < fewestKeyFrames { try search.lookBetween(&track) }
    if let best = search.best { return best.frame }
    try track.seek(to: track.start)
    return try track.next()
  }

  private mutating func lookAtKeyFrames(of track: inout StillTrack) throws(LibavError) {
    let duration = track.duration
    let count = duration > 0 ? Self.candidates : 1
    for place in 0..<count {
      // From 5 to 90 percent.
      let share = count == 1 ? 0 : 0.05 + 0.85 * Double(place) / Double(count - 1)
      try track.seek(to: track.start &+ Int(Double(duration) * share))
      guard let frame = try track.keyFrame() else { continue }
      try consider(frame)
    }
  }

  /// Looks at frames that are spread evenly between the first and the last that may be decoded.
  private mutating func lookBetween(_ track: inout StillTrack) throws(LibavError) {
    let (first, last) = (
      track.start &+ track.duration / 20, track.start &+ track.duration / 10 * 9
    )
    let step = max(1, (last &- first) / Self.candidates)
    var wanted = first
    try track.seek(to: first)
    for _ in 0..<Self.mostFrames {
      guard let frame = try track.next(), let time = frame.time, time <= last else { return }
      guard time >= wanted else { continue }
      try consider(frame)
      wanted = max(wanted, time) &+ step
    }
  }

  private mutating func consider(_ frame: Frame) throws(LibavError) {
    guard times.insert(frame.time ?? times.count).inserted else { return }
    guard var value = try score(frame) else { return }
    if frame.isDamaged { value -= 1 }
    // What comes later has to be better by more than chance.
    if let best, value <= best.value + 0.02 { return }
    best = (frame, value)
  }

  private mutating func score(_ frame: Frame) throws(LibavError) -> Double? {
    guard var picture = Scaler.Picture(frame), frame.width > 0 else { return nil }
    picture.color.matrix = picture.color.matrix(forHeight: frame.height)
    let width = min(FrameScore.width, frame.width)
    let height = max(1, frame.height * width / frame.width)
    if source != picture {
      let small = Scaler.Picture(
        width: width, height: height, format: .gray,
        color: ColorDescription(isFullRange: true, matrix: picture.color.matrix))
      scaler = try Scaler(from: picture, to: small, kernel: .area)
      source = picture
    }
    guard let small = try scaler?.scale(frame) else { return nil }
    return FrameScore(luma: try small.packedBytes(), width: width).value
  }
}
