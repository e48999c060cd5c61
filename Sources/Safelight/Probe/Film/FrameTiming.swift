/// How the frames of a film follow each other.
public struct FrameTiming: Sendable, Hashable, Codable {
  /// Frames that were looked at.
  public var frames: Int
  /// Whether those are only the first ones of the film.
  public var isSample: Bool
  /// The shortest distance of two frames, in seconds.
  public var shortest: Double
  /// The longest one.
  public var longest: Double
  /// Frames a second on average, where they can be told from each other.
  public var rate: FilmStream.FrameFraction?
  /// Whether frames come at uneven intervals, by more than a clock's rounding.
  public var isVariable: Bool
  /// Frames that decoding can begin with, by the container's word.
  public var keyFrames: Int
  /// The shortest distance of two of them, in seconds; nil with fewer than two.
  public var shortestKeyInterval: Double?
  /// The longest one.
  public var longestKeyInterval: Double?
  /// How many of the key frames that were looked into are no complete restarts: frames after them may reach
  /// back before them (an open group of pictures). Nil where the codec has no such difference.
  public var openKeyFrames: Int?
}
