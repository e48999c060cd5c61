/// What came of packaging one film.
public struct HLSReport: Sendable, Hashable {
  /// One playlist and its segments.
  public struct Rendition: Sendable, Hashable {
    /// Its folder in the presentation, such as `video-1080p`.
    public var name: String
    /// The picture's size; nil for sound.
    public var size: PixelSize?
    /// Frames a second; nil for sound.
    public var frameRate: Double?
    /// The formats of its samples (RFC 6381).
    public var codecs: String
    /// The highest rate as RFC 8216 §4.1 measures it, in bits a second.
    public var peakRate: Int
    /// The rate of the whole, in bits a second.
    public var averageRate: Int
    /// The language, as BCP 47 has it, where it is known.
    public var language: String?
    /// How many segments it has.
    public var segments: Int
    /// Frames of video.
    public var frames: Int
    /// Its segments' lengths together.
    public var bytes: Int
    /// Whether its packets are the film's own, not encoded anew.
    public var isCopied: Bool
  }

  /// Subtitles that people can choose.
  public struct Subtitles: Sendable, Hashable {
    /// Their folder in the presentation, such as `subtitles-en`.
    public var name: String
    /// What people choose them by.
    public var title: String
    /// The language, as BCP 47 has it, where it is known.
    public var language: String?
    /// Whether they hold only what everybody has to read, such as signs and foreign words.
    public var isForced: Bool
  }

  /// A file of a presentation.
  public struct File: Sendable, Hashable {
    /// Its path in the presentation.
    public var path: String
    /// Its length.
    public var bytes: Int
  }

  /// The recipe's name for it, when it has one.
  public var name: String?
  /// The folder that holds the presentation, as bytes.
  public var path: [UInt8]
  /// How long it plays, in seconds.
  public var duration: Double
  /// What it offers: video, largest first, then sound.
  public var renditions: [Rendition]
  /// The subtitles that it offers.
  public var subtitles: [Subtitles]
  /// The pictures that lie in it, by their names: a poster, the sheets of a storyboard.
  public var pictures: [String]
  /// All its files.
  public var files: [File]
  /// The length of all its files together.
  public var bytes: Int
  /// What went otherwise than asked without failing, one sentence each.
  public var warnings: [String]
  /// What was decided about the film, such as why it was not copied, one sentence each.
  public var notes: [String]
  /// Wall time from opening to publishing.
  public var elapsed: Duration
}
