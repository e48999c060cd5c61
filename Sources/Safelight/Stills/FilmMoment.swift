/// A moment of a film.
public enum FilmMoment: Sendable, Hashable, Codable {
  /// So long after its beginning; the frame shown then is taken, past the end the last one.
  case time(Duration)
  /// A share of its duration, 0…1.
  case share(Double)
  /// One that shows what it is about: not black, not blurred, no title card.
  case best
}
