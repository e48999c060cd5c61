/// A file of a presentation, or a stretch of one, that is to be read.
struct PresentationPart: Sendable, Codable {
  enum Kind: Sendable, Codable {
    case playlist
    case initialization
    case segment
    /// A segment of a playlist of I-frames.
    case iFrame
  }

  /// The number of its file among those that came with the order.
  var file: Int
  var kind: Kind
  /// Which bytes of the file; nil for all.
  var range: Range<Int>?
}

/// Parts of a presentation to read together, and what is known of them.
struct PresentationParts: Sendable, Codable {
  var parts: [PresentationPart]
  /// What stands in the initialization section of the segments among them.
  var initialization: InitSegment?
}

/// What a part of a presentation holds.
enum PartFacts: Sendable, Codable {
  case playlist(ParsedPlaylist)
  case initialization(InitSegment)
  case segment(SegmentFacts)
  /// It could not be read.
  case failed(MediaError)
}
