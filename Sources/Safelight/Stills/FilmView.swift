/// What a picture shows of a film.
public enum FilmView: Sendable, Hashable, Codable {
  /// One frame.
  case frame(FilmMoment)
}
