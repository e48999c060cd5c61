import Safelight

/// How far the packaging of a film is.
struct PackagingMeter: ProgressLine {
  let progress: PackagingProgress
  /// Since encoding began.
  let elapsed: Duration

  init(_ progress: PackagingProgress, elapsed: Duration) {
    self.progress = progress
    self.elapsed = elapsed
  }

  var fraction: Double { progress.fraction }

  /// Frames of the film encoded in a second; nil before that can be told.
  var frameRate: Double? { rate(progress.frames.map(Double.init)) }

  /// Seconds of the film encoded in a second.
  var speed: Double? { rate(progress.seconds) }

  /// The time left at the rate so far.
  var timeLeft: Duration? {
    guard progress.step == .encode, progress.fraction > 0.01 else { return nil }
    return elapsed * ((1 - progress.fraction) / progress.fraction)
  }

  private func rate(_ whole: Double?) -> Double? {
    let seconds = elapsed / .seconds(1)
    guard let whole, progress.step == .encode, progress.fraction > 0, seconds > 0 else {
      return nil
    }
    return whole * progress.fraction / seconds
  }

  /// Words such as `encode 42%  118 fps  4.93x  31 s left`.
  var summary: String {
    var words = ["\(progress.step.rawValue) \(Int(progress.fraction * 100))%"]
    if let frameRate { words.append("\(Amounts.threeDigits(frameRate)) fps") }
    if let speed { words.append("\(Amounts.threeDigits(speed))x") }
    if let timeLeft {
      words.append("\(Amounts.time(.seconds((timeLeft / .seconds(1)).rounded(.up)))) left")
    }
    return words.joined(separator: "  ")
  }

  var object: JSONValue {
    .object([
      ("stage", .string(progress.step.rawValue)), ("fraction", .number(progress.fraction)),
      ("fps", .optional(frameRate) { .number(($0 * 10).rounded() / 10) }),
      ("speed", .optional(speed) { .number(($0 * 100).rounded() / 100) }),
      ("elapsed_ms", .integer(Amounts.milliseconds(elapsed))),
      ("left_ms", .optional(timeLeft) { .integer(Amounts.milliseconds($0)) }),
    ])
  }
}
