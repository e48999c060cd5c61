/// How a picture is written: format, size against quality, depth, colour profile and metadata.
///
/// What is nil follows the format's default, or the input.
public struct Encoding: Sendable, Hashable, Codable {
  /// The output format; nil takes it from the output's name, else from the input.
  public var format: ImageFormat?
  /// 1…100; nil is the format's default (``defaultQuality(for:)``).
  public var quality: Int?
  /// How hard to work for a smaller file, 0 (fast) to 9 (slow), on one scale for all formats.
  public var effort: Int?
  /// Whether every sample is kept exactly, for formats that can.
  public var lossless = false
  /// Whether the picture is stored coarse to fine; nil lets the format decide.
  public var progressive: Bool?
  /// How finely colour is sampled against brightness.
  public var chroma = Chroma.auto
  /// Bits a sample.
  public var depth = Depth.auto
  /// The most colours of a palette, 2…256; nil writes full colour.
  public var palette: Int?
  /// What shows through where alpha must go.
  public var background = Color.white
  /// The colour space of the output.
  public var profile = ProfileChoice.srgb
  /// The frame of an animated or paged input to take, from 0; nil takes all, or the first.
  public var frame: Int?
  /// Which metadata stays.
  public var metadata = MetadataPolicy.safe
  /// Tags to set after the policy was applied, in order.
  public var assignments: [TagAssignment] = []
  /// The most bytes of the output; the best quality that fits is searched.
  public var maxBytes: Int?

  /// Makes an encoding that follows the input and the defaults.
  public init(format: ImageFormat? = nil, quality: Int? = nil, effort: Int? = nil) {
    self.format = format
    self.quality = quality
    self.effort = effort
  }

  /// How finely colour is sampled.
  public enum Chroma: String, Sendable, Hashable, Codable, CaseIterable {
    /// 4:2:0, but 4:4:4 where it would smear: at high quality.
    case auto
    case subsampled = "420"
    case full = "444"
  }

  /// Bits a sample.
  public enum Depth: String, Sendable, Hashable, Codable, CaseIterable {
    /// The input's depth where the format can hold it.
    case auto
    case eight = "8"
    case sixteen = "16"
  }

  /// JPEG at a quality of 1…100.
  public static func jpeg(quality: Int? = nil) -> Self { Self(format: .jpeg, quality: quality) }
  /// PNG.
  public static func png() -> Self { Self(format: .png) }
  /// WebP at a quality of 1…100.
  public static func webp(quality: Int? = nil) -> Self { Self(format: .webp, quality: quality) }
  /// AVIF at a quality of 1…100.
  public static func avif(quality: Int? = nil) -> Self { Self(format: .avif, quality: quality) }
  /// HEIC at a quality of 1…100.
  public static func heic(quality: Int? = nil) -> Self { Self(format: .heic, quality: quality) }
  /// GIF.
  public static func gif() -> Self { Self(format: .gif) }
  /// TIFF.
  public static func tiff() -> Self { Self(format: .tiff) }
  /// JPEG XL at a quality of 1…100.
  public static func jxl(quality: Int? = nil) -> Self { Self(format: .jxl, quality: quality) }

  /// The quality used when none is given; 80 for formats where it is not the measure of size.
  public static func defaultQuality(for format: ImageFormat) -> Int {
    switch format {
    case .webp, .jxl: 78
    case .avif: 55
    case .heic: 60
    default: 80
    }
  }
}
