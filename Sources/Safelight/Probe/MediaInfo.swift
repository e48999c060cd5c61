/// What a file's header tells, without decoding a pixel.
public struct MediaInfo: Sendable, Hashable, Codable {
  /// The format, by content.
  public var format: ImageFormat
  /// The MIME type, by content: finer than the format's own for camera raw, APNG and HEIF.
  public var mimeType: String
  /// The kind within the format, such as `cr2`, `bigtiff`, `apng`, `svgz`, where there are several.
  public var variant: String?
  /// The length of the file in bytes.
  public var bytes: Int
  /// The stored size of one frame, before orientation.
  public var stored: PixelSize
  /// The EXIF orientation, 1…8; for HEIF and JPEG XL, where it is already part of the picture, 1.
  public var orientation = 1
  /// Bits a sample.
  public var depth = 8
  /// Channels, alpha included.
  public var channels = 3
  /// The colour space that is stored: `srgb`, `gray`, `cmyk`, `lab`, …
  public var colorSpace = "srgb"
  /// The transfer function of high dynamic range, `pq` or `hlg`, where the format names it.
  public var transfer: String?
  /// The embedded ICC profile's description.
  public var profile: String?
  /// Whether there is an alpha channel, or a transparent colour.
  public var hasAlpha = false
  /// Frames or pages that can be read.
  public var frames = 1
  /// Frames of an animation of which only the first can be read (APNG, image sequences).
  public var sequenceFrames: Int?
  /// How often an animation plays; 0 is for ever, nil for stills.
  public var loop: Int?
  /// How long each frame shows, in milliseconds; empty for stills.
  public var delays: [Int] = []
  /// Whether it is stored coarse to fine (progressive JPEG, interlaced PNG or GIF).
  public var isProgressive = false
  /// Colours of the palette, when it has one.
  public var palette: Int?
  /// Chroma subsampling, such as `4:2:0`, where the format tells.
  public var chroma: String?
  /// How the samples are packed, such as `lzw` or `av1`, where a format has several ways.
  public var compression: String?
  /// The quality a JPEG was written with, 1…100, as its quantization tables suggest.
  public var quality: Int?
  /// Pixels an inch, where the file tells.
  public var density: Double?
  /// Whether a small copy of the picture is embedded.
  public var hasThumbnail = false
  /// The stored size of the preview that camera raw is shown by.
  public var preview: PixelSize?
  /// Whether a gain map for bright displays is embedded.
  public var hasGainMap = false
  /// Whether a short video is appended (motion photo).
  public var hasMotion = false
  /// Pictures in the file by the Multi-Picture Format; 0 without it.
  public var embeddedPictures = 0
  /// The kinds of descriptive blocks there are: `exif`, `xmp`, `iptc`, `icc`.
  public var metadata: [String] = []
  /// What EXIF tells.
  public var exif: ExifSummary?

  package init(format: ImageFormat, bytes: Int, stored: PixelSize) {
    self.format = format
    self.bytes = bytes
    self.stored = stored
    mimeType = format.mimeType
  }

  /// The size as seen: stored, turned upright.
  public var display: PixelSize { orientation >= 5 ? stored.transposed : stored }
  /// Milliseconds one run of an animation takes; nil for stills.
  public var duration: Int? { delays.isEmpty ? nil : delays.reduce(0, &+) }
  /// All frames together, in pixels; the largest number there is when it does not fit.
  public var totalPixels: Int {
    let (area, tooLarge) = stored.width.multipliedReportingOverflow(by: stored.height)
    let (total, tooMany) = area.multipliedReportingOverflow(by: frames)
    return tooLarge || tooMany ? .max : total
  }
}
