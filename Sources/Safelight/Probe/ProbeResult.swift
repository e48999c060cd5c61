/// What is known of a file.
public struct ProbeResult: Sendable, Hashable, Codable {
  /// What a picture's header tells; nil for films and sound.
  public var info: MediaInfo?
  /// What a film is, or a sound; nil for pictures.
  public var film: FilmInfo?
  /// The SHA-256 of its bytes in hexadecimal.
  public var sha256: String?
  /// The perceptual hash in hexadecimal, 16 digits.
  public var phash: String?
  /// The BlurHash.
  public var blurhash: String?
  /// The ThumbHash in Base64.
  public var thumbhash: String?
  /// The dominant colours as `#rrggbb`, the commonest first.
  public var colors: [String] = []
  /// The rungs that a film would be streamed with.
  package var plan: LadderPlan?
  /// What is odd about it.
  public var warnings: [String] = []

  init(info: MediaInfo) {
    self.info = info
  }

  init(film: FilmInfo) {
    self.film = film
  }
}
