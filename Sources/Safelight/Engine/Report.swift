/// What came of one input.
public struct Report: Sendable, Hashable {
  /// One file that was written.
  public struct Output: Sendable, Hashable {
    /// The recipe's name for it, when it has one.
    public var name: String?
    /// Where it is, as bytes; nil when it went to standard output or to memory.
    public var path: [UInt8]?
    /// Its format.
    public var format: ImageFormat
    /// Pixels across, of one frame.
    public var width: Int
    /// Pixels down, of one frame.
    public var height: Int
    /// Frames; 1 for a still picture.
    public var frames: Int
    /// Its length.
    public var bytes: Int
    /// The quality it was written with, where the format has one.
    public var quality: Int?
    /// What more there is to say of a film; nil for a picture.
    public var movie: Movie?
  }

  /// What a film that was written holds.
  public struct Movie: Sendable, Hashable {
    /// A track of sound.
    public struct Sound: Sendable, Hashable {
      /// The language, as BCP 47 has it, where it is known.
      public var language: String?
      /// How many channels it has.
      public var channels: Int
      /// Whether its packets are the input's own, not encoded anew.
      public var isCopied: Bool
    }

    /// How long it plays, in seconds.
    public var duration: Double
    /// Whether the video's packets are the input's own, not encoded anew.
    public var videoIsCopied: Bool
    /// Its sound.
    public var sounds: [Sound]
    /// What was decided about it, such as why it was not copied, one sentence each.
    public var notes: [String]
  }

  /// A file that was written beside the pictures, such as `probe.json`.
  public struct Document: Sendable, Hashable {
    /// What reports call it.
    public var name: String?
    /// Where it is, as bytes.
    public var path: [UInt8]?
    /// Its length.
    public var bytes: Int
    /// What kind of file it is: `json` or `vtt`.
    public var format = "json"
  }

  /// What was written, in the recipe's order.
  public var outputs: [Output]
  /// What was written beside the pictures.
  public var documents: [Document] = []
  /// The presentation that was made of a film.
  public var presentation: HLSReport?
  /// What went otherwise than asked without failing, one sentence each.
  public var warnings: [String]
  /// Wall time from opening to publishing.
  public var elapsed: Duration

  /// The width of the first output.
  public var width: Int { outputs.first?.width ?? 0 }
  /// The height of the first output.
  public var height: Int { outputs.first?.height ?? 0 }
}
