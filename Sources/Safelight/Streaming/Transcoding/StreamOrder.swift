/// The work on a film that a worker is asked to do.
enum StreamOrder: Codable, Sendable {
  /// Tell what there is in the film, and where decoding can begin. Where a file comes with it, its subtitles
  /// are written there.
  case inspect
  /// Encode a range of the video in every quality.
  case encode(RangeOrder)
  /// Copy a range of the video.
  case copy(CopyOrder)
  /// Encode, or copy, an audio track.
  case encodeAudio(AudioOrder)
  /// Take a picture.
  case takePicture(PictureOrder)
}

/// What came of it.
enum StreamReply: Codable, Sendable {
  case inspected(FilmFacts)
  case encoded(EncodedRange)
  case encodedAudio(EncodedTrack)
  /// Nil where there is none in it.
  case tookPicture(TakenPicture?)
}
