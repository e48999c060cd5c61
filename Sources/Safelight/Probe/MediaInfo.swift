/// What a file's header tells, without decoding a pixel.
public struct MediaInfo: Sendable, Hashable {
  /// The format, by content.
  public var format: ImageFormat
  /// The length of the file in bytes.
  public var bytes: Int
  /// The stored size of one frame, before orientation.
  public var stored: PixelSize
  /// The EXIF orientation, 1…8; for HEIF, where it is already part of the picture, 1.
  public var orientation: Int
  /// Bits a sample.
  public var depth: Int
  /// Channels, alpha included.
  public var channels: Int
  /// The colour space that is stored: `srgb`, `gray`, `cmyk`, `lab`, …
  public var colorSpace: String
  /// The embedded ICC profile's description.
  public var profile: String?
  /// Whether there is an alpha channel, or a transparent colour.
  public var hasAlpha: Bool
  /// Frames or pages.
  public var frames: Int
  /// How often an animation plays; 0 is for ever, nil for stills.
  public var loop: Int?
  /// How long each frame shows, in milliseconds; empty for stills.
  public var delays: [Int]
  /// Whether it is stored coarse to fine (progressive JPEG, interlaced PNG or GIF).
  public var isProgressive: Bool
  /// Colours of the palette, when it has one.
  public var palette: Int?
  /// Chroma subsampling, such as `4:2:0`, where the format tells.
  public var chroma: String?
  /// Pixels an inch, where the file tells.
  public var density: Double?
  /// What EXIF tells.
  public var exif: ExifSummary?

  /// The size as seen: stored, turned upright.
  public var display: PixelSize { orientation >= 5 ? stored.transposed : stored }
  /// Milliseconds one run of an animation takes; nil for stills.
  public var duration: Int? { delays.isEmpty ? nil : delays.reduce(0, +) }
  /// All frames together, in pixels; the largest number there is when it does not fit.
  public var totalPixels: Int {
    let (area, tooLarge) = stored.width.multipliedReportingOverflow(by: stored.height)
    let (total, tooMany) = area.multipliedReportingOverflow(by: frames)
    return tooLarge || tooMany ? .max : total
  }
}
