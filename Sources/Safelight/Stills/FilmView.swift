/// What a picture shows of a film.
public enum FilmView: Sendable, Hashable, Codable {
  /// One frame.
  case frame(FilmMoment)
  /// Small frames of the whole film, on one or several sheets, with a file that tells which is where.
  case storyboard(Storyboard)
  /// One of those sheets.
  case sheet(StoryboardSheet)
  /// An animation of several excerpts.
  case preview(FilmPreview)
}
