/// What is made of a film: what a picture shows of it, or a film again.
public enum FilmView: Sendable, Hashable, Codable {
  /// One frame.
  case frame(FilmMoment)
  /// Small frames of the whole film, on one or several sheets, with a file that tells which is where.
  case storyboard(Storyboard)
  /// One of those sheets.
  case sheet(StoryboardSheet)
  /// An animation of several excerpts.
  case preview(FilmPreview)
  /// The film, or a part of it, as one file.
  case mp4(MP4Packaging)
}
