/// How a film becomes an HLS presentation; see ``Engine/package(_:as:into:resumes:progress:)``.
public struct HLSPackaging: Sendable, Hashable, Codable {
  /// How much the encoder tries, from quick and large to slow and small; x264's own words.
  public enum Preset: String, Sendable, Hashable, Codable, CaseIterable {
    case ultrafast, superfast, veryfast, faster, fast, medium, slow, slower, veryslow
  }

  /// How segments are packed.
  public enum Container: String, Sendable, Hashable, Codable, CaseIterable {
    /// Fragmented MP4, what all players of today take.
    case fmp4
    /// MPEG-2 transport streams, for old ones too.
    case ts
  }

  /// The qualities that are offered.
  public var ladder: Ladder
  /// Whether the film's own packets are used.
  public var copying: Copying
  /// How long media segments are, in milliseconds, 1000 to 30,000; the last two may differ.
  public var segmentMilliseconds: Int
  /// How segments are packed.
  public var container: Container
  /// How video is encoded.
  public var codec: Codec
  /// How much the encoder tries.
  public var preset: Preset
  /// What becomes of a film of a high dynamic range.
  public var highDynamicRange: HighDynamicRange
  /// The rate of stereo sound in bits a second, 32,000 to 320,000; mono gets half of it.
  public var audioBitRate: Int
  /// Whether players get playlists of I-frames for fast motion.
  public var iFrames: Bool
  /// Whether all segments of a rendition are in one file, which players ask for by ranges.
  public var isSingleFile: Bool
  /// How segments are encrypted; nil leaves them in the clear.
  public var encryption: HLSEncryption?
  /// Whether the film's own subtitles are offered.
  public var subtitles: Subtitles
  /// Subtitles that are offered beside them; none are ever encrypted.
  public var addedSubtitles: [AddedSubtitle]
  /// The picture that stands for the film, `poster.jpg`; nil makes none.
  public var poster: HLSPoster?
  /// Small frames that players show above their time line, `storyboard.vtt` and its sheets
  /// `storyboard-001.jpg`, …; nil makes none.
  public var storyboard: Storyboard?
  /// What is laid over the video, and over the poster; the size of the largest rung counts, of which the
  /// others are made. Marks are blended ``Watermark/BlendMode/over``, and the ground chooses none.
  public var watermarks: [Watermark]

  /// The files that it names: subtitles, the key, marks and their fonts.
  package var namedFiles: [String] {
    addedSubtitles.map(\.file) + [encryption?.keyFile].compactMap(\.self)
      + watermarks.flatMap(\.namedFiles)
  }

  /// The packaging with other names for those files.
  package func renamingFiles(_ rename: (String) -> String) -> Self {
    var packaging = self
    for index in packaging.addedSubtitles.indices {
      packaging.addedSubtitles[index].file = rename(addedSubtitles[index].file)
    }
    if let encryption { packaging.encryption?.keyFile = rename(encryption.keyFile) }
    packaging.watermarks = watermarks.map { $0.renamingFiles(rename) }
    return packaging
  }

  /// Makes a packaging; what is not given keeps its default.
  public init(
    ladder: Ladder = .auto, copying: Copying = .auto, segmentMilliseconds: Int = 6000,
    container: Container = .fmp4, codec: Codec = .h264,
    preset: Preset = .veryfast, highDynamicRange: HighDynamicRange = .toneMap,
    audioBitRate: Int = 128_000,
    iFrames: Bool = true, isSingleFile: Bool = false, encryption: HLSEncryption? = nil,
    subtitles: Subtitles = .auto, addedSubtitles: [AddedSubtitle] = [], poster: HLSPoster? = nil,
    storyboard: Storyboard? = nil, watermarks: [Watermark] = []
  ) {
    self.ladder = ladder
    self.copying = copying
    self.segmentMilliseconds = segmentMilliseconds
    self.container = container
    self.codec = codec
    self.preset = preset
    self.highDynamicRange = highDynamicRange
    self.audioBitRate = audioBitRate
    self.iFrames = iFrames
    self.isSingleFile = isSingleFile
    self.encryption = encryption
    self.subtitles = subtitles
    self.addedSubtitles = addedSubtitles
    self.poster = poster
    self.storyboard = storyboard
    self.watermarks = watermarks
  }
}
