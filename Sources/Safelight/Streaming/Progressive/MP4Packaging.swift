/// How a film becomes one progressive MP4 file, which plays while it is still being loaded.
///
/// Its size is that of the recipe's ``Resize``, else the film's own; it is never enlarged.
public struct MP4Packaging: Sendable, Hashable, Codable {
  /// Where it begins, from the film's beginning; nil is there.
  public var start: Duration?
  /// Where it ends, from the film's beginning; nil is with the film.
  public var end: Duration?
  /// Whether its sound is left out.
  public var isMuted: Bool
  /// Whether the film's own packets are used.
  public var copying: HLSPackaging.Copying
  /// How much the encoder tries.
  public var preset: HLSPackaging.Preset
  /// What becomes of a film of a high dynamic range.
  public var highDynamicRange: HLSPackaging.HighDynamicRange
  /// The quality aimed at, x264's constant rate factor: 0 to 51, less is better; nil follows from the size.
  public var constantRateFactor: Double?
  /// The most bits a second, 16,000 to 400,000,000, evened out over 1.5 seconds; nil follows from the size.
  public var maximumRate: Int?
  /// The most frames a second, 1 to 60; of films with more, every second, third … is left out.
  public var maximumFrameRate: Int?
  /// The rate of stereo sound in bits a second, 32,000 to 320,000; mono gets half of it. Nil is 128,000, and
  /// copies sound of any rate.
  public var audioBitRate: Int?
  /// Which of what the film says of itself stays: copyright, creator and date are what
  /// ``MetadataPolicy/safe`` keeps.
  public var metadata: MetadataPolicy

  static let usualAudioBitRate = 128_000

  /// Makes a packaging; what is not given keeps its default.
  public init(
    start: Duration? = nil, end: Duration? = nil, isMuted: Bool = false,
    copying: HLSPackaging.Copying = .auto, preset: HLSPackaging.Preset = .veryfast,
    highDynamicRange: HLSPackaging.HighDynamicRange = .toneMap, constantRateFactor: Double? = nil,
    maximumRate: Int? = nil, maximumFrameRate: Int? = nil,
    audioBitRate: Int? = nil, metadata: MetadataPolicy = .safe
  ) {
    self.start = start
    self.end = end
    self.isMuted = isMuted
    self.copying = copying
    self.preset = preset
    self.highDynamicRange = highDynamicRange
    self.constantRateFactor = constantRateFactor
    self.maximumRate = maximumRate
    self.maximumFrameRate = maximumFrameRate
    self.audioBitRate = audioBitRate
    self.metadata = metadata
  }

  /// Whether only a part of the film is wanted.
  var isExcerpt: Bool { start ?? .zero > .zero || end != nil }
}
