extension FilmStream {
  /// The pictures of a stream.
  public struct Picture: Sendable, Hashable, Codable {
    /// As stored, in pixels.
    public var stored: PixelSize
    /// As seen: upright, in square pixels.
    public var display: PixelSize
    /// The shape of a stored pixel, width to height.
    public var pixelAspect: PixelSize
    /// Degrees it is turned clockwise to be upright: 0, 90, 180 or 270.
    public var rotation = 0
    /// Whether it is mirrored left to right before it is turned.
    public var isMirrored = false
    /// Frames a second on average, as a fraction; nil where that is not known.
    public var frameRate: FrameFraction?
    /// How frames follow each other; nil where nothing is known of that.
    public var timing: FrameTiming?
    /// How pixels are laid out, by FFmpeg's name.
    public var pixelFormat: String?
    /// Bits a sample.
    public var depth: Int?
    /// Chroma subsampling, such as `4:2:0`.
    public var chroma: String?
    /// `limited` or `full`.
    public var range: String?
    /// What red, green and blue are, by FFmpeg's name: `bt709`, `bt2020`…
    public var primaries: String?
    /// How numbers become light, by FFmpeg's name: `bt709`, `smpte2084`…
    public var transfer: String?
    /// How brightness and chroma are made of colours, by FFmpeg's name: `bt709`, `bt2020nc`…
    public var matrix: String?
    /// How high dynamic range is told: `pq`, `hlg`, `dolby-vision`; nil for standard range.
    public var dynamicRange: String?
    /// The brightest pixel, in cd/m².
    public var maxContentLight: Int?
    /// The brightest frame on average, in cd/m².
    public var maxFrameLight: Int?
    /// The brightest that the display could show it was graded on, in cd/m².
    public var masteringPeak: Double?
    /// Dolby Vision's profile.
    public var dolbyProfile: Int?
    /// `progressive`, or which field comes first: `tt`, `bb`, `tb`, `bt`; nil where that is not said.
    public var fieldOrder: String?
    /// Frames that are decoded before an earlier one is shown.
    public var reordering = 0

    /// Whether it is coded as fields.
    public var isInterlaced: Bool { fieldOrder != nil && fieldOrder != "progressive" }
  }

  /// Frames a second, as a fraction.
  public struct FrameFraction: Sendable, Hashable, Codable {
    /// So many frames…
    public var numerator: Int
    /// …in so many seconds.
    public var denominator: Int

    /// Frames a second.
    public var value: Double { Double(numerator) / Double(max(1, denominator)) }
  }

  /// The sound of a stream.
  public struct Sound: Sendable, Hashable, Codable {
    /// Samples a second.
    public var sampleRate: Int
    /// How many there are.
    public var channels: Int
    /// `mono`, `stereo`, `5.1`…
    public var layout: String
    /// Bits of a sample, where that means something.
    public var depth: Int?
    /// Samples at the start that only prime a decoder, where the container says so.
    public var priming: Int
  }
}
