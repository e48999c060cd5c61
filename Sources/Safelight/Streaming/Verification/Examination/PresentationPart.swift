/// A file of a presentation, or a stretch of one, that is to be read.
struct PresentationPart: Sendable, Codable {
  enum Kind: Sendable, Codable {
    case playlist
    case initialization
    case segment
    /// A segment of a playlist of I-frames.
    case iFrame
    /// A WebVTT file that may be a storyboard.
    case storyboard
    /// A picture of a storyboard.
    case sheet
    /// Such a picture, of whose cells ``PresentationParts/places`` tells.
    case cells
    /// A segment whose frames are compared with ``PresentationParts/windows``.
    case frames
  }

  /// The number of its file among those that came with the order.
  var file: Int
  var kind: Kind
  /// Which bytes of the file; nil for all.
  var range: Range<Int>?
  /// The initialization vector of what is encrypted.
  var vector: [UInt8]?
}

/// Parts of a presentation to read together, and what is known of them.
struct PresentationParts: Sendable, Codable {
  var parts: [PresentationPart]
  /// What stands in the initialization section of the segments among them.
  var initialization: InitSegment?
  /// Where that section lies, when segments are to be decoded.
  var initializationPart: PresentationPart?
  /// Whether segments are decoded, each alone.
  var decodes = false
  /// The number of the file with the key of what is encrypted.
  var keyFile: Int?
  /// Where cells lie on a sheet.
  var places: [PixelRect] = []
  /// The cells that frames are compared with.
  var windows: [CellWindow] = []
}

/// What a part of a presentation holds.
enum PartFacts: Sendable, Codable {
  case playlist(ParsedPlaylist)
  case initialization(InitSegment)
  case segment(SegmentFacts)
  case storyboard(StoryboardFacts)
  case sheet(PixelSize)
  /// What each cell looks like; nil for those that are not on their sheet.
  case cells([BrightnessGrid?])
  /// How like each cell is to a frame, in decibels; nil where there was none.
  case likeness([Double?])
  /// It could not be read.
  case failed(MediaError)
}
