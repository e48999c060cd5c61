/// What is found out about a file beyond its header; each needs more than the header's bytes.
public struct ProbeOptions: Sendable, Hashable, Codable {
  /// Whether everything is decoded to find damage.
  public var check = false
  /// Whether the 64-bit perceptual hash is wanted.
  public var phash = false
  /// Whether the SHA-256 of the file's bytes is wanted.
  public var sha256 = false
  /// Whether a BlurHash placeholder is wanted.
  public var blurhash = false
  /// Whether a ThumbHash placeholder is wanted.
  public var thumbhash = false
  /// How many dominant colours are wanted, 1…32.
  public var colors: Int?

  /// Whether the ladder is wanted that a film would be streamed with.
  public var plan = false
  /// Whether films are refused, since a picture is wanted.
  var onlyPictures = false

  /// Makes options for the header only.
  public init() {}

  /// Whether pixels are needed.
  var needsPixels: Bool { phash || blurhash || thumbhash || colors != nil }
}
