/// How far the packaging of a film is.
public struct PackagingProgress: Sendable, Hashable {
  /// What is being done.
  public enum Step: String, Sendable, Hashable {
    /// The film is read through.
    case inspect
    /// It is encoded.
    case encode
    /// The result is checked and takes its name.
    case publish
  }

  /// What is being done.
  public var step: Step
  /// The share of the step that is done, 0…1.
  public var fraction: Double
  /// Seconds of the film, once they are known.
  public var seconds: Double?
  /// Frames of the film, once they are known.
  public var frames: Int?

  /// Makes a progress.
  public init(step: Step, fraction: Double, seconds: Double? = nil, frames: Int? = nil) {
    self.step = step
    self.fraction = fraction
    self.seconds = seconds
    self.frames = frames
  }
}
