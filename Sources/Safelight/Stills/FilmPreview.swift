/// A short animation of a film: excerpts from all along it, one after the other.
public struct FilmPreview: Sendable, Hashable, Codable {
  /// How long it plays, all excerpts together.
  public var duration: Duration
  /// Frames a second.
  public var rate: Int
  /// The size of its frames.
  public var size: Size
  /// How many excerpts it is made of.
  public var excerpts: Int

  /// The most frames of a preview.
  public static let mostFrames = 300

  /// Makes a preview.
  ///
  /// - Parameters:
  ///   - duration: How long it plays.
  ///   - rate: Frames a second, 1…50.
  ///   - size: The size of its frames.
  ///   - excerpts: How many excerpts it is made of, at least 1.
  public init(
    duration: Duration = .seconds(3), rate: Int = 10,
    size: Size = Size(.box(width: 320, height: nil)), excerpts: Int = 4
  ) {
    self.duration = duration
    self.rate = rate
    self.size = size
    self.excerpts = excerpts
  }

  /// How many frames it has.
  var frames: Int {
    let count = Double(duration.microseconds) / 1e6 * Double(rate)
    return min(max(1, Int(count.rounded())), Self.mostFrames)
  }

  /// How long each frame shows, in milliseconds.
  var delay: Int { max(20, (1000 + rate / 2) / max(1, rate)) }
}
