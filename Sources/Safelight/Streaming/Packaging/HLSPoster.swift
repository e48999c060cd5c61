/// The picture that stands for a film beside its presentation.
public struct HLSPoster: Sendable, Hashable, Codable {
  /// Which frame it is.
  public var moment: FilmMoment
  /// Its size; never larger than the film. Nil is the film's own, upright and in square pixels.
  public var size: Size?

  /// Makes a poster.
  public init(at moment: FilmMoment = .best, size: Size? = nil) {
    self.moment = moment
    self.size = size
  }
}
