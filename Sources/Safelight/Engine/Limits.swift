/// What one input may cost before it is refused.
///
/// Pixels and frames are checked from the header before anything is decoded; memory and time also
/// while work goes on. Every default is bounded.
public struct Limits: Sendable, Hashable, Codable {
  /// The most pixels of one input, all its frames together.
  public var pixels: Int
  /// The most frames or pages of one input.
  public var frames: Int
  /// The most memory the work on one input may take, in bytes.
  public var memory: Int
  /// The longest the work on one input may take, in seconds.
  public var timeout: Double
  /// The longest a pipe may stay silent while an input is read from it, in seconds.
  public var stall: Double
  /// Formats read only on request, because their parsers are less trusted, that were requested.
  public var allowedFormats: Set<ImageFormat>

  /// Makes limits; what is not given keeps the bounded default.
  public init(
    pixels: Int = 512_000_000, frames: Int = 10_000, memory: Int = 1 << 30, timeout: Double = 300,
    stall: Double = 60, allowedFormats: Set<ImageFormat> = []
  ) {
    self.pixels = pixels
    self.frames = frames
    self.memory = memory
    self.timeout = timeout
    self.stall = stall
    self.allowedFormats = allowedFormats
  }

  /// Memory as messages tell it: `64 MiB`, `512 KiB`.
  static func text(bytes: Int) -> String {
    bytes < 10 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB"
  }

  /// Seconds as messages tell them: `5 s`, `0.5 s`.
  static func text(seconds: Double) -> String {
    seconds == seconds.rounded() && abs(seconds) < 1e9 ? "\(Int(seconds)) s" : "\(seconds) s"
  }

  /// The command line's defaults: 512 megapixels, 10,000 frames, 1 GiB, five minutes.
  public static let standard = Self()

  /// Tighter bounds for a service fed by strangers: 50 megapixels, 1,000 frames, 512 MiB, 30 s.
  public static let untrusted = Self(
    pixels: 50_000_000, frames: 1_000, memory: 512 << 20, timeout: 30)
}
