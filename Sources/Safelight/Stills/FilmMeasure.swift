/// What a film's header tells before its pictures are taken.
struct FilmMeasure: Sendable, Codable {
  /// The picture that would be taken.
  var info: MediaInfo
  /// The film's duration in microseconds; 0 where it makes no difference.
  var duration = 0
}
