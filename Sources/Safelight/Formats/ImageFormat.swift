/// A picture format, as told by a file's bytes or asked for by name.
public enum ImageFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case jpeg, png, webp, avif, heic, gif, tiff, jxl
  /// Read only on request (``Limits/allowedFormats``).
  case svg, pdf, jp2, bmp, ppm, hdr
  /// Camera raw: recognised, read only through its embedded preview.
  case raw
  /// Films: nothing but their metadata is read and written.
  case mp4, mov

  /// Whether it is a film, of which frames can be taken.
  package var isFilm: Bool { self == .mp4 || self == .mov }

  /// The formats that can be written, in the order help lists them.
  public static let writable: [Self] = [.jpeg, .png, .webp, .avif, .heic, .gif, .tiff, .jxl]

  /// The formats read without being asked for; their decoders are the hardened ones.
  public static let trusted: Set<Self> = [.jpeg, .png, .webp, .gif, .tiff, .heic, .avif]

  /// The file name extension that outputs get, without a dot.
  public var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .tiff: "tif"
    default: rawValue
    }
  }

  /// The MIME type.
  public var mimeType: String {
    switch self {
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    case .ppm: "image/x-portable-anymap"
    case .hdr: "image/vnd.radiance"
    case .raw: "image/x-raw"
    case .mp4: "video/mp4"
    case .mov: "video/quicktime"
    default: "image/\(rawValue)"
    }
  }

  /// The format that a file name extension stands for, any case, or nil for an unknown one.
  public init?(fileExtension: some StringProtocol) {
    switch fileExtension.lowercased() {
    case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
    case "tif", "tiff": self = .tiff
    case "heic", "heif", "hif": self = .heic
    case "svg", "svgz": self = .svg
    case "jp2", "j2k", "jpx", "j2c": self = .jp2
    case "ppm", "pgm", "pbm", "pnm", "pfm": self = .ppm
    case "bmp", "dib": self = .bmp
    case let name:
      guard let format = Self(rawValue: name), ![.raw, .mp4, .mov].contains(format) else {
        return nil
      }
      self = format
    }
  }

  /// Whether it can hold several frames shown one after the other.
  public var isAnimatable: Bool { self == .gif || self == .webp }

  /// Whether it can hold transparency.
  public var hasAlpha: Bool { self != .jpeg }

  /// Whether it can hold more than 8 bits a sample when written.
  public var isDeep: Bool {
    switch self {
    case .png, .tiff, .avif, .heic, .jxl: true
    default: false
    }
  }

  /// The longest edge it can be written with, in pixels.
  public var longestEdge: Int {
    switch self {
    case .jpeg: 65500
    case .webp: 16383
    case .avif, .heic: 16384
    case .gif: 65535
    default: 10_000_000
    }
  }
}

extension ImageFormat {
  /// Whether it trades quality for size.
  var hasQuality: Bool {
    switch self {
    case .jpeg, .webp, .avif, .heic, .jxl: true
    default: false
    }
  }
}
