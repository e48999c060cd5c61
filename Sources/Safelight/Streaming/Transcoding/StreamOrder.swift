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
  /// Draw the marks that are laid on every frame.
  case drawMarks(MarkOrder)

  /// The files of the user's that it takes.
  var namedFiles: [String] {
    switch self {
    case .takePicture(let picture): picture.recipe.namedFiles
    case .drawMarks(let marks): marks.watermarks.flatMap(\.namedFiles)
    case .inspect, .encode, .copy, .encodeAudio: []
    }
  }
}

/// What came of it.
enum StreamReply: Codable, Sendable {
  case inspected(FilmFacts)
  case encoded(EncodedRange)
  case encodedAudio(EncodedTrack)
  /// Nil where there is none in it.
  case tookPicture(TakenPicture?)
  case drewMarks(DrawnMarks)
}
