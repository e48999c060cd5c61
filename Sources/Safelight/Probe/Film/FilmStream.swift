/// One stream of a film.
public struct FilmStream: Sendable, Hashable, Codable {
  /// What a stream is made of.
  public enum Kind: String, Sendable, Hashable, Codable {
    case video, audio, subtitle, data, attachment, unknown
  }

  /// Its number, from 0.
  public var index: Int
  /// What it is made of.
  public var kind: Kind
  /// The codec, by FFmpeg's name: `h264`, `aac`…
  public var codec: String
  /// The four characters that the container calls it by; nil where it has none.
  public var codecTag: String?
  /// The codec's profile, such as `High`.
  public var profile: String?
  /// The codec's level, such as `4.1`.
  public var level: String?
  /// What `CODECS` says of it in playlists and MIME types (RFC 6381); nil where that is not known.
  public var codecs: String?
  /// As the container says it, mostly three letters (ISO 639-2).
  public var language: String?
  /// What it is called.
  public var title: String?
  /// What it is there for: `default`, `forced`, `hearing_impaired`…
  public var dispositions: [String] = []
  /// Seconds to its first packet that is shown.
  public var start: Double?
  /// Seconds.
  public var duration: Double?
  /// Bits a second.
  public var bitRate: Int?
  /// Packets, as the container counts them.
  public var packets: Int?
  /// What is seen; nil for what is no video.
  public var picture: Picture?
  /// What is heard; nil for what is no audio.
  public var sound: Sound?
  /// Whether subtitles are `text` or `bitmap`; nil for what is none.
  public var subtitle: String?
  /// Whether it is one picture, a cover for one, and no film.
  public var isCover = false
  /// Why it could not go into an HLS presentation as it is, one sentence each.
  public var copyObstacles: [String] = []

  init(index: Int, kind: Kind, codec: String) {
    self.index = index
    self.kind = kind
    self.codec = codec
  }
}
