/// Gives the frames of one range their decoding times, so that ranges encoded apart fit together.
///
/// An encoder's own times depend on the first frames it sees, which differ from range to range where the
/// frame rate varies. Here a range begins to be decoded a fixed time before it is shown; from then on a
/// frame is decoded when the one as many places before it is shown as the encoder holds frames back.
struct DecodeTimes {
  /// How many frames the encoder holds back.
  let delay: Int
  /// The time by which decoding is ahead of showing, for each frame held back, in ticks.
  let step: Int
  private var shown: [Int] = []
  private var first: Int?
  private var index = 0

  init(delay: Int, step: Int) {
    self.delay = delay
    self.step = step
  }

  /// By how much the presentation begins later than the decoding.
  var startOffset: Int { delay * step }

  /// Notes when a frame is shown, in the order of showing.
  mutating func note(_ time: Int) {
    if first == nil { first = time }
    shown.append(time)
  }

  /// When the next frame in the order of decoding is decoded; nil when more come out than went in.
  mutating func take() -> Int? {
    defer { index += 1 }
    guard index >= delay else { return first.map { $0 - (delay - index) * step } }
    guard !shown.isEmpty else { return nil }
    return shown.removeFirst()
  }

  /// When the first frame of a range that is shown from a time on is decoded.
  func start(of time: Int) -> Int { time - startOffset }
}
